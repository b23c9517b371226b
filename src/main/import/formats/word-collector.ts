import type { XmlElement } from '../xml';

/** The words of one paragraph or table row as they are found, with what was found among them that is no word. */
export interface WordCollector {
  text: string;
  /** Pages that begin before the first word, and after it. */
  pagesBefore: number;
  pagesAfter: number;
  /** Text boxes that are anchored here: their blocks come after. */
  readonly boxes: XmlElement[];
}

export function createCollector(): WordCollector {
  return { text: '', pagesBefore: 0, pagesAfter: 0, boxes: [] };
}

/** Notes that a page begins here. */
export function addPage(collector: WordCollector): void {
  if (collector.text.trim() === '') collector.pagesBefore += 1;
  else collector.pagesAfter += 1;
}
