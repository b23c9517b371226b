import { STANCES, type Stance } from '../vocabulary';

/**
 * Which marks stand together where there is no room to draw them apart: the places in `at` (ascending) at which each cluster begins.
 * From the first mark on, whatever lies less than `reach` (in the unit of `at`) after the beginning of a cluster is part of it, so that
 * no two clusters begin nearer to each other than that. Depends on nothing but the two: moving along changes no cluster, and
 * a shorter reach parts any two marks that do not stand in one place.
 */
export function clusterStarts(at: Float64Array, reach: number): Uint32Array {
  const starts = new Uint32Array(at.length);
  let count = 0;
  for (let place = 0; place < at.length; ) {
    starts[count++] = place;
    place = firstAtOrAfter(at, (at[place] ?? 0) + reach, place + 1);
  }
  return starts.subarray(0, count);
}

/** The place of the first of some ascending numbers that is not less than a value, looked for from `start` on; the length when there is none. */
export function firstAtOrAfter(at: Float64Array, value: number, start = 0): number {
  // In strides that double: what is sought mostly lies near.
  let stride = 1;
  let low = start;
  while (low + stride <= at.length && (at[low + stride - 1] ?? 0) < value) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(low + stride, at.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The clusters that begin from `from` until before `to`, as places in `starts`: the first, and the one after the last. */
export function clustersBetween(
  at: Float64Array,
  starts: Uint32Array,
  from: number,
  to: number,
): readonly [number, number] {
  return [firstClusterFrom(at, starts, from), firstClusterFrom(at, starts, to)];
}

/** The cluster, as a place in `starts`, of which a mark is part. */
export function clusterOf(starts: Uint32Array, mark: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= mark) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

export interface StanceCount {
  readonly stance: Stance;
  readonly count: number;
}

/** How many of some marks take each stance, in the order of the vocabulary, without those that none takes. */
export function countStances(
  marks: readonly { readonly position: { readonly stance: Stance } }[],
  from: number,
  to: number,
): readonly StanceCount[] {
  const counts = new Map<Stance, number>();
  for (let place = from; place < to; place++) {
    const stance = marks[place]?.position.stance;
    if (stance !== undefined) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  }
  return STANCES.flatMap((stance) => {
    const count = counts.get(stance);
    return count === undefined ? [] : [{ stance, count }];
  });
}

function firstClusterFrom(at: Float64Array, starts: Uint32Array, value: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[starts[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
