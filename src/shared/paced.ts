/**
 * Runs work that is done in steps and waits for `reach` after each, with what the step has yielded. Rejects with what either throws: then the work is given up where it is,
 * and tidies up (`finally`).
 */
export async function paced<S, R>(steps: Generator<S, R>, reach: (step: S) => Promise<void>): Promise<R> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    try {
      await reach(step.value);
    } catch (error) {
      steps.return(undefined as never);
      throw error;
    }
  }
}

/** Runs work that is done in steps all at once. Throws what it throws. */
export function atOnce<R>(steps: Generator<unknown, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
