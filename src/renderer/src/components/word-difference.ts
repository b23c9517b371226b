import { diffWords, diffWordsWithSpace } from 'diff';

/** A stretch of text that is in both texts, only in the earlier one, or only in the later one. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** How long comparing may take, in milliseconds; two texts that need longer have little in common. */
const MOST_TIME = 150;
/** Below this share of common text, stretches of the two would only be mixed up. */
const LEAST_COMMON = 0.25;
/** Common stretches longer than this, in UTF-16 units, are shown by their ends. */
const LONG = 400;
const SHOWN_END = 120;

/** Words as Unicode sees them (UAX 29), in any script: the library's own rule takes every Arabic or Cyrillic letter for a word. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * How one text became another, word by word; null when they have too little in common for that to be read. Long stretches that
 * stayed are cut in their middle.
 */
export function wordDifference(from: string, to: string): readonly Piece[] | null {
  if (from === '' || to === '') return null;
  const changes = diffWords(from, to, { intlSegmenter: segmenter, timeout: MOST_TIME });
  if (changes === undefined) return null;
  const pieces = piecesOf(changes);
  if (!isReadable(pieces, from, to)) return null;
  return pieces.map((piece, place) => cut(piece, place === 0, place === pieces.length - 1));
}

/** Two texts cut into what both have and what only the one or only the other has; each half joined is its text, to the letter. */
export interface MarkedTexts {
  readonly from: readonly Piece[];
  readonly to: readonly Piece[];
}

/** The words that differ between two texts that stand side by side; null when they have too little in common for that to be read, or are the same. */
export function markedTexts(from: string, to: string): MarkedTexts | null {
  if (from === '' || to === '' || from === to) return null;
  const changes = diffWordsWithSpace(from, to, { intlSegmenter: segmenter, timeout: MOST_TIME });
  if (changes === undefined) return null;
  const pieces = piecesOf(changes);
  if (!isReadable(pieces, from, to)) return null;
  return {
    from: pieces.filter(({ kind }) => kind !== 'added'),
    to: pieces.filter(({ kind }) => kind !== 'removed'),
  };
}

function piecesOf(
  changes: readonly { readonly value: string; readonly added?: boolean; readonly removed?: boolean }[],
): readonly Piece[] {
  return changes.map(({ value, added, removed }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
  });
}

function isReadable(pieces: readonly Piece[], from: string, to: string): boolean {
  const common = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  return common >= LEAST_COMMON * Math.min(from.length, to.length);
}

function cut(piece: Piece, isFirst: boolean, isLast: boolean): Piece {
  if (piece.kind !== 'same' || piece.text.length <= LONG) return piece;
  const beginning = isFirst ? '' : piece.text.slice(0, SHOWN_END).replace(/\S*$/u, '');
  const end = isLast ? '' : piece.text.slice(-SHOWN_END).replace(/^\S*/u, '');
  return { kind: 'same', text: `${beginning}…${end}` };
}
