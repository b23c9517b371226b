import { metaOf } from '../../../../shared/dossier';
import { useDossier } from '../../store';
import { LanesScreen } from './LanesScreen';
import { ScaleScreen } from './ScaleScreen';
import { useTimelineState } from './timeline-state';

/** Positions and events across time: in lanes, or on the scale of an issue. */
export function TimelineView() {
  const { id } = metaOf(useDossier());
  const { picture } = useTimelineState();
  return picture === 'timeline' ? <LanesScreen key={id} /> : <ScaleScreen key={id} />;
}
