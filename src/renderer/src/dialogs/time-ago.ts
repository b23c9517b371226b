const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From how long ago, in milliseconds, a time is told in which unit. */
const UNITS = [
  { unit: 'month', ms: 30.44 * DAY, from: 60 * DAY },
  { unit: 'week', ms: 7 * DAY, from: 14 * DAY },
  { unit: 'day', ms: DAY, from: DAY },
  { unit: 'hour', ms: HOUR, from: HOUR },
  { unit: 'minute', ms: MINUTE, from: MINUTE },
] as const;

/** How long before `now` a time was, in words of the locale, such as "3 hours ago"; both in milliseconds since 1970. */
export function timeAgo(at: number, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const ago = Math.max(0, now - at);
  const found = UNITS.find(({ from }) => ago >= from);
  return found === undefined
    ? format.format(0, 'second')
    : format.format(-Math.floor(ago / found.ms), found.unit);
}
