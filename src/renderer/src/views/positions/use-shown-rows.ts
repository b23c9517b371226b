import { useEffect, useMemo, useState } from 'react';
import type { TableArrangement } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { useDossier } from '../../store';
import { localeForFormats, useWords } from '../../words';
import { filterRows, testsOf } from './filter-rows';
import { groupLevel } from './group-levels';
import { type GroupedRows, groupRows, rowPlaceAt, ungrouped } from './group-rows';
import { lineKeys } from './line-keys';
import { isColumnId } from './position-columns';
import { prepareSearch } from './position-search';
import { createRanker } from './ranks';
import { sortRows } from './sort-rows';
import { whenIdle } from './when-idle';

/** What the table shows of its rows. */
export interface ShownRows {
  /** The positions that pass the filters, in the order of the table, folded groups' too: what is exported. */
  readonly ids: readonly string[];
  readonly grouped: GroupedRows;
  /** What each line is called: a position by its id, or a group's heading. */
  readonly lineKeys: readonly string[];
  readonly rowAt: (line: number) => PositionRow | undefined;
}

/** The columns whose texts are put in order before anybody sorts by them: those that are slow to compare. */
const PREPARED = ['statement', 'notes', 'quotes', 'citations'] as const;

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
  const [{ collator, ranker }] = useState(() => {
    const made = new Intl.Collator(localeForFormats(), { numeric: true });
    return { collator: made, ranker: createRanker(made) };
  });
  const { filters, search, sorting, groupBy, hidden } = arrangement;
  const passing = useMemo(() => filterRows(rows, testsOf(filters, search)), [rows, filters, search]);
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
    const shown = PREPARED.filter((id) => !hidden.includes(id));
    return whenIdle(function* () {
      for (const id of shown) yield* ranker.prepare(rows, id);
      yield* prepareSearch(rows);
    });
  }, [rows, hidden, ranker]);

  return useMemo(() => {
    const idAt = (place: number) => rows[place]?.position.id ?? '';
    return {
      ids: Array.from(grouped.order, idAt),
      grouped,
      lineKeys: lineKeys(grouped, idAt),
      rowAt: (line: number) => rows[rowPlaceAt(grouped, line) ?? -1],
    };
  }, [rows, grouped]);
}
