import { useEffect, useRef, useState } from 'react';
import type { TableArrangement } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import type { Ranker } from './ranks';
import { inSlices } from './when-idle';

/** The columns whose texts differ from row to row and take a second or so to put in order in a large dossier. */
export const SLOW_COLUMNS = ['statement', 'notes', 'quotes', 'citations'] as const;

type Sorting = TableArrangement['sorting'];

/**
 * The sorting that can be shown now: the one that is asked for, or, while its texts are still being put in order, the one before. The window does not stand still
 * meanwhile; in idle moments the texts have mostly been put in order before.
 */
export function useRankedSorting(
  rows: readonly PositionRow[],
  sorting: Sorting,
  ranker: Ranker,
): { readonly sorting: Sorting; readonly isPending: boolean } {
  const [, setDone] = useState(0);
  const last = useRef<Sorting>([]);
  const waiting = SLOW_COLUMNS.find(
    (id) => sorting.some((each) => each.id === id) && rows.length > FEW && !ranker.isReady(rows, id),
  );
  useEffect(() => {
    if (waiting === undefined) last.current = sorting;
  }, [waiting, sorting]);
  useEffect(() => {
    if (waiting === undefined) return undefined;
    return inSlices(ranker.prepare(rows, waiting), () => setDone((count) => count + 1));
  }, [rows, waiting, ranker]);
  return { sorting: waiting === undefined ? sorting : last.current, isPending: waiting !== undefined };
}

/** So many rows are put in order before anybody notices. */
const FEW = 5_000;
