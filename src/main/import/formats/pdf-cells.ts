import type { Glyph } from './pdf-glyphs';
import { isMark, isRightToLeft } from './pdf-letters';

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
  const sorted = joinMarks(glyphs).toSorted((a, b) => a.along - b.along || a.order - b.order);
  const cells: Cell[] = [];
  let reach = Number.POSITIVE_INFINITY;
  for (const cell of sorted) {
    const last = cells.at(-1);
    const isSpace = cell.text.trim() === '';
    const isShadow = last?.text === cell.text && Math.abs(last.along - cell.along) < SHADOW * size;
    if (isShadow || (isSpace && (last === undefined || last.text === ' '))) {
      if (!isSpace) reach = Math.max(reach, cell.along + cell.width);
      continue;
    }
    const isApart = last !== undefined && last.text !== ' ' && cell.along - reach > SPACE * size;
    if (isApart && !isSpace)
      cells.push({ text: ' ', along: reach, width: cell.along - reach, order: cell.order });
    cells.push(isSpace ? { ...cell, text: ' ' } : cell);
    reach = Math.max(last === undefined ? Number.NEGATIVE_INFINITY : reach, cell.along + cell.width);
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
  let waiting: Glyph[] = [];
  const settle = (next: OpenCell | null) => {
    const last = cells.at(-1);
    for (const mark of waiting) {
      const isDrawnBackward =
        next !== null && isRightToLeft(next.text) && (last === undefined || next.along > last.along);
      if (isDrawnBackward) next.marks.unshift(mark.letters);
      else if (last !== undefined) last.marks.push(mark.letters);
      else next?.marks.push(mark.letters);
    }
    waiting = [];
  };
  glyphs.forEach(({ letters, along, width }, order) => {
    if (isMark(letters)) {
      waiting.push({ letters, along, width, across: 0, size: 0, turn: 0 });
      return;
    }
    const cell: OpenCell = { text: letters, along, width, order, marks: [] };
    settle(cell);
    cells.push(cell);
  });
  settle(null);
  return cells.map(({ text, along, width, order, marks }) => ({
    text: text + marks.join(''),
    along,
    width,
    order,
  }));
}
