import { useEffect, useMemo } from 'react';
import { metaOf } from '../../../../shared/dossier';
import type { TableArrangement } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { forgetOnClose } from '../../kept-while-open';
import { useDossier } from '../../store';
import { localeForFormats, useWords } from '../../words';
import { narrowRows } from './filter-rows';
import { groupLevel } from './group-levels';
import { type GroupedRows, groupRows, rowPlaceAt, ungrouped } from './group-rows';
import { lineKeys } from './line-keys';
import { isColumnId } from './position-columns';
import { prepareSearch } from './position-search';
import { createRanker, type Ranker } from './ranks';
import { sortRows } from './sort-rows';
import { SLOW_COLUMNS, useRankedSorting } from './use-ranked-sorting';
import { whenIdle } from './when-idle';

/** What the table shows of its rows. */
export interface ShownRows {
  /** The positions that pass the filters, in the order of the table, folded groups' too: what is exported. */
  readonly ids: readonly string[];
  /** The same by their places in the list of rows, in the order of that list. */
  readonly places: Uint32Array;
  readonly grouped: GroupedRows;
  /** What each line is called: a position by its id, or a group's heading. */
  readonly lineKeys: readonly string[];
  readonly rowAt: (line: number) => PositionRow | undefined;
  /** Whether a sorting is asked for that takes a moment; until then the rows stand as before. */
  readonly isSorting: boolean;
}

interface DossierRanker {
  readonly dossierId: string;
  readonly collator: Intl.Collator;
  readonly ranker: Ranker;
}
let kept: DossierRanker | null = null;
forgetOnClose(() => {
  kept = null;
});

/** The ranker of a dossier, which is kept while that is open: going to another view and back ranks nothing anew. */
function rankerFor(dossierId: string): DossierRanker {
  if (kept?.dossierId !== dossierId) {
    const collator = new Intl.Collator(localeForFormats(), { numeric: true });
    kept = { dossierId, collator, ranker: createRanker(collator) };
  }
  return kept;
}

/**
 * The rows that pass an arrangement's filters, sorted and grouped by it. A hundred thousand are arranged within a frame or two: texts have been ranked and folded
 * in idle moments by then, sorting counts ranks, and each step is done again only when what it works on has changed.
 */
export function useShownRows(
  rows: readonly PositionRow[],
  arrangement: TableArrangement,
  foldedGroups: ReadonlySet<string>,
): ShownRows {
  const t = useWords();
  const dossier = useDossier();
  const { collator, ranker } = rankerFor(metaOf(dossier).id);
  const { filters, search, groupBy, hidden } = arrangement;
  const { sorting, isPending } = useRankedSorting(rows, arrangement.sorting, ranker);
  const allIds = useMemo(() => rows.map((row) => row.position.id), [rows]);
  const passing = useMemo(() => narrowRows(rows, filters, search), [rows, filters, search]);
  const sorted = useMemo(() => {
    const keys = sorting.flatMap(({ id, desc }) =>
      isColumnId(id) ? [{ ranks: ranker.ranksOf(rows, id), desc }] : [],
    );
    return sortRows(passing, keys);
  }, [rows, passing, sorting, ranker]);
  const grouped = useMemo(() => {
    if (groupBy.length === 0) return ungrouped(sorted);
    const levels = groupBy.map((by) => groupLevel(by, dossier, sorting, t, collator));
    return groupRows(rows, sorted, levels, (path) => foldedGroups.has(path));
  }, [rows, sorted, groupBy, dossier, sorting, t, collator, foldedGroups]);

  useEffect(() => {
    const shown = SLOW_COLUMNS.filter((id) => !hidden.includes(id));
    return whenIdle(function* () {
      for (const id of shown) yield* ranker.prepare(rows, id);
      yield* prepareSearch(rows);
    });
  }, [rows, hidden, ranker]);

  return useMemo(() => {
    const ids = Array.from(grouped.order, (place) => allIds[place] ?? '');
    return {
      ids,
      places: passing,
      grouped,
      // What nothing groups stands on lines as it is exported.
      lineKeys: grouped.groups.length === 0 ? ids : lineKeys(grouped, allIds),
      rowAt: (line: number) => rows[rowPlaceAt(grouped, line) ?? -1],
      isSorting: isPending,
    };
  }, [rows, allIds, passing, grouped, isPending]);
}
