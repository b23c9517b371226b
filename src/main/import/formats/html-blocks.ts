import type { ParsedBlock } from '../document';
import { type BlockStyle, type BlockWriter, blockWriter } from './block-writer';
import {
  emojiOf,
  isBlock,
  isLayoutTable,
  isPageNumber,
  isPreformatted,
  isUnseen,
  pageBeginningAt,
} from './html-elements';
import { attribute, type HtmlElement, type HtmlParent, isElement, parseTree } from './html-tree';

/** What holds within an element. */
interface Context {
  readonly style: BlockStyle;
  readonly isPreformatted: boolean;
  /** Whether the table around only arranges, or there is none: then rows and cells are blocks like others. */
  readonly isLayout: boolean;
}

interface Open extends Context {
  readonly node: HtmlParent;
  next: number;
  readonly leave: () => void;
}

const PARAGRAPH: BlockStyle = { kind: 'paragraph' };

/**
 * The blocks of an HTML document or fragment, such as a page of an e-book or what another converter wrote; `name` is the file's, for the
 * message of `documentTooComplex`, which it throws when there are too many elements.
 */
export function blocksOfHtml(html: string, name: string): ParsedBlock[] {
  return htmlBlocks(parseTree(html, name));
}

/**
 * The blocks of all that is seen below a node of HTML, in the order of the document. White space is collapsed as CSS does, NBSP stays,
 * `<br>` is a line end, two of them end a paragraph; otherwise the characters are as they are. Left out are scripts, styles, embedded
 * things, fields of forms and what the page hides. A paragraph in a list item is a list item, one in a quotation is a quotation. Rows of
 * tables that only arrange the page are no rows. Two things are added, as the reader of the page sees them: the quotation marks of `<q>`,
 * and emoji that are drawn as pictures; numbers of list items are not. Walks without recursion, however deep the markup is nested.
 */
export function htmlBlocks(root: HtmlParent): ParsedBlock[] {
  const writer = blockWriter();
  const start = { style: PARAGRAPH, isPreformatted: false, isLayout: true };
  const open: Open[] = [{ ...start, node: root, next: 0, leave: () => writer.boundary(PARAGRAPH) }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (child === undefined) {
      top.leave();
      open.pop();
    } else if (isElement(child)) {
      if (!isUnseen(child)) open.push(enter(child, top, writer));
    } else if ('value' in child) {
      if (top.isPreformatted) writer.preformatted(child.value);
      else writer.text(child.value);
    }
  }
  return writer.blocks();
}

function enter(element: HtmlElement, around: Context, writer: BlockWriter): Open {
  const context: Context = {
    style: styleWithin(element, around.style),
    isPreformatted: isPreformatted(element) ?? around.isPreformatted,
    isLayout: element.tagName === 'table' ? isLayoutTable(element) : around.isLayout,
  };
  const leave = begin(element, around, context, writer);
  const page = pageBeginningAt(element);
  if (page !== null && page !== '') writer.pageBreak(page);
  // A page's number is its name, no words of the text.
  const next = page !== null && isPageNumber(element, page) ? 1 : 0;
  return { ...context, node: element, next, leave };
}

/** Writes what comes with an element's beginning, and gives what comes with its end. */
function begin(element: HtmlElement, around: Context, within: Context, writer: BlockWriter): () => void {
  const { tagName } = element;
  if (!around.isLayout && tagName === 'tr') {
    writer.openRow();
    return writer.closeRow;
  }
  if (!around.isLayout && (tagName === 'td' || tagName === 'th')) {
    return () => writer.cell(span(element, 'colspan'), span(element, 'rowspan'));
  }
  if (tagName === 'table') writer.openTable();
  if (tagName === 'br') writer.lineBreak();
  if (tagName === 'img') writer.text(emojiOf(element));
  if (tagName === 'q') {
    writer.text('“');
    return () => writer.text('”');
  }
  if (!isBlock(element)) return () => {};
  writer.boundary(around.style);
  return () => writer.boundary(within.style);
}

function styleWithin(element: HtmlElement, around: BlockStyle): BlockStyle {
  const { tagName } = element;
  if (/^h[1-6]$/.test(tagName)) return { kind: 'heading', level: Number(tagName[1]) };
  if (attribute(element, 'role') === 'heading') {
    return { kind: 'heading', level: Number(attribute(element, 'aria-level')) || 2 };
  }
  if (tagName === 'li' || /(?:^|\s)MsoListParagraph/.test(attribute(element, 'class') ?? '')) {
    return { kind: 'listItem' };
  }
  if (tagName === 'blockquote') return { kind: 'quotation' };
  if (['article', 'aside', 'dl', 'nav', 'section'].includes(tagName)) return PARAGRAPH;
  return around;
}

function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return value > 0 ? value : 1;
}
