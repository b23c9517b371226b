import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  type ReactTable,
  rowSortingFeature,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { COLUMN_WIDTH, type TableArrangement } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { arrange, arrangementNow } from './arrange';
import { COLUMN_IDS, columnSpec } from './position-columns';

const features = tableFeatures({ columnResizingFeature, columnSizingFeature, rowSortingFeature });
type Features = typeof features;
export type PositionsTable = ReactTable<Features, PositionRow>;

const helper = createColumnHelper<Features, PositionRow>();
const columns = helper.columns(
  COLUMN_IDS.map((id) =>
    helper.accessor((row) => row.position.id, {
      id,
      size: columnSpec(id).width,
      minSize: COLUMN_WIDTH.min,
      maxSize: COLUMN_WIDTH.max,
      sortDescFirst: false,
    }),
  ),
);

/** The rows are not the table's: a row object for each of a hundred thousand positions takes longer to make than sorting them does. */
const NO_ROWS: readonly PositionRow[] = [];

/** The columns of the table, as the dossier's arrangement has them: how they are sorted by clicks, and dragged wider. Rows are `useShownRows`. */
export function usePositionsTable({ sorting, widths }: TableArrangement): PositionsTable {
  const state = useMemo(() => ({ sorting: [...sorting], columnSizing: { ...widths } }), [sorting, widths]);
  return useTable({
    features,
    columns,
    data: NO_ROWS,
    state,
    manualSorting: true,
    columnResizeMode: 'onChange',
    columnResizeDirection: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    autoResetSorting: false,
    onSortingChange: (update) => arrange({ sorting: updated(update, [...arrangementNow().sorting]) }),
    onColumnSizingChange: (update) => arrange({ widths: bounded(updated(update, arrangementNow().widths)) }),
  });
}

function updated<T>(update: Updater<T>, before: T): T {
  return typeof update === 'function' ? (update as (old: T) => T)(before) : update;
}

/** Widths as they may be remembered. */
function bounded(widths: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(widths).map(([id, width]) => [id, boundedWidth(width)]));
}

/** A width in CSS pixels within the bounds of a column's. */
export function boundedWidth(width: number): number {
  return Math.min(Math.max(Math.round(width), COLUMN_WIDTH.min), COLUMN_WIDTH.max);
}
