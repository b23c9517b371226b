import { earliestDay, latestDay, parsePartialDate } from './partial-date';

/** Milliseconds. */
const DAY = 86_400_000;
const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T00:00:00Z')];

/** An ISO day as the number of days since 1 January 1970, which is day 0: what days are drawn and reckoned by. */
export function dayNumber(isoDay: string): number {
  return Math.round(Date.parse(`${isoDay}T00:00:00Z`) / DAY);
}

/** The ISO day with this number; a number within a day is that day, and one outside the years 1 to 9999 the nearest day within. */
export function isoDayOf(number: number): string {
  const instant = Math.floor(number) * DAY;
  return new Date(Math.min(Math.max(instant, FIRST), LAST)).toISOString().slice(0, 10);
}

/** The first and the last day that a partial date can mean, as numbers; null for what is no date. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** The days that a partial date can mean; null when it is none. */
export function daySpanOf(date: string): DaySpan | null {
  const parsed = parsePartialDate(date);
  if (parsed === null) return null;
  return { first: dayNumber(earliestDay(parsed)), last: dayNumber(latestDay(parsed)) };
}
