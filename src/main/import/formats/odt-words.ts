import type { XmlElement } from '../xml';
import { elementAt, elementsOf, textOf } from '../xml-tree';
import type { OdtStyle } from './odt-styles';
import { addCollapsed, addPage, addWords, type WordCollector } from './word-collector';

/** What reading a document has to remember from one paragraph to the next. */
export interface OdtState {
  readonly styleOf: (name: string | undefined) => OdtStyle;
  /** The bodies of the notes, in the order of the text. */
  readonly footnotes: XmlElement[];
  readonly endnotes: XmlElement[];
}

/** What is not part of the text: remarks about it, names of pictures, reading aids, what would be carried out. */
const LEFT_OUT = new Set([
  'office:annotation',
  'office:forms',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
  'text:ruby-text',
  'text:note-citation',
  'text:script',
  'text:tracked-changes',
]);

/**
 * Reads everything within an element of a paragraph as words (OpenDocument 1.3, part 3, 6): white space counts once, more of it is
 * written out as `text:s`. What was deleted is not within paragraphs.
 */
export function collectWords(element: XmlElement, state: OdtState, into: WordCollector): void {
  for (const child of element.children) {
    if (typeof child === 'string') addCollapsed(into, child);
    else if (!LEFT_OUT.has(child.name)) collectPiece(child, state, into);
  }
}

function collectPiece(piece: XmlElement, state: OdtState, into: WordCollector): void {
  switch (piece.name) {
    case 'text:s':
      addWords(into, ' '.repeat(countOf(piece, 'text:c')));
      break;
    case 'text:tab':
      addWords(into, '\t');
      break;
    case 'text:line-break':
      addWords(into, '\n');
      break;
    case 'text:soft-page-break':
      addPage(into);
      break;
    case 'text:note': {
      const notes = piece.attributes.get('text:note-class') === 'endnote' ? state.endnotes : state.footnotes;
      notes.push(...elementsOf(piece, 'text:note-body'));
      break;
    }
    case 'text:span':
      if (!state.styleOf(piece.attributes.get('text:style-name')).isHidden) collectWords(piece, state, into);
      break;
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      if (piece.attributes.get('text:is-hidden') === 'false') addWords(into, textOf(piece));
      break;
    default:
      if (isBox(piece)) into.boxes.push(piece);
      else collectWords(piece, state, into);
  }
}

/** Whether an element is drawn with paragraphs in it: a text box, or any other shape. */
function isBox(piece: XmlElement): boolean {
  return (
    piece.name.startsWith('draw:') && elementsOf(piece).some(({ name }) => /^(?:text|table):/.test(name))
  );
}

/** How often something is there: 1 unless it says otherwise, and no more than a line of it. */
export function countOf(element: XmlElement, attribute: string): number {
  const count = Number(element.attributes.get(attribute) ?? '1');
  return Number.isInteger(count) && count > 0 ? Math.min(count, 200) : 1;
}

/** Whether the paragraph itself is hidden: by its style, or by a field in it whose condition was met. */
export function isParagraphHidden(paragraph: XmlElement, state: OdtState): boolean {
  if (state.styleOf(paragraph.attributes.get('text:style-name')).isHidden) return true;
  return elementAt(paragraph, 'text:hidden-paragraph')?.attributes.get('text:is-hidden') === 'true';
}
