import type { ParsedBlock } from '../document';
import type { XmlElement } from '../xml';
import { elementsOf, elementsWithin } from '../xml-tree';
import { collectWords, countOf, isParagraphHidden, type OdtState } from './odt-words';
import { addPage, addWords, createCollector, type WordCollector, wordsOf } from './word-collector';

/** Turns elements into blocks, one after the other, in the order of the document. */
export interface OdtBlocks {
  readonly blocks: ParsedBlock[];
  /** A heading, a paragraph, a row of a table, or whatever holds such; `isInList` when a list is around it. */
  readonly read: (element: XmlElement, isInList: boolean) => void;
}

const PARAGRAPHS = new Set(['text:p', 'text:h']);
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:forms',
  'office:annotation',
  'text:variable-decls',
]);

/**
 * Reads blocks of OpenDocument text (1.3, part 3, 5 and 9). A page begins between paragraphs: one within a paragraph counts from the next.
 * A row with a single cell is a frame around paragraphs, which are read as such.
 */
export function createOdtBlocks(state: OdtState): OdtBlocks {
  const blocks: ParsedBlock[] = [];
  let page = 1;

  const addPages = (count: number) => {
    for (let at = 0; at < count; at += 1) {
      page += 1;
      blocks.push({ kind: 'pageBreak', page: String(page) });
    }
  };
  const add = (collector: WordCollector, block: ParsedBlock) => {
    addPages(collector.pagesBefore);
    blocks.push(block);
    for (const box of collector.boxes) read(box, false);
    addPages(collector.pagesAfter);
  };
  const readRow = (row: XmlElement) => {
    const cells = elementsOf(row).filter((cell) => /^table:(?:covered-)?table-cell$/.test(cell.name));
    const [only] = cells;
    if (only !== undefined && cells.length === 1 && countOf(only, 'table:number-columns-repeated') === 1) {
      for (const child of elementsOf(only)) read(child, false);
      return;
    }
    const collector = createCollector();
    const texts = cells.flatMap((cell) => {
      const start = collector.pieces.length;
      for (const paragraph of elementsWithin(cell, PARAGRAPHS)) {
        if (!isParagraphHidden(paragraph, state)) collectWords(paragraph, state, collector);
        addWords(collector, '\n');
      }
      const text = wordsOf(collector, start);
      return Array.from({ length: countOf(cell, 'table:number-columns-repeated') }, () => text);
    });
    add(collector, { kind: 'tableRow', cells: texts });
  };
  const read = (element: XmlElement, isInList: boolean) => {
    if (LEFT_OUT.has(element.name) || element.attributes.get('text:display') === 'none') return;
    if (element.name === 'text:soft-page-break') addPages(1);
    else if (element.name === 'table:table-row') readRow(element);
    else if (PARAGRAPHS.has(element.name)) readParagraph(element, isInList);
    else for (const child of elementsOf(element)) read(child, isInList || element.name === 'text:list');
  };
  const readParagraph = (paragraph: XmlElement, isInList: boolean) => {
    const style = state.styleOf(paragraph.attributes.get('text:style-name'));
    const collector = createCollector();
    if (style.isOnNewPage && blocks.length > 0) addPage(collector);
    if (!isParagraphHidden(paragraph, state)) collectWords(paragraph, state, collector);
    add(collector, asBlock(paragraph, wordsOf(collector), isInList, style.isQuotation));
  };
  return { blocks, read };
}

function asBlock(paragraph: XmlElement, text: string, isInList: boolean, isQuotation: boolean): ParsedBlock {
  if (paragraph.name === 'text:h') {
    return { kind: 'heading', text, level: countOf(paragraph, 'text:outline-level') };
  }
  if (isInList) return { kind: 'listItem', text };
  return { kind: isQuotation ? 'quotation' : 'paragraph', text };
}
