/** Draws a whole number from 0 up to, and not including, `limit`. */
export type Draw = (limit: number) => number;

/** Draws the same numbers in every run with the same seed (mulberry32). */
export function drawsOf(seed: number): Draw {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
