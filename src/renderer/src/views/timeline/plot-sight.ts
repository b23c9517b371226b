import { eventLines } from '../../../../shared/pictures/event-shapes';
import type { Shape } from '../../../../shared/pictures/picture';
import type { TimeTrack } from '../../../../shared/pictures/picture-parts';
import { clustersBetween } from '../../../../shared/views/timeline-clusters';
import type { PlotModel } from './plot-model';
import type { PlotRange } from './use-plot-range';

/** The lines and bands of the events in sight, through a body so many pixels high. `x` gives pixels for day numbers. */
export function bandsInSight(
  { events, eventsAt }: PlotModel,
  { range }: PlotRange,
  x: (day: number) => number,
  height: number,
): readonly Shape[] {
  return events.flatMap((event, place) => {
    const at = eventsAt[place] ?? event.first;
    const isInSight = (event.until ?? event.last) + 1 >= range.from && event.first <= range.to;
    return isInSight ? eventLines(event, at, x, height) : [];
  });
}

/** The places of the tracks whose marks are in the part of the body that is in sight, the events not among them; and whether any has a mark. */
export function tracksInSight(
  tracks: readonly TimeTrack[],
  starts: readonly Uint32Array[],
  { range }: PlotRange,
  top: number,
  bottom: number,
) {
  const places: number[] = [];
  let hasMarks = false;
  for (const [place, { at, y }] of tracks.entries()) {
    const [first, end] = clustersBetween(at, starts[place] ?? new Uint32Array(0), range.from, range.to);
    hasMarks ||= end > first;
    if (place > 0 && at.length > 0 && (tracks.length < 12 || (y(0) >= top && y(0) <= bottom)))
      places.push(place);
  }
  return { places, hasMarks };
}
