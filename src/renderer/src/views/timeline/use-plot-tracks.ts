import { useMemo } from 'react';
import { type EventLayout, eventLayout, rowMiddle } from '../../../../shared/pictures/event-strip';
import type { TimeTrack } from '../../../../shared/pictures/picture-parts';
import { clusterOf, clusterStarts } from '../../../../shared/views/timeline-clusters';
import { measureText } from '../../measure-text';
import type { BodyLayout, PlotModel } from './plot-model';
import type { PlotRange } from './use-plot-range';

/** What a plot draws in lines: the events first, and then its lanes or the parties on its scale; and where their clusters begin. */
export interface PlotTracks {
  readonly tracks: readonly TimeTrack[];
  readonly starts: readonly Uint32Array[];
  readonly events: EventLayout;
}

/** Several events have two rows for their names. */
const ROWS = 2;

/** The tracks of a plot with some days in sight. */
export function usePlotTracks(
  model: PlotModel,
  layout: BodyLayout,
  { range, pixelsPerDay }: PlotRange,
): PlotTracks {
  const body = useMemo(() => model.tracks(layout), [model, layout]);
  // Moving along changes none of these, which is what lets marks that have been drawn move as they are.
  const starts = useMemo(
    () => body.map(({ at, reach }) => clusterStarts(at, reach / pixelsPerDay)),
    [body, pixelsPerDay],
  );
  return useMemo(() => {
    const { events, eventsAt } = model;
    const rows = events.length > 1 ? ROWS : 1;
    const strip = eventLayout(events, eventsAt, pixelsPerDay, rows, range.to, measureText);
    const eventTrack: TimeTrack = {
      id: 'events',
      label: '',
      at: eventsAt,
      reach: 0,
      extent: [13, 13],
      y: (from) => rowMiddle(strip.rows[clusterOf(strip.starts, from)] ?? 0),
      // The strip draws them itself: where their names have room depends on what is in sight.
      shapes: () => [],
    };
    return { tracks: [eventTrack, ...body], starts: [strip.starts, ...starts], events: strip };
  }, [model, body, starts, pixelsPerDay, range.to]);
}
