/** How long a process has to run for its earlier ends to be forgotten, in milliseconds. */
const WINDOW_MS = 60_000;
/** Before the first restart in a minute, the second, and so on, in milliseconds. */
const DELAYS_MS = [0, 250, 500, 1_000, 2_000] as const;

/**
 * How long to wait before a process that ended by itself is started again, in milliseconds; null when it ended five times within
 * the last minute already and starting it again would be no use. `earlier` are the times of its restarts and `now` is the
 * present, in milliseconds of one clock.
 */
export function restartDelay(earlier: readonly number[], now: number): number | null {
  const recent = earlier.filter((time) => now - time < WINDOW_MS).length;
  return DELAYS_MS[recent] ?? null;
}
