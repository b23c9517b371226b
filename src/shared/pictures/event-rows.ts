/** Pixels: from the middle of an event to the beginning of its name, to the side of its shape, and the room that is left between two. */
const TO_NAME = 14;
const TO_SIDE = 12;
const BETWEEN = 8;
/** A name shorter than this is left out, in pixels. */
const LEAST_NAME = 36;

/** How near two events may stand before they are drawn as one, in pixels, when they have so many rows to stand in: so their shapes never touch. */
export function eventReach(rows: number): number {
  return 28 / rows;
}

/**
 * In which row each of some events stands: the first in which its whole name has room after the one before it, or before it where the picture ends, or else the one in
 * which it has the most. `at` is where they stand, in pixels, ascending and at least `eventReach` apart; `widths` are those of their names; `end` is where the picture
 * ends. Depends on their distances and on the end alone: moving along changes no row but near that end.
 */
export function eventRows(
  at: readonly number[],
  widths: readonly number[],
  rows: number,
  end: number,
): readonly number[] {
  const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  const shapes = [...ends];
  return at.map((x, place) => {
    const width = widths[place] ?? 0;
    const isTurned = x <= end && x + TO_NAME + width > end;
    const begins = isTurned ? x - TO_NAME - width : x - TO_SIDE;
    const free = ends.findIndex((each) => each + BETWEEN <= begins);
    const row = free === -1 ? roomiest(ends, shapes, x) : free;
    ends[row] = isTurned && free !== -1 ? x + TO_SIDE : x + TO_NAME + width;
    shapes[row] = x + TO_SIDE;
    return row;
  });
}

export interface NamePlace {
  /** On which side of its event the name stands. */
  readonly side: 'left' | 'right';
  /** Pixels that it may take; 0 when it is left out. */
  readonly room: number;
}

/** Where the names of events stand and how long they may be, in a picture so many pixels wide: after their events, or before those after which they would be cut short. */
export function namePlaces(
  at: readonly number[],
  widths: readonly number[],
  rows: readonly number[],
  width: number,
): readonly NamePlace[] {
  const next = new Map<number, number>();
  const nexts = at.map(() => Number.POSITIVE_INFINITY);
  for (let place = at.length - 1; place >= 0; place--) {
    const row = rows[place] ?? 0;
    nexts[place] = next.get(row) ?? Number.POSITIVE_INFINITY;
    next.set(row, at[place] ?? 0);
  }
  const ends = new Map<number, number>();
  return at.map((x, place): NamePlace => {
    const row = rows[place] ?? 0;
    const wanted = widths[place] ?? 0;
    const after = Math.min(width, (nexts[place] ?? width) - TO_SIDE - BETWEEN) - x - TO_NAME;
    const before = x - TO_NAME - Math.max(ends.get(row) ?? Number.NEGATIVE_INFINITY, 0);
    const isCutOff = (nexts[place] ?? 0) - TO_SIDE > width;
    const isBetterBefore = before >= wanted || (isCutOff && before > after);
    const side = after < wanted && isBetterBefore ? 'left' : 'right';
    const room = Math.min(side === 'left' ? before : after, wanted);
    ends.set(row, side === 'left' ? x + TO_SIDE + BETWEEN : x + TO_NAME + Math.max(room, 0) + BETWEEN);
    return { side, room: room < Math.min(LEAST_NAME, wanted) ? 0 : room };
  });
}

function roomiest(ends: readonly number[], shapes: readonly number[], x: number): number {
  let best = -1;
  for (const [row, end] of ends.entries()) {
    if ((shapes[row] ?? 0) > x - TO_SIDE) continue;
    if (best === -1 || end < (ends[best] ?? 0)) best = row;
  }
  return Math.max(best, 0);
}
