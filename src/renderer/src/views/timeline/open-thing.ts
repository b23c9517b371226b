import { showDialog, showEvidence } from '../../actions';
import type { PlotModel, PlotThing } from './plot-model';
import type { PlotRange } from './use-plot-range';
import type { PlotTracks } from './use-plot-tracks';

/** What opening a thing does: several that stand together are looked at closer, an event is edited, and a position shows its evidence. */
export function openThing(thing: PlotThing, model: PlotModel, plot: PlotRange, { tracks }: PlotTracks): void {
  const at = tracks[thing.track]?.at;
  if (at === undefined) return;
  if (thing.to - thing.from > 1) {
    plot.showSpan(at[thing.from] ?? 0, at[thing.to - 1] ?? 0);
    return;
  }
  if (thing.track === 0) {
    const event = model.events[thing.from]?.event;
    if (event !== undefined) showDialog({ kind: 'event', eventId: event.id, date: '' });
    return;
  }
  const positionId = model.positionId(thing);
  if (positionId !== null) showEvidence({ kind: 'position', positionId });
}
