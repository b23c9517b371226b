/** Calls `work` once after `delay` milliseconds and returns what cancels that. */
export type Schedule = (work: () => unknown, delay: number) => () => void;

/** A schedule by the clock that does not keep the program alive for what waits. */
export function scheduleInBackground(work: () => unknown, delay: number): () => void {
  const timer = setTimeout(work, delay);
  timer.unref();
  return () => clearTimeout(timer);
}
