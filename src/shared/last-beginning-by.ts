/** The place of the last of some stretches that begins at or before an offset; 0 when it lies before all of them. */
export function lastBeginningBy(stretches: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
