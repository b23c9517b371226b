import { isMark, isRightToLeft } from './pdf-letters';
import type { Glyph } from './pdf-placed';

/** Letters with the marks on them, or a space, on a line. */
export interface Cell {
  readonly text: string;
  readonly along: number;
  readonly width: number;
  /** Its place in the order of drawing. */
  readonly order: number;
}

/** A gap of that many font sizes is a space; narrower ones are kerning. */
const SPACE = 0.17;
/** The same letter so close, in font sizes, is its shadow or makes it bold. */
const SHADOW = 0.08;

/** The cells of a line of a font size from left to right, one space wherever there is a gap. */
export function readCells(glyphs: readonly Glyph[], size: number): readonly Cell[] {
  const cells: Cell[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const cell of joinMarks(glyphs).toSorted((a, b) => a.along - b.along || a.order - b.order)) {
    const last = cells.at(-1);
    const isSpace = cell.text !== '' && cell.text.trim() === '';
    const isApart = last !== undefined && last.text !== ' ' && cell.along - reach > SPACE * size;
    const isShadow = last?.text === cell.text && Math.abs(last.along - cell.along) < SHADOW * size;
    if (isSpace || isApart) {
      if (last !== undefined && last.text !== ' ') cells.push({ ...cell, text: ' ', width: 0 });
    }
    if (isSpace) continue;
    if (cell.text !== '' && !isShadow) cells.push(cell);
    reach = Math.max(reach, cell.along + cell.width);
  }
  if (cells.at(-1)?.text === ' ') cells.pop();
  return cells;
}

interface OpenCell extends Cell {
  readonly marks: string[];
}

/**
 * Puts marks on their letters. They are drawn after the letter, except where a right-to-left text is drawn from left to right: there all of
 * a letter's marks come before it, the last one first.
 */
function joinMarks(glyphs: readonly Glyph[]): readonly Cell[] {
  const cells: OpenCell[] = [];
  let last: OpenCell | null = null;
  let waiting: string[] = [];
  const settle = (next: OpenCell | null) => {
    for (const mark of waiting) {
      const isDrawnBackward =
        next !== null && isRightToLeft(next.text) && (last === null || next.along > last.along);
      if (isDrawnBackward) next.marks.unshift(mark);
      else (last ?? next)?.marks.push(mark);
    }
    waiting = [];
  };
  glyphs.forEach(({ letters, along, width }, order) => {
    if (isMark(letters)) {
      waiting.push(letters);
      return;
    }
    const cell: OpenCell = { text: letters, along, width, order, marks: [] };
    cells.push(cell);
    if (letters.trim() === '') return;
    settle(cell);
    last = cell;
  });
  settle(null);
  return cells.map(({ text, along, width, order, marks }) => ({
    text: text + marks.join(''),
    along,
    width,
    order,
  }));
}
