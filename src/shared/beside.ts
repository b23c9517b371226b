/**
 * Of ranges in the order in which they begin, the one that begins next after an offset, or last before it; from nowhere the first or the
 * last one. Undefined when there is none.
 */
export function beside<R extends { readonly start: number }>(
  ranges: readonly R[],
  from: number | null,
  direction: 1 | -1,
): R | undefined {
  if (from === null) return direction === 1 ? ranges[0] : ranges.at(-1);
  if (direction === 1) return ranges.find(({ start }) => start > from);
  return ranges.findLast(({ start }) => start < from);
}
