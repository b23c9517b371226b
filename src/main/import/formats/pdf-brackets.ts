import type { LogicalPiece } from './pdf-bidi';

const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›'];
const CLOSING = new Map(PAIRS.map(([open = '', close = '']) => [close, open]));
const OPENING = new Set(CLOSING.values());
const MIRRORED = new Map(
  PAIRS.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]),
);

/**
 * Whether right-to-left text has its brackets as they were drawn instead of as they are read: some programs call the shape `(` whatever it means, others
 * call it an opening bracket. The way in which more of them pair is right.
 */
export function areMirrored(paragraphs: readonly (readonly LogicalPiece[])[]): boolean {
  let [read, drawn] = [0, 0];
  for (const pieces of paragraphs) {
    const brackets = pieces
      .filter((piece) => piece.isRightToLeft && MIRRORED.has(piece.text))
      .map(({ text }) => text);
    read += pairsIn(brackets);
    drawn += pairsIn(brackets.map((bracket) => MIRRORED.get(bracket) ?? bracket));
  }
  return drawn > read;
}

/** The bracket that looks as this one does in right-to-left text. */
export function mirror(piece: LogicalPiece): string {
  return (piece.isRightToLeft ? MIRRORED.get(piece.text) : undefined) ?? piece.text;
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
