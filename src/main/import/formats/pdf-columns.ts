import type { Line } from './pdf-lines';

/** What part of their size two lines may differ in and still be of one paragraph. */
export const SAME_SIZE = 0.12;

/** What the lines around one have in common. */
export interface Column {
  /** How far they reach, in the direction in which they are read. */
  readonly margin: number;
  readonly width: number;
  /** Whether it is their ends that are in line instead of their beginnings: indents mean nothing there. */
  readonly isRagged: boolean;
}

/** How many lines before and after one are looked at. */
const AROUND = 30;

/** What the lines around the one at a place have in common with it. */
export function columnAround(lines: readonly Line[], at: number): Column {
  const line = lines[at];
  if (line === undefined) return { margin: 0, width: 0, isRagged: false };
  const column = lines
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .filter((other) => isInColumn(other, line));
  return {
    margin: Math.max(...column.map(finish)),
    width: Math.max(...column.map(({ start, end }) => end - start)),
    isRagged: aligned(column.map(finish)) > aligned(column.map(begin)),
  };
}

function isInColumn(other: Line, line: Line): boolean {
  const shared = Math.min(other.end, line.end) - Math.max(other.start, line.start);
  return (
    other.turn === line.turn &&
    other.isRightToLeft === line.isRightToLeft &&
    Math.abs(other.size - line.size) <= SAME_SIZE * line.size &&
    shared > 0.8 * Math.min(other.end - other.start, line.end - line.start)
  );
}

/** How many places are the same, to a point and a half. */
function aligned(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) {
    for (const rounded of [Math.floor(place / 1.5), Math.ceil(place / 1.5)]) {
      counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    }
  }
  return Math.max(...counts.values());
}

/** Where a line begins in the direction in which it is read. */
export function begin(line: Line): number {
  return line.isRightToLeft ? -line.end : line.start;
}

/** Where it ends. */
export function finish(line: Line): number {
  return line.isRightToLeft ? -line.start : line.end;
}
