import type { ReaderParagraph } from './views/reader';

/** Paragraphs that follow one another, as the reader lays them out together. Offsets are code points of the canonical text. */
export interface ReaderChunk {
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly ReaderParagraph[];
}

/** A chunk is full with so many paragraphs, or so many code points. */
const MOST_PARAGRAPHS = 24;
const MOST_CODE_POINTS = 6_000;

/** All paragraphs of a text in their order, cut into chunks; none is empty. */
export function chunksOf(paragraphs: readonly ReaderParagraph[]): readonly ReaderChunk[] {
  const chunks: ReaderChunk[] = [];
  let from = 0;
  for (let at = 0; at < paragraphs.length; at++) {
    const [first, last] = [paragraphs[from], paragraphs[at]];
    if (first === undefined || last === undefined) break;
    const isFull = at - from + 1 >= MOST_PARAGRAPHS || last.end - first.start >= MOST_CODE_POINTS;
    if (!isFull && at < paragraphs.length - 1) continue;
    chunks.push({ start: first.start, end: last.end, paragraphs: paragraphs.slice(from, at + 1) });
    from = at + 1;
  }
  return chunks;
}

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
