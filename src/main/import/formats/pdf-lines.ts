import { type Cell, readCells } from './pdf-cells';
import { isMark, isRightToLeft } from './pdf-letters';
import type { Glyph } from './pdf-placed';

/** A line as it is seen: its cells from left to right. Lengths in points, `across` growing upwards. */
export interface Line {
  readonly cells: readonly Cell[];
  readonly start: number;
  readonly end: number;
  readonly across: number;
  /** The size of most of its letters. */
  readonly size: number;
  readonly turn: number;
  readonly isRightToLeft: boolean;
  /** Whether it has a gap as between the columns of a table. */
  readonly isParted: boolean;
}

/** How much of the height of the smaller of two glyphs has to be beside the other to be on one line: raised numbers of notes are. */
const SHARED_HEIGHT = 0.4;

/** What is smaller than this part of a line's size is raised or lowered on it. */
const FULL_SIZE = 0.8;

/** A gap of that many font sizes is none of a text, justified as it may be. */
const COLUMN = 2;

/** The lines of a page, in the order in which they are drawn: columns and tables are drawn one part after the other. */
export function readLines(glyphs: readonly Glyph[]): readonly Line[] {
  const lines: Line[] = [];
  let open: Glyph[] = [];
  let reference: Glyph | null = null;
  let last: Glyph | null = null;
  const finish = () => {
    const line = asLine(open);
    if (line !== null) lines.push(line);
    open = [];
    reference = null;
    last = null;
  };
  for (const glyph of glyphs) {
    const isLetter = glyph.letters.trim() !== '' && !isMark(glyph.letters);
    if (reference !== null && !(isBeside(glyph, reference) && isLevel(glyph, last, reference))) finish();
    open.push(glyph);
    if (isLetter) last = glyph;
    if (reference === null || (isLetter && glyph.size > reference.size)) reference = glyph;
  }
  finish();
  return lines;
}

function isBeside(a: Glyph, b: Glyph): boolean {
  if (a.turn !== b.turn) return false;
  const shared = Math.min(a.across + a.size, b.across + b.size) - Math.max(a.across, b.across);
  return shared >= SHARED_HEIGHT * Math.min(a.size, b.size);
}

/**
 * Whether a letter may stand on the line of the one before it: both of two lines in one cell can be beside the single line of another, and are
 * two. Raised and lowered numbers, which are smaller than the line, may follow each other.
 */
function isLevel(glyph: Glyph, before: Glyph | null, { size }: Glyph): boolean {
  if (before === null || Math.min(glyph.size, before.size) < FULL_SIZE * size) return true;
  return isBeside(glyph, before);
}

function asLine(glyphs: readonly Glyph[]): Line | null {
  const written = glyphs.filter(({ letters }) => letters.trim() !== '');
  const [first] = written;
  if (first === undefined) return null;
  const size = commonSize(written);
  let [start, end, letters, rightToLeft] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (const glyph of written) {
    start = Math.min(start, glyph.along);
    end = Math.max(end, glyph.along + glyph.width);
    if (/\p{L}/u.test(glyph.letters)) letters += 1;
    if (isRightToLeft(glyph.letters)) rightToLeft += 1;
  }
  const cells = readCells(glyphs, size);
  return {
    cells,
    start,
    end,
    across: (written.find((glyph) => glyph.size === size) ?? first).across,
    size,
    turn: first.turn,
    isRightToLeft: rightToLeft * 2 > letters,
    isParted: widestGap(cells) > COLUMN * size,
  };
}

function widestGap(cells: readonly Cell[]): number {
  let [reach, widest] = [Number.POSITIVE_INFINITY, 0];
  for (const { text, along, width } of cells) {
    if (text === ' ') continue;
    widest = Math.max(widest, along - reach);
    reach = along + width;
  }
  return widest;
}

function commonSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
