import {
  columnFacetingFeature,
  columnFilteringFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  type FilterFn,
  globalFilteringFeature,
  type ReactTable,
  type Row,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { PositionRow } from '../../../../shared/views/positions';
import { show } from '../../actions';
import { useAppState } from '../../store';
import { localeForFormats } from '../../words';
import { COLUMN_IDS, type ColumnId, columnSpec } from './position-columns';
import { type FilterValue, filterTest } from './position-filters';
import { rankBy } from './position-order';
import { searchTest } from './position-search';
import { recallTable } from './table-memory';

const features = tableFeatures({
  columnFacetingFeature,
  columnFilteringFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;
export type PositionsTable = ReactTable<Features, PositionRow>;
export type TableRow = Row<Features, PositionRow>;
type Filter = FilterFn<Features, PositionRow>;

/** A filter whose value is turned into a test once, not once a row. */
function filterBy<V>(testOf: (value: V) => (row: PositionRow) => boolean): Filter {
  return Object.assign(
    (row: TableRow, _id: string, test: (row: PositionRow) => boolean) => test(row.original),
    { resolveFilterValue: testOf },
  );
}

const searchFilter = filterBy(searchTest);

/** The search is one test over the whole row, so a single column stands for all of them. */
const SEARCHED: ColumnId = 'statement';

const helper = createColumnHelper<Features, PositionRow>();

function makeColumns(rows: readonly PositionRow[], collator: Intl.Collator) {
  const columns = COLUMN_IDS.map((id) => {
    const { filter, sort, width } = columnSpec(id);
    return helper.accessor(rankBy(rows, sort, collator), {
      id,
      size: width,
      minSize: 64,
      maxSize: 1_200,
      sortUndefined: 'last',
      sortDescFirst: false,
      sortFn: (a, b) => Number(a.getValue(id)) - Number(b.getValue(id)),
      filterFn: filterBy((value: FilterValue) => filterTest(filter, value)),
      enableGlobalFilter: id === SEARCHED,
      getUniqueValues: filter.kind === 'choice' ? filter.keysOf : () => [],
    });
  });
  return helper.columns(columns);
}

/**
 * The table over the rows: sorted, filtered, searched, with the columns that the dossier's view state does not hide.
 * It begins as the table of this dossier was last left.
 */
export function usePositionsTable(rows: readonly PositionRow[], dossierId: string): PositionsTable {
  const hiddenColumns = useAppState((state) => state.viewState.hiddenColumns);
  const columns = useMemo(
    () => makeColumns(rows, new Intl.Collator(localeForFormats(), { numeric: true })),
    [rows],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries(hiddenColumns.map((id) => [id, false])),
    [hiddenColumns],
  );
  const state = useMemo(() => ({ columnVisibility }), [columnVisibility]);
  const initialState = useMemo(() => {
    const { sorting, columnFilters, globalFilter, columnSizing } = recallTable(dossierId);
    return { sorting, columnFilters, globalFilter, columnSizing };
  }, [dossierId]);
  return useTable({
    features,
    columns,
    data: rows,
    state,
    initialState,
    getRowId: (row) => row.position.id,
    globalFilterFn: searchFilter,
    columnResizeMode: 'onChange',
    columnResizeDirection: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    autoResetSorting: false,
    onColumnVisibilityChange: (update) => {
      const visibility = typeof update === 'function' ? update(columnVisibility) : update;
      show({ hiddenColumns: COLUMN_IDS.filter((id) => visibility[id] === false) });
    },
  });
}
