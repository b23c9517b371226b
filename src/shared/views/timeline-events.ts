import { type DaySpan, daySpanOf } from '../day-number';
import { live } from '../dossier';
import type { Dossier, Event } from '../model';

/** An event: the days that its beginning can mean, and, when it ends on another date, the last day that its end can mean. */
export interface TimelineEvent extends DaySpan {
  readonly event: Event;
  readonly until: number | null;
}

/** The events that are not in the bin, by the first day that each can begin on, and then by name. */
export function eventsInTime(dossier: Dossier): readonly TimelineEvent[] {
  return live(dossier.events)
    .flatMap((event) => {
      const begins = daySpanOf(event.date);
      if (begins === null) return [];
      return [
        { event, ...begins, until: event.until === '' ? null : (daySpanOf(event.until)?.last ?? null) },
      ];
    })
    .toSorted((a, b) => a.first - b.first || (a.event.name < b.event.name ? -1 : 1));
}
