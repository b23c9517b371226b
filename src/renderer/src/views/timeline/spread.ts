/** Something that wants to stand with its middle at `x`, so many pixels wide. */
export interface Standing {
  readonly x: number;
  readonly width: number;
}

/**
 * The middles at which things stand side by side without one hiding another, as near to where they want to stand as can be, between 0 and `width`. Of two that want
 * to stand in one place the earlier in the list stands to the left.
 */
export function spread(things: readonly Standing[], width: number): readonly number[] {
  const order = things.map((_, place) => place).toSorted((a, b) => (things[a]?.x ?? 0) - (things[b]?.x ?? 0));
  const middles = things.map(({ x }) => x);
  let free = 0;
  for (const place of order) {
    const half = (things[place]?.width ?? 0) / 2;
    middles[place] = Math.max(things[place]?.x ?? 0, free + half);
    free = (middles[place] ?? 0) + half;
  }
  // What was pushed over the end goes back, and pushes what stands before it.
  let end = width;
  for (const place of order.toReversed()) {
    const half = (things[place]?.width ?? 0) / 2;
    middles[place] = Math.min(middles[place] ?? 0, end - half);
    end = (middles[place] ?? 0) - half;
  }
  return middles;
}
