/** Runs work that is done in steps and waits for `reach` after each, with what the step has yielded. Rejects with what either throws: then the work is given up where it is. */
export async function paced<S, R>(steps: Generator<S, R>, reach: (step: S) => Promise<void>): Promise<R> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await reach(step.value);
  }
}
