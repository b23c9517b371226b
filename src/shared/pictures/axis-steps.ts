import type { TimeRange } from '../time-range';

/** Milliseconds. */
const DAY = 86_400_000;

/** Periods of equal length that an axis names: so many days, or so many months. */
export interface AxisStep {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

/** From the shortest to the longest. Days come singly, in pairs and in weeks, so that they are as far apart at the turn of a month as within it. */
export const AXIS_STEPS: readonly AxisStep[] = [
  ...[1, 2, 7].map((count) => ({ unit: 'days', count }) as const),
  ...[1, 3].map((count) => ({ unit: 'months', count }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map(
    (years) => ({ unit: 'months', count: 12 * years }) as const,
  ),
];

/** Of the days with numbers that leave nothing when they are divided by seven, this one is a Monday. */
const MONDAY = 4;

/** The days, as day numbers, with which periods begin: from the one in which the range begins until the one after its end, both included. */
export function periodStarts({ unit, count }: AxisStep, { from, to }: TimeRange): readonly number[] {
  const phase = unit === 'days' && count === 7 ? MONDAY : 0;
  const index = unit === 'days' ? Math.floor(from) : monthOf(from);
  const dayOf = (at: number) => (unit === 'days' ? at : dayOfMonth(at));
  const starts: number[] = [];
  for (let at = Math.floor((index - phase) / count) * count + phase; ; at += count) {
    starts.push(dayOf(at));
    if (dayOf(at) > to) return starts;
  }
}

/** How many days a period has, roughly: enough to see that there are too many of them. */
export function roughDays({ unit, count }: AxisStep): number {
  return unit === 'days' ? count : count * 28;
}

/** The month in which a day lies, counted from January of the year 0 (ISO 8601). */
function monthOf(day: number): number {
  const date = new Date(Math.floor(day) * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOfMonth(month: number): number {
  const date = new Date(0);
  // Not Date.UTC, for which the years 0 to 99 are those of the twentieth century.
  date.setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1);
  return date.getTime() / DAY;
}
