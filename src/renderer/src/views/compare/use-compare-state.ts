import type { CompareState } from '../../../../shared/compare-state';
import { show } from '../../actions';
import { getState, useAppState } from '../../store';

/** What is compared and how it is drawn, and how to change it. */
export function useCompareState(): readonly [CompareState, (patch: Partial<CompareState>) => void] {
  const state = useAppState(({ viewState }) => viewState.compare);
  return [state, changeCompare];
}

function changeCompare(patch: Partial<CompareState>): void {
  show({ compare: { ...getState().viewState.compare, ...patch } });
}
