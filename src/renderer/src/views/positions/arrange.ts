import { useMemo } from 'react';
import type { FilterValue, TableArrangement } from '../../../../shared/positions-state';
import type { ViewState } from '../../../../shared/settings';
import { show } from '../../actions';
import { getState, useAppState } from '../../store';

/** How the table is arranged now. */
export function useArrangement(): TableArrangement {
  const arrangement = useAppState((state) => state.viewState.positions.arrangement);
  const hidden = useAppState((state) => state.viewState.hiddenColumns);
  return useMemo(() => ({ ...arrangement, hidden }), [arrangement, hidden]);
}

/** How the table is arranged now, outside of components. */
export function arrangementNow(): TableArrangement {
  const { positions, hiddenColumns } = getState().viewState;
  return { ...positions.arrangement, hidden: hiddenColumns };
}

/** Arranges the table differently; remembered for the dossier. */
export function arrange(patch: Partial<TableArrangement>): void {
  const { positions } = getState().viewState;
  const { hidden, ...rest } = patch;
  const arrangement = { ...positions.arrangement, ...rest };
  show({
    ...(Object.keys(rest).length > 0 && { positions: { ...positions, arrangement } }),
    ...(hidden !== undefined && { hiddenColumns: [...hidden] }),
  } satisfies Partial<ViewState>);
}

/** Filters a column, or with undefined no longer. */
export function filterColumn(id: string, value: FilterValue | undefined): void {
  const { filters } = arrangementNow();
  const others = filters.filter((filter) => filter.id !== id);
  arrange({ filters: value === undefined ? others : [...others, { id, value }] });
}

/** What a column is filtered to; undefined when it is not. */
export function filterOf(
  { filters }: Pick<TableArrangement, 'filters'>,
  id: string,
): FilterValue | undefined {
  return filters.find((filter) => filter.id === id)?.value;
}
