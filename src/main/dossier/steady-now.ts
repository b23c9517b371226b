/** Milliseconds of a clock that nobody sets, for how long a lock has stood still. */
export function steadyNow(): number {
  return performance.now();
}
