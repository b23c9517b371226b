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
    const chain = inOrder.slice(first, next);
    for (const range of chain.length === 1 ? chain : longestOf(chain)) kept.push(range);
    first = next;
  }
  return kept;
}

function longestOf<R extends TextRange>(chain: readonly R[]): readonly R[] {
  const first = chain[0]?.start ?? 0;
  const isTaken = new Uint8Array(Math.max(0, lastEnd(chain) - first));
  const kept: R[] = [];
  for (const range of chain.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    // Longer ones come first, so one that is in the way covers an end of this one.
    if (isTaken[range.start - first] === 1 || isTaken[range.end - 1 - first] === 1) continue;
    isTaken.fill(1, range.start - first, range.end - first);
    kept.push(range);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

function lastEnd(chain: readonly TextRange[]): number {
  return chain.reduce((last, { end }) => Math.max(last, end), 0);
}
