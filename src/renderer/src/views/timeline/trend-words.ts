import type { Translate } from '../../../../shared/translate';
import type { GapTrend } from '../../../../shared/views/scale-gap';
import { dayInWords } from './mark-words';

/** How a gap went: how wide it was first, how wide it is now, the change and the days between, and its narrowest and widest. */
export function trendInWords(
  { first, now, change, days, narrowest, widest }: GapTrend,
  asOf: number,
  t: Translate,
): string {
  const begin = t('timeline.trend.first', { gap: first.gap, day: dayInWords(first.day, t) });
  const end =
    now === null
      ? t('timeline.trend.gone', { day: dayInWords(asOf, t) })
      : t('timeline.trend.now', { gap: now.gap, day: dayInWords(now.day, t) });
  const range = t('timeline.trend.range', {
    narrowest: narrowest.gap,
    narrowestDay: dayInWords(narrowest.day, t),
    widest: widest.gap,
    widestDay: dayInWords(widest.day, t),
  });
  return [`${begin}, ${end}`, changeInWords(change, days, t), range]
    .filter((part) => part !== null)
    .join(' · ');
}

function changeInWords(change: number | null, count: number, t: Translate): string | null {
  if (change === null) return null;
  if (change === 0) return t('timeline.trend.same', { count });
  return t(change < 0 ? 'timeline.trend.closer' : 'timeline.trend.farther', {
    points: Math.abs(change),
    count,
  });
}
