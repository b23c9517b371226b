import type { Ranks } from './ranks';

/** A column that decides about the order of rows. */
export interface SortKey {
  readonly ranks: Ranks;
  readonly desc: boolean;
}

/**
 * The places of rows in the order of several columns, the first of which decides first. Rows that all of them leave equal stay as they were; what has no value
 * comes last in either direction. Counts instead of comparing: it takes the same time for each column, whatever stands in it.
 */
export function sortRows(places: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  let sorted = places;
  for (const key of keys.toReversed()) sorted = sortedBy(sorted, key);
  return sorted;
}

function sortedBy(places: Uint32Array, { ranks, desc }: SortKey): Uint32Array {
  const { of, count } = ranks;
  const bucketOf = (place: number) => {
    const rank = of[place] ?? -1;
    return rank === -1 ? count : desc ? count - 1 - rank : rank;
  };
  const starts = new Uint32Array(count + 2);
  for (const place of places) {
    const next = bucketOf(place) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const bucket = bucketOf(place);
    const at = starts[bucket] ?? 0;
    sorted[at] = place;
    starts[bucket] = at + 1;
  }
  return sorted;
}
