import { toggledIn } from '../../../../shared/matrix-arrangement';
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

/** Folds those under an issue into its lane, or unfolds them: here and in the matrix, which has the same tree. */
export function foldIssue(id: string): void {
  const { matrix } = getState().viewState;
  show({ matrix: { ...matrix, arrangement: toggledIn(matrix.arrangement, 'folded', id) } });
}
