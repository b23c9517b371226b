import { daySpanOf, isoDayOf } from '../../../../shared/day-number';
import type { Event } from '../../../../shared/model';
import { rangeWith } from '../../../../shared/time-range';
import { show } from '../../actions';
import { getState } from '../../store';

/** Shows the timeline as of the first day of an event, with that day in sight. */
export function showInTimeline({ date }: Pick<Event, 'date'>): void {
  const span = daySpanOf(date);
  if (span === null) return;
  const { timeline } = getState().viewState;
  const range = timeline.range && rangeWith(timeline.range, span.first);
  show({
    view: 'timeline',
    asOf: isoDayOf(span.first),
    timeline: { ...timeline, picture: 'timeline', isTable: false, range },
  });
}
