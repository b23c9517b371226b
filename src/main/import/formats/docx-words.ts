import { hex } from 'dingbat-to-unicode';
import type { XmlElement } from '../xml';
import { elementAt, elementsOf, textOf } from '../xml-tree';
import { type DocxStyles, isOn, valueAt } from './docx-styles';
import { addPage, addWords, type WordCollector } from './word-collector';

/** What reading a document has to remember from one paragraph to the next. */
export interface DocxState {
  readonly styles: DocxStyles;
  /** Fields that have begun and not ended, outermost first: in their code, or in what the code last came to. */
  readonly fields: ('code' | 'result')[];
  /** Ids of the notes that are referred to, in their order. */
  readonly footnotes: Set<string>;
  readonly endnotes: Set<string>;
  /** Whether no word has come since the last page began: Word marks that again where it laid the page out. */
  isAtPageStart: boolean;
}

/** What is not part of the text as it stands: what was struck out or moved away, the reading aid over a word, properties. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tcPr',
  'w:trPr',
]);

/** What stands for one character. */
const CHARACTERS = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
]);

/** Reads the words of a paragraph (ECMA-376, part 1, 17.3). */
export function collectParagraph(paragraph: XmlElement, state: DocxState, into: WordCollector): void {
  // A field may reach over paragraphs; its code does not, and a file that forgot to end it must not lose its words.
  state.fields.fill('result');
  const style = state.styles(valueAt(elementAt(paragraph, 'w:pPr'), 'w:pStyle'), 'paragraph');
  collect(paragraph, state, into, style.isHidden);
}

function collect(element: XmlElement, state: DocxState, into: WordCollector, isHidden: boolean): void {
  for (const child of elementsOf(element)) {
    if (LEFT_OUT.has(child.name)) continue;
    if (child.name === 'w:r') {
      if (!isRunHidden(child, state.styles, isHidden)) collect(child, state, into, isHidden);
    } else if (child.name === 'w:fldChar') {
      followField(child.attributes.get('w:fldCharType'), state.fields);
    } else if (!state.fields.includes('code')) {
      collectPiece(child, state, into, isHidden);
    }
  }
}

function collectPiece(piece: XmlElement, state: DocxState, into: WordCollector, isHidden: boolean): void {
  switch (piece.name) {
    case 'w:t':
    case 'm:t':
      add(textOf(piece), state, into);
      break;
    case 'w:sym':
      add(symbolOf(piece), state, into);
      break;
    case 'w:br':
      if (piece.attributes.get('w:type') === 'page') beginPage(state, into);
      else add('\n', state, into);
      break;
    case 'w:lastRenderedPageBreak':
      if (!state.isAtPageStart) beginPage(state, into);
      break;
    case 'w:footnoteReference':
      state.footnotes.add(piece.attributes.get('w:id') ?? '');
      break;
    case 'w:endnoteReference':
      state.endnotes.add(piece.attributes.get('w:id') ?? '');
      break;
    case 'w:txbxContent':
      into.boxes.push(piece);
      break;
    case 'mc:AlternateContent':
      collectAlternative(piece, state, into, isHidden);
      break;
    default:
      add(CHARACTERS.get(piece.name) ?? '', state, into);
      collect(piece, state, into, isHidden);
  }
}

function add(text: string, state: DocxState, into: WordCollector): void {
  addWords(into, text);
  if (/\S/u.test(text)) state.isAtPageStart = false;
}

function beginPage(state: DocxState, into: WordCollector): void {
  addPage(into);
  state.isAtPageStart = true;
}

/** The same thing is there twice, for newer programs and for older ones: a text box must not be read twice. */
function collectAlternative(
  piece: XmlElement,
  state: DocxState,
  into: WordCollector,
  isHidden: boolean,
): void {
  const { pieces, boxes } = into;
  const count = pieces.length + boxes.length;
  for (const alternative of elementsOf(piece)) {
    collect(alternative, state, into, isHidden);
    if (pieces.length + boxes.length > count) return;
  }
}

function isRunHidden(run: XmlElement, styles: DocxStyles, isHidden: boolean): boolean {
  const properties = elementAt(run, 'w:rPr');
  const direct = isOn(elementAt(properties, 'w:vanish'));
  if (direct !== undefined) return direct;
  const id = valueAt(properties, 'w:rStyle');
  return isHidden || (id !== undefined && styles(id, 'character').isHidden);
}

function followField(type: string | undefined, fields: DocxState['fields']): void {
  switch (type) {
    case 'begin':
      fields.push('code');
      return;
    case 'separate':
      if (fields.length > 0) fields[fields.length - 1] = 'result';
      return;
    case 'end':
      fields.pop();
  }
}

/** A sign of a font that has signs instead of letters, as Unicode has it; U+FFFD where it has none. */
function symbolOf(piece: XmlElement): string {
  const font = piece.attributes.get('w:font') ?? '';
  const code = piece.attributes.get('w:char') ?? '';
  const known = hex(font, code) ?? hex(font, code.replace(/^F0/i, ''));
  if (known !== undefined) return known.string;
  const value = Number.parseInt(code, 16);
  const isPrivate = !(value > 0 && value < 0x11_0000) || (value >= 0xd800 && value < 0xf900);
  return isPrivate ? '\ufffd' : String.fromCodePoint(value);
}
