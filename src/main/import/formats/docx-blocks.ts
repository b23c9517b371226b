import type { ParsedBlock } from '../document';
import type { XmlElement } from '../xml';
import { elementAt, elementsOf, elementsWithin } from '../xml-tree';
import { type DocxStyle, isListed, isOn, outlineLevel, valueAt } from './docx-styles';
import { collectParagraph, type DocxState } from './docx-words';
import { addPage, addWords, createCollector, type WordCollector, wordsOf } from './word-collector';

/** Turns elements into blocks, one after the other, in the order of the document. */
export interface DocxBlocks {
  readonly blocks: ParsedBlock[];
  /** A paragraph, a table, one of its rows, or whatever holds such. */
  readonly read: (element: XmlElement) => void;
  /** To be called at the end: a paragraph whose end was struck out waits for the next. */
  readonly finish: () => void;
}

/** What is not part of the document as it stands. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:sdtPr',
  'w:tblPr',
  'w:tblGrid',
  'w:sectPr',
  'mc:Fallback',
]);

/**
 * Reads blocks of WordprocessingML (ECMA-376, part 1, 17.3 and 17.4). A page begins between paragraphs: one within a paragraph counts from the next.
 * A row with a single cell is a frame around paragraphs, which are read as such.
 */
export function createDocxBlocks(state: DocxState): DocxBlocks {
  const blocks: ParsedBlock[] = [];
  let page = 1;
  let waiting: { readonly collector: WordCollector; readonly properties: XmlElement | undefined } | null =
    null;

  const addPages = (count: number) => {
    for (let at = 0; at < count; at += 1) {
      page += 1;
      blocks.push({ kind: 'pageBreak', page: String(page) });
    }
  };
  const add = (collector: WordCollector, block: ParsedBlock) => {
    addPages(collector.pagesBefore);
    blocks.push(block);
    for (const box of collector.boxes) readAll(box);
    addPages(collector.pagesAfter);
  };
  const finish = () => {
    if (waiting === null) return;
    const { collector, properties } = waiting;
    waiting = null;
    add(collector, asBlock(wordsOf(collector), properties, state));
  };
  const readAll = (holder: XmlElement) => {
    for (const child of elementsOf(holder)) read(child);
    finish();
  };
  const readParagraph = (paragraph: XmlElement) => {
    const properties = elementAt(paragraph, 'w:pPr');
    const collector = waiting?.collector ?? createCollector();
    const style = styleOf(properties, state);
    if (isOn(elementAt(properties, 'w:pageBreakBefore')) ?? style.isOnNewPage) {
      if (blocks.length > 0 || page > 1) addPage(collector);
      state.isAtPageStart = true;
    }
    collectParagraph(paragraph, state, collector);
    const isEndStruckOut = elementsOf(elementAt(properties, 'w:rPr')).some((mark) => GONE.has(mark.name));
    waiting = { collector, properties };
    if (!isEndStruckOut) finish();
  };
  const readRow = (row: XmlElement) => {
    finish();
    const properties = elementAt(row, 'w:trPr');
    if (elementAt(properties, 'w:del') ?? isOn(elementAt(properties, 'w:hidden'))) return;
    const cells = cellsOf(row);
    if (cells.length === 1) {
      for (const cell of cells) readAll(cell);
      return;
    }
    const collector = createCollector();
    const texts = cells.map((cell) => {
      const start = collector.pieces.length;
      for (const paragraph of elementsWithin(cell, PARAGRAPH)) {
        collectParagraph(paragraph, state, collector);
        addWords(collector, '\n');
      }
      return wordsOf(collector, start);
    });
    add(collector, { kind: 'tableRow', cells: texts });
  };
  const read = (element: XmlElement) => {
    if (LEFT_OUT.has(element.name)) return;
    if (element.name === 'w:p') readParagraph(element);
    else if (element.name === 'w:tr') readRow(element);
    else readAll(element);
  };
  return { blocks, read, finish };
}

/** Marks of a paragraph's end that was struck out, or moved away with what follows. */
const GONE = new Set(['w:del', 'w:moveFrom']);
const PARAGRAPH = new Set(['w:p']);

/** The cells of a row, also those that stand in a control for their content. */
function cellsOf(row: XmlElement): readonly XmlElement[] {
  return elementsOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml'
      ? cellsOf(child)
      : [];
  });
}

function styleOf(properties: XmlElement | undefined, state: DocxState): DocxStyle {
  return state.styles(valueAt(properties, 'w:pStyle'), 'paragraph');
}

function asBlock(text: string, properties: XmlElement | undefined, state: DocxState): ParsedBlock {
  const style = styleOf(properties, state);
  const level = outlineLevel(properties) ?? style.level;
  if (level > 0) return { kind: 'heading', text, level };
  if (isListed(properties) ?? style.isList) return { kind: 'listItem', text };
  return { kind: style.isQuotation ? 'quotation' : 'paragraph', text };
}
