import { type LogicalPiece, toLogical } from './pdf-bidi';
import { type BracketPairs, countPairs, mirroredText } from './pdf-brackets';
import type { Paragraph } from './pdf-paragraphs';

/** A paragraph as text, without the places of its letters: of a long document those would not fit into memory. */
export interface PdfText {
  readonly text: string;
  /** The same if brackets have their names from how they look. */
  readonly mirrored: string;
  readonly pairs: BracketPairs;
  readonly size: number;
}

/** Reads a paragraph's lines one after the other. */
export function textOfParagraph(paragraph: Paragraph): PdfText {
  const pieces = piecesOf(paragraph);
  const text = pieces.map((piece) => piece.text).join('');
  const mirrored = mirroredText(pieces);
  return {
    text,
    mirrored: mirrored === text ? text : mirrored,
    pairs: countPairs(pieces),
    size: paragraph.size,
  };
}

/** Lines follow one another with a space between them, which is what a line's end is. */
function piecesOf({ lines, isRightToLeft }: Paragraph): readonly LogicalPiece[] {
  const pieces: LogicalPiece[] = [];
  for (const { cells } of lines) {
    if (pieces.length > 0 && !isUnfinished(pieces)) pieces.push({ text: ' ', isRightToLeft });
    for (const piece of toLogical(cells, isRightToLeft)) pieces.push(piece);
  }
  return pieces;
}

/**
 * Whether a line ends within a word. The hyphen there stays and the word goes on after it, `nego-tiation`: whether it would be there in the middle of a
 * line nobody can tell, and a quote must have what is printed and nothing else. Nothing follows an opening bracket with a space either.
 */
function isUnfinished(pieces: readonly LogicalPiece[]): boolean {
  const [before, last] = [pieces.at(-2)?.text ?? '', pieces.at(-1)?.text ?? ''];
  return (/^[-\u00ad\u2010]$/u.test(last) && /\p{L}\p{M}*$/u.test(before)) || /^[([{«‹“„‘‚]$/u.test(last);
}
