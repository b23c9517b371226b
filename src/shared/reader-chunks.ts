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
