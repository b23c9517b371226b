import type { DaySpan } from './day-number';

/** The days that a picture of time shows, as day numbers that may lie within a day. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** How far a picture of time can be moved and magnified, in days. */
export interface RangeLimits {
  /** What there is to be seen, with room around it. */
  readonly whole: TimeRange;
  /** The shortest range that is of use. */
  readonly least: number;
}

/** Days before and after all there is, as a share of it: after the last mark stands its word. */
const ROOM = { before: 0.02, after: 0.12 } as const;
/** Days of a picture of nothing, or of one day. */
const LEAST_WHOLE = 14;

/** All days of a dossier, with room around them; two weeks around `today`, a day number, when there are none. */
export function wholeRange(extent: DaySpan | null, today: number): TimeRange {
  const { first, last } = extent ?? { first: today, last: today };
  const days = last + 1 - first;
  const least = Math.max((LEAST_WHOLE - days) / 2, 1);
  return {
    from: first - Math.max(days * ROOM.before, least),
    to: first + days + Math.max(days * ROOM.after, least),
  };
}

/** The nearest range within the limits: not shorter than the least, nor longer than twice the whole, and with some of the whole in it. */
export function limitedRange({ from, to }: TimeRange, { whole, least }: RangeLimits): TimeRange {
  const span = Math.min(Math.max(to - from, least), Math.max(2 * (whole.to - whole.from), least));
  const middle = (from + to) / 2;
  const [earliest, latest] = [Math.min(whole.from, whole.to), Math.max(whole.from, whole.to)];
  const at = Math.min(Math.max(middle, earliest), latest);
  return { from: at - span / 2, to: at + span / 2 };
}

/** A range `factor` times as long, of which the day `around` stays where it is. */
export function zoomedRange({ from, to }: TimeRange, around: number, factor: number): TimeRange {
  return { from: around - (around - from) * factor, to: around + (to - around) * factor };
}

/** A range of the same length, so many days later. */
export function movedRange({ from, to }: TimeRange, days: number): TimeRange {
  return { from: from + days, to: to + days };
}

/** The range moved as little as brings a day into it, away from its ends by a tenth of its length. */
export function rangeWith(range: TimeRange, day: number): TimeRange {
  const room = (range.to - range.from) / 10;
  if (day < range.from + room) return movedRange(range, day - room - range.from);
  if (day > range.to - room) return movedRange(range, day + room - range.to);
  return range;
}
