/** How long work goes on before others get their turn, in milliseconds. */
const SLICE = 25;
/** How often is told how far it is, in milliseconds. */
const TOLD_EVERY = 200;

/**
 * What long work waits for after each of its steps: others get their turn after every slice, and `tell` hears now and then how far the work is: for the first time `after` so
 * many milliseconds, so that what does not take long is not told of.
 */
export function slices(tell: (done: number) => void, after = 0): (done: number) => Promise<void> {
  const begun = performance.now();
  let rested = begun;
  let told = Number.NEGATIVE_INFINITY;
  return async (done) => {
    const now = performance.now();
    if (now - rested < SLICE) return;
    if (now - begun >= after && now - told > TOLD_EVERY) {
      told = now;
      tell(done);
    }
    await new Promise((resolve) => setImmediate(resolve));
    rested = performance.now();
  };
}
