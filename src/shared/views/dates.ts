import { live } from '../dossier';
import type { Dossier } from '../model';
import { earliestDay, parsePartialDate } from '../partial-date';

export interface DateThatMatters {
  /** An ISO day: the earliest day of the positions and assessments counted. */
  readonly day: string;
  /** How many positions count from that day; 0 where there are only assessments. */
  readonly positionCount: number;
}

/** The days on which something was stated or assessed, oldest first: the stops of the as-of slider. */
export function datesThatMatter(dossier: Dossier): readonly DateThatMatters[] {
  const byDate = new Map<string, number>();
  for (const { date } of live(dossier.positions)) byDate.set(date, (byDate.get(date) ?? 0) + 1);
  for (const { date } of live(dossier.assessments)) byDate.set(date, byDate.get(date) ?? 0);
  const byDay = new Map<string, number>();
  for (const [date, count] of byDate) {
    const parsed = parsePartialDate(date);
    if (parsed === null) continue;
    const day = earliestDay(parsed);
    byDay.set(day, (byDay.get(day) ?? 0) + count);
  }
  return [...byDay]
    .map(([day, positionCount]) => ({ day, positionCount }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
