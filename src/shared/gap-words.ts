import type { Translate } from './translate';
import type { GapOnDay, GapTrend } from './views/scale-gap';

/**
 * How a gap went, in a sentence without its full stop: how wide it was first, how wide it is now, the change and the days between, and what was narrower or
 * wider in between than at both ends. `asOf` is the day of the trend; `dayOf` says a day number in words.
 */
export function gapTrendInWords(
  trend: GapTrend,
  asOf: number,
  dayOf: (day: number) => string,
  words: Translate,
): string {
  const { first, now, change, days } = trend;
  const points = (count: number) => words('timeline.trend.points', { count });
  const begin = { gap: points(first.gap), day: dayOf(first.day) };
  const turns = turnsInWords(trend, dayOf, words);
  const after = turns === null ? '' : words('timeline.trend.between', { turns });
  if (now === null) return words('timeline.trend.gone', { ...begin, end: dayOf(asOf) }) + after;
  if (days === 0) return words('timeline.trend.first', begin);
  const end = dayOf(now.day);
  if (change === null || change === 0)
    return (
      words(turns === null ? 'timeline.trend.unchanged' : 'timeline.trend.same', { ...begin, end }) + after
    );
  const moved = words(change < 0 ? 'timeline.trend.closer' : 'timeline.trend.farther', {
    points: points(Math.abs(change)),
    count: days,
  });
  return words('timeline.trend.moved', { ...begin, now: now.gap, end, moved }) + after;
}

function turnsInWords(
  { first, now, narrowest, widest }: GapTrend,
  dayOf: (day: number) => string,
  words: Translate,
): string | null {
  const ends = [first.gap, (now ?? first).gap];
  const turn = (name: 'narrowest' | 'widest', { gap, day }: GapOnDay) =>
    words(`timeline.trend.${name}`, { gap, day: dayOf(day) });
  const said = [
    narrowest.gap < Math.min(...ends) ? [turn('narrowest', narrowest)] : [],
    widest.gap > Math.max(...ends) ? [turn('widest', widest)] : [],
  ].flat();
  const [one, other] = said;
  if (one === undefined) return null;
  return other === undefined ? one : words('timeline.trend.turns', { one, other });
}
