import type { TextRange } from './fold';

/** Of ranges that overlap the longest, of equally long ones the first and of the same ones the one given first; in the order of the text. */
export function withoutOverlaps<R extends TextRange>(ranges: readonly R[]): readonly R[] {
  const inOrder = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: R[] = [];
  // Only ranges that hang together can exclude each other, so each such chain is decided by itself.
  for (let first = 0; first < inOrder.length; ) {
    let reach = inOrder[first]?.end ?? 0;
    let next = first + 1;
    for (; next < inOrder.length; next++) {
      const range = inOrder[next];
      if (range === undefined || range.start >= reach) break;
      reach = Math.max(reach, range.end);
    }
    kept.push(...(next === first + 1 ? inOrder.slice(first, next) : longestOf(inOrder.slice(first, next))));
    first = next;
  }
  return kept;
}

function longestOf<R extends TextRange>(chain: readonly R[]): readonly R[] {
  const kept: R[] = [];
  for (const range of chain.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => range.end <= start || range.start >= end)) kept.push(range);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
