import type { ReaderParagraph } from './reader';

/** A heading of a text: where it stands, in code points, and how deep. */
export interface OutlineEntry {
  readonly start: number;
  readonly end: number;
  /** The number of its paragraph. */
  readonly paragraph: number;
  /** 0 for the highest level that the text has. */
  readonly depth: number;
  readonly text: string;
}

/** The headings of a text, in order. A heading of several lines is one entry. */
export function outlineOf(paragraphs: readonly ReaderParagraph[]): readonly OutlineEntry[] {
  const headings = paragraphs.filter(({ kind }) => kind === 'heading');
  const highest = Math.min(...headings.map(({ level }) => level));
  const entries: OutlineEntry[] = [];
  for (const { number, start, end, level, isFirst, segments } of headings) {
    const text = segments
      .map((segment) => (segment.hidden === null ? segment.text : ''))
      .join('')
      .trim();
    const last = entries.at(-1);
    if (!isFirst && last !== undefined)
      entries[entries.length - 1] = { ...last, end, text: `${last.text} ${text}` };
    else entries.push({ start, end, paragraph: number, depth: level - highest, text });
  }
  return entries;
}
