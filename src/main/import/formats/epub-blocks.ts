import type { ParsedBlock } from '../document';
import type { XmlElement } from '../xml';
import { elementsOf } from '../xml-tree';
import { isBlock, isLeftOut, pageOf } from './epub-elements';
import { addCollapsed, addWords, createCollector, wordsOf } from './word-collector';

type BlockMaker = (text: string) => ParsedBlock;

/** What is around a stretch of text. */
interface Around {
  readonly make: BlockMaker;
  readonly isPreformatted: boolean;
}

const PARAGRAPH: Around = { make: (text) => ({ kind: 'paragraph', text }), isPreformatted: false };

/**
 * Reads a chapter in XHTML as blocks. `pages` are the pages that the book's own list says begin at an element's id. A page begins between blocks:
 * one within a block counts from the next. A row with a single cell is a frame around blocks, which are read as such.
 */
export function readXhtml(root: XmlElement, pages: ReadonlyMap<string, string>): readonly ParsedBlock[] {
  let blocks: ParsedBlock[] = [];
  let words = createCollector();
  let pagesWithin: string[] = [];

  const finish = ({ make }: Around) => {
    if (words.hasWords) blocks.push(make(wordsOf(words)));
    for (const page of pagesWithin) blocks.push({ kind: 'pageBreak', page });
    words = createCollector();
    pagesWithin = [];
  };
  const beginPage = (name: string) => {
    const page = name.trim();
    if (page === '') return;
    if (words.hasWords) pagesWithin.push(page);
    else blocks.push({ kind: 'pageBreak', page });
  };
  const read = (element: XmlElement, around: Around) => {
    if (isLeftOut(element)) return;
    const page = pageOf(element);
    const listed = pages.get(element.attributes.get('id') ?? '');
    if (page !== null || listed !== undefined) beginPage(page?.trim() || listed || '');
    if (page !== null) return;
    if (element.name === 'h:br') addWords(words, '\n');
    else if (element.name === 'h:tr') readRow(element, around);
    else if (isBlock(element)) readBlock(element, around);
    else readWithin(element, around);
  };
  const readBlock = (element: XmlElement, around: Around) => {
    const inside = insideOf(element, around);
    finish(around);
    readWithin(element, inside);
    finish(inside);
  };
  const readWithin = (element: XmlElement, around: Around) => {
    for (const child of element.children) {
      if (typeof child !== 'string') read(child, around);
      else if (around.isPreformatted) addWords(words, child);
      else addCollapsed(words, child);
    }
  };
  const readRow = (row: XmlElement, around: Around) => {
    const cells = elementsOf(row).filter(({ name }) => name === 'h:td' || name === 'h:th');
    if (cells.length < 2) return readBlock(row, around);
    finish(around);
    const rows = blocks;
    const begun: ParsedBlock[] = [];
    const texts = cells.map((cell) => {
      blocks = [];
      readBlock(cell, PARAGRAPH);
      for (const block of blocks) if (block.kind === 'pageBreak') begun.push(block);
      return blocks.map(textOfBlock).join(' ');
    });
    blocks = rows;
    blocks.push({ kind: 'tableRow', cells: texts });
    for (const page of begun) blocks.push(page);
  };
  read(root, PARAGRAPH);
  finish(PARAGRAPH);
  return blocks;
}

function insideOf(element: XmlElement, around: Around): Around {
  const [, digit] = /^h:h([1-6])$/.exec(element.name) ?? [];
  const level = Number(digit);
  if (digit !== undefined) return { ...around, make: (text) => ({ kind: 'heading', text, level }) };
  switch (element.name) {
    case 'h:li':
    case 'h:dt':
    case 'h:dd':
      return { ...around, make: (text) => ({ kind: 'listItem', text }) };
    case 'h:blockquote':
      return { ...around, make: (text) => ({ kind: 'quotation', text }) };
    case 'h:pre':
      return { ...around, isPreformatted: true };
    default:
      return around;
  }
}

function textOfBlock(block: ParsedBlock): string {
  if (block.kind === 'pageBreak') return '';
  return block.kind === 'tableRow' ? block.cells.join(' ') : block.text;
}
