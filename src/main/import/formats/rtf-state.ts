import type { BlockStyle } from './block-writer';
import type { RtfFlow } from './rtf-flow';

/** Where the words of a group go. */
export type Destination = 'text' | 'marker' | 'fonts' | 'styles' | 'information' | 'skipped';

/** What holds in a group; a group within begins with the same, and what it changes ends with it. */
export interface RtfState {
  readonly destination: Destination;
  readonly flow: RtfFlow;
  /** Number of the font, by which bytes are read. */
  readonly font: number | null;
  /** How many characters after a `\u` say the same for programs that know no Unicode. */
  readonly fallback: number;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  /** Number of the paragraph's style. */
  readonly style: number;
  /** The paragraph's own outline level, 0 to 8; null when it has none. */
  readonly outline: number | null;
  readonly isInList: boolean;
  readonly isInTable: boolean;
  /** The name of what the group tells of the document, such as `title`. */
  readonly subject: string;
  /** Around words that are there twice, for programs that know Unicode and for others: what held before. */
  readonly outer: RtfState | null;
}

/** What a document starts with. */
export function initialState(flow: RtfFlow): RtfState {
  return {
    destination: 'text',
    flow,
    font: null,
    fallback: 1,
    isHidden: false,
    isDeleted: false,
    style: 0,
    outline: null,
    isInList: false,
    isInTable: false,
    subject: '',
    outer: null,
  };
}

/** The state after a control word that formats characters or paragraphs; the same one when it says nothing that matters. */
export function formatted(state: RtfState, name: string, value: number | null): RtfState {
  switch (name) {
    case 'pard':
      return { ...state, style: 0, outline: null, isInList: false, isInTable: false };
    case 'plain':
      return { ...state, font: null, isHidden: false, isDeleted: false };
    case 'f':
      return { ...state, font: value };
    case 'uc':
      return { ...state, fallback: Math.min(Math.max(value ?? 1, 0), 100) };
    case 'v':
      return { ...state, isHidden: value !== 0 };
    case 'deleted':
      return { ...state, isDeleted: value !== 0 };
    case 's':
      return { ...state, style: value ?? 0 };
    case 'outlinelevel':
      return { ...state, outline: value !== null && value >= 0 && value < 9 ? value : null };
    case 'ls':
      return { ...state, isInList: value !== 0 };
    case 'intbl':
      return { ...state, isInTable: value !== 0 };
    default:
      return state;
  }
}

/** What a paragraph is, by its own outline level, then its style, then its list. */
export function blockStyle(state: RtfState, styles: ReadonlyMap<number, BlockStyle>): BlockStyle {
  if (state.outline !== null) return { kind: 'heading', level: state.outline + 1 };
  const style = styles.get(state.style);
  return style ?? { kind: state.isInList ? 'listItem' : 'paragraph' };
}
