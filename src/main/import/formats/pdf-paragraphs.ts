import { begin, type Column, columnAround, finish, SAME_SIZE } from './pdf-columns';
import type { Line } from './pdf-lines';

/** Lines that are read on from one to the next. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly isRightToLeft: boolean;
}

/** How far a line may begin from where the one before did, in font sizes, and still be of its paragraph. */
const INDENT = 0.7;
/** How much more than the usual distance of lines begins a paragraph. */
const WIDER = 1.25;

/** Joins the lines of a page to paragraphs by what a reader sees: distance, size, indents, and lines that end before they have to. */
export function readParagraphs(lines: readonly Line[]): readonly Paragraph[] {
  const leading = usualLeading(lines);
  const paragraphs: Line[][] = [];
  lines.forEach((line, at) => {
    const current = paragraphs.at(-1);
    const column = columnAround(lines, at - 1);
    if (current !== undefined && continues(current, line, leading, column)) current.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs.map((found) => {
    const backward = found.reduce(
      (sum, line) => sum + (line.isRightToLeft ? line.cells.length : -line.cells.length),
      0,
    );
    return { lines: found, size: found[0]?.size ?? 0, isRightToLeft: backward > 0 };
  });
}

function continues(paragraph: readonly Line[], line: Line, leading: number, column: Column): boolean {
  const last = paragraph.at(-1);
  if (last === undefined || last.turn !== line.turn || last.isRightToLeft !== line.isRightToLeft)
    return false;
  if (last.isParted || line.isParted || BULLET.test(startOf(line))) return false;
  const { size } = last;
  if (Math.abs(line.size - size) > SAME_SIZE * size) return false;
  const distance = last.across - line.across;
  if (distance <= 0 || distance > leading * size * WIDER) return false;
  // It runs beside the other if it shares no part of its width.
  if (Math.min(line.end, last.end) <= Math.max(line.start, last.start)) return false;
  if (!column.isRagged) {
    const indent = begin(line) - begin(last);
    if (indent > INDENT * size && !(paragraph.length === 1 && isMarked(last))) return false;
    if (indent < -INDENT * size && paragraph.length > 1) return false;
  }
  const room = column.isRagged ? column.width - (last.end - last.start) : column.margin - finish(last);
  return room < firstWord(line) + 0.2 * size;
}

/** Begins an item of a list. A dash may as well begin what somebody says. */
export const BULLET = /^[\u2022\u2023\u2043\u25a0\u25a1\u25aa\u25ab\u25cb\u25cf\u25e6]/u;

/** Whether a line begins as items of lists do, the rest of which is indented. */
function isMarked(line: Line): boolean {
  const start = startOf(line);
  return BULLET.test(start) || /^(?:[^\p{L}\p{N}\s(]|\(?[\p{L}\p{N}]{1,3}[.):])\s/u.test(start);
}

function startOf({ cells, isRightToLeft }: Line): string {
  const first = isRightToLeft ? cells.slice(-6).toReversed() : cells.slice(0, 6);
  return first.map(({ text }) => text).join('');
}

/** The width of a line's first word. */
function firstWord(line: Line): number {
  const cells = line.isRightToLeft ? line.cells.toReversed() : line.cells;
  let width = 0;
  for (const { text, width: own } of cells) {
    if (text === ' ') break;
    width += own;
  }
  return width;
}

/** What is taken to be the distance of lines where it occurs no second time, in font sizes. */
const TIGHT = 1.5;

/** The usual distance from one line of a paragraph to the next on a page, in font sizes. */
function usualLeading(lines: readonly Line[]): number {
  const distances = lines
    .slice(1)
    .map((line, at) => ((lines[at]?.across ?? 0) - line.across) / line.size)
    .filter((distance) => distance > 0.8 && distance < 2.6)
    .toSorted((a, b) => a - b);
  const usual = distances[Math.floor(distances.length / 3)] ?? TIGHT;
  const isUsual = distances.filter((distance) => Math.abs(distance - usual) < 0.1).length > 1;
  return isUsual ? usual : Math.min(usual, TIGHT);
}
