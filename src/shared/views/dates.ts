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
  const counts = new Map<string, number>();
  function count(date: string, positions: number): void {
    const parsed = parsePartialDate(date);
    if (parsed === null) return;
    const day = earliestDay(parsed);
    counts.set(day, (counts.get(day) ?? 0) + positions);
  }
  for (const position of live(dossier.positions)) count(position.date, 1);
  for (const assessment of live(dossier.assessments)) count(assessment.date, 0);
  return [...counts]
    .map(([day, positionCount]) => ({ day, positionCount }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
