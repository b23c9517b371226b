import type { TimelineState } from '../../../../shared/settings';
import { show } from '../../actions';
import { getState, useAppState } from '../../store';

/** Changes what the timeline shows; remembered for the dossier. */
export function setTimeline(patch: Partial<TimelineState>): void {
  show({ timeline: { ...getState().viewState.timeline, ...patch } });
}

/** What the timeline shows. */
export function useTimelineState(): TimelineState {
  return useAppState((state) => state.viewState.timeline);
}
