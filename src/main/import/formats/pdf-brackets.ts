import type { LogicalPiece } from './pdf-bidi';

const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›'];
const CLOSING = new Map(PAIRS.map(([open = '', close = '']) => [close, open]));
const OPENING = new Set(CLOSING.values());
const MIRRORED = new Map(
  PAIRS.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]),
);

/** How many brackets of a right-to-left text pair as they are, and how many if each stood for the one that looks like it. */
export interface BracketPairs {
  readonly asNamed: number;
  readonly asDrawn: number;
}

/**
 * Counts pairs of brackets. In right-to-left text some programs call a bracket what it looks like, others what it means: the way in which more
 * of a document's brackets pair is right.
 */
export function countPairs(pieces: readonly LogicalPiece[]): BracketPairs {
  const brackets = pieces
    .filter((piece) => piece.isRightToLeft && MIRRORED.has(piece.text))
    .map(({ text }) => text);
  return { asNamed: pairsIn(brackets), asDrawn: pairsIn(brackets.map((text) => MIRRORED.get(text) ?? text)) };
}

/** The text of pieces whose brackets have their names from how they look. */
export function mirroredText(pieces: readonly LogicalPiece[]): string {
  return pieces
    .map(({ text, isRightToLeft }) => (isRightToLeft ? (MIRRORED.get(text) ?? text) : text))
    .join('');
}

function pairsIn(brackets: readonly string[]): number {
  const open: string[] = [];
  let pairs = 0;
  for (const bracket of brackets) {
    if (OPENING.has(bracket)) open.push(bracket);
    else if (open.pop() === CLOSING.get(bracket)) pairs += 1;
  }
  return pairs;
}
