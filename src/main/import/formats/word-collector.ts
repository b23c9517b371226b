import type { XmlElement } from '../xml';

/** The words of one paragraph or table row as they are found, with what was found among them that is no word. */
export interface WordCollector {
  /** In pieces: a long text that grows letter by letter would be copied as often. */
  readonly pieces: string[];
  /** The last UTF-16 unit; '' at the beginning. */
  last: string;
  /** Whether there is more than white space. */
  hasWords: boolean;
  /** Pages that begin before the first word, and after it. */
  pagesBefore: number;
  pagesAfter: number;
  /** Text boxes that are anchored here: their blocks come after. */
  readonly boxes: XmlElement[];
}

/** One in which nothing has been found yet. */
export function createCollector(): WordCollector {
  return { pieces: [], last: '', hasWords: false, pagesBefore: 0, pagesAfter: 0, boxes: [] };
}

/** Adds words as they are. */
export function addWords(collector: WordCollector, text: string): void {
  if (text === '') return;
  collector.pieces.push(text);
  collector.last = text.at(-1) ?? '';
  collector.hasWords ||= /\S/u.test(text);
}

/** Adds words of a format in which white space counts once, at the beginning not at all, and a no-break space is none. */
export function addCollapsed(collector: WordCollector, raw: string): void {
  const text = raw.replaceAll(/[\t\n\r\f ]+/g, ' ');
  const isNeedless = text.startsWith(' ') && ['', ' ', '\n', '\t'].includes(collector.last);
  addWords(collector, isNeedless ? text.slice(1) : text);
}

/** Notes that a page begins here. */
export function addPage(collector: WordCollector): void {
  if (collector.hasWords) collector.pagesAfter += 1;
  else collector.pagesBefore += 1;
}

/** The words from a piece on. */
export function wordsOf(collector: WordCollector, from = 0): string {
  return collector.pieces.slice(from).join('');
}
