import { scaleUtc } from 'd3-scale';
import type { AxisTick } from '../../../../shared/pictures/time-picture';
import type { TimeRange } from '../../../../shared/time-range';

/** Milliseconds. */
const DAY = 86_400_000;
/** Pixels that a label and the room beside it take. */
const LABEL = 84;

/**
 * The days that an axis so many pixels wide names, in a locale's words (BCP 47): days, months or years, as there is room. The first one says the
 * year. Where less than a day is in sight, that day is named at the beginning.
 */
export function axisTicks({ from, to }: TimeRange, width: number, locale: string): readonly AxisTick[] {
  const scale = scaleUtc().domain([new Date(from * DAY), new Date(to * DAY)]);
  const found = scale
    .ticks(Math.max(Math.floor(width / LABEL), 2))
    .filter((tick) => tick.getTime() % DAY === 0);
  const days = found.length > 0 ? found : [new Date(Math.floor(from) * DAY)];
  const step = days.length < 2 ? 1 : ((days[1]?.getTime() ?? 0) - (days[0]?.getTime() ?? 0)) / DAY;
  return days.map((day, place) => ({
    at: Math.max(day.getTime() / DAY, found.length > 0 ? Number.NEGATIVE_INFINITY : from),
    label: labelOf(day, step, place === 0, locale),
  }));
}

function labelOf(day: Date, step: number, isFirst: boolean, locale: string): string {
  if (step >= 360) return format(day, locale, { year: 'numeric' });
  if (step >= 27) return format(day, locale, { month: 'short', year: 'numeric' });
  const isNewYear = day.getUTCMonth() === 0 && day.getUTCDate() < step + 1;
  return format(day, locale, {
    day: 'numeric',
    month: 'short',
    ...((isFirst || isNewYear) && { year: 'numeric' }),
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(day: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  formats.set(key, known);
  return known.format(day);
}
