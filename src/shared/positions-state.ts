import { z } from 'zod';
import { Id } from './model';
import { KeptName } from './same-name';
import { POSITION_COLUMNS, type PositionColumnId } from './tables/positions-table';

/** What a column of the positions table is filtered to. Open ends of dates are '' and of ranges null; dates are partial and inclusive. */
export const FilterValue = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    keys: z.array(z.string().max(1_000)).max(10_000).readonly(),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(1_000) }),
  z.strictObject({ kind: z.literal('days'), from: z.string().max(32), to: z.string().max(32) }),
  z.strictObject({ kind: z.literal('range'), min: z.number().nullable(), max: z.number().nullable() }),
]);
export type FilterValue = Readonly<z.infer<typeof FilterValue>>;

/** By what the rows of the positions table can be grouped. */
export const GROUPINGS = [
  'party',
  'issue',
  'stance',
  'firmness',
  'year',
  'month',
  'source',
  'tags',
  'speaker',
  'attribution',
  'credibility',
  'coder',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How many groupings nest. */
export const MOST_GROUPINGS = 2;
/** The bounds of a column's width, in CSS pixels. */
export const COLUMN_WIDTH = { min: 48, max: 1_200 } as const;

/** Ids of columns; those that this version does not know are passed over. */
const ColumnIds = z.array(z.string().max(64)).max(64).readonly();

/** How the positions table is arranged, but for the columns that are hidden. */
const Arrangement = z.strictObject({
  /** Columns in the order in which they stand; those that are not named follow in the usual order. */
  order: ColumnIds,
  /** Widths that a person gave, in CSS pixels, by column. */
  widths: z.record(z.string().max(64), z.number().min(COLUMN_WIDTH.min).max(COLUMN_WIDTH.max)),
  /** Columns that stay in sight at the beginning and at the end of a row. */
  pins: z.strictObject({ start: ColumnIds, end: ColumnIds }),
  density: z.enum(['comfortable', 'compact']),
  /** The column that decides first comes first. */
  sorting: z
    .array(z.strictObject({ id: z.string().max(64), desc: z.boolean() }))
    .max(64)
    .readonly(),
  filters: z
    .array(z.strictObject({ id: z.string().max(64), value: FilterValue }))
    .max(64)
    .readonly(),
  /** What is sought in whole rows. */
  search: z.string().max(1_000),
  /** The outer grouping first. */
  groupBy: z.array(z.enum(GROUPINGS)).max(MOST_GROUPINGS).readonly(),
});

/** Everything that a saved view of the positions table keeps. */
export const TableArrangement = Arrangement.extend({ hidden: ColumnIds });
export type TableArrangement = Readonly<z.infer<typeof TableArrangement>>;

export const MOST_TABLE_VIEWS = 100;
export const LONGEST_VIEW_NAME = 100;

/** An arrangement by its name. */
export const TableView = z.strictObject({
  id: Id,
  name: KeptName.max(LONGEST_VIEW_NAME),
  arrangement: TableArrangement,
});
export type TableView = Readonly<z.infer<typeof TableView>>;

/** What the positions table of a dossier shows, and the views of it that were saved. */
export const PositionsState = z.strictObject({
  arrangement: Arrangement,
  views: z.array(TableView).max(MOST_TABLE_VIEWS).readonly(),
  /** The saved view that was taken last; null when none was. */
  viewId: z.string().nullable(),
});
export type PositionsState = Readonly<z.infer<typeof PositionsState>>;

/** The newest first, nothing filtered, in the usual columns. */
export const USUAL_POSITIONS: PositionsState = {
  arrangement: {
    order: [],
    widths: {},
    pins: { start: [], end: [] },
    density: 'comfortable',
    sorting: [{ id: 'date', desc: true }],
    filters: [],
    search: '',
    groupBy: [],
  },
  views: [],
  viewId: null,
};

/** Where a column is kept in sight. */
export type Pin = 'start' | 'end' | null;

/** The columns that an arrangement shows, in their order from the beginning of a row to its end; of those pinned to both ends, the first counts. */
export function columnsShown(
  arrangement: Pick<TableArrangement, 'order' | 'pins' | 'hidden'>,
): readonly PositionColumnId[] {
  const shown = columnsInOrder(arrangement.order).filter((id) => !arrangement.hidden.includes(id));
  const at = (pin: Pin) => shown.filter((id) => pinOf(arrangement, id) === pin);
  return [...at('start'), ...at(null), ...at('end')];
}

/** All columns in the order that was made, the others after the one that they usually follow. */
export function columnsInOrder(order: readonly string[]): readonly PositionColumnId[] {
  const columns: PositionColumnId[] = POSITION_COLUMNS.filter((id) => order.includes(id)).toSorted(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  POSITION_COLUMNS.forEach((id, place) => {
    if (columns.includes(id)) return;
    const before = POSITION_COLUMNS.slice(0, place).findLast((each) => columns.includes(each));
    columns.splice(before === undefined ? 0 : columns.indexOf(before) + 1, 0, id);
  });
  return columns;
}

/** Where an arrangement pins a column. */
export function pinOf({ pins }: Pick<TableArrangement, 'pins'>, id: string): Pin {
  return pins.start.includes(id) ? 'start' : pins.end.includes(id) ? 'end' : null;
}

/** The pins after one column was pinned elsewhere, or set free with null. */
export function withPin(pins: TableArrangement['pins'], id: string, pin: Pin): TableArrangement['pins'] {
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
  return {
    start: pin === 'start' ? [...without(pins.start), id] : without(pins.start),
    end: pin === 'end' ? [...without(pins.end), id] : without(pins.end),
  };
}

/**
 * The order after a column was moved before another one of those shown, or to the end of all with null. What is hidden stays
 * behind the column that it followed.
 */
export function withColumnBefore(
  order: readonly string[],
  id: PositionColumnId,
  before: PositionColumnId | null,
): readonly PositionColumnId[] {
  const others = columnsInOrder(order).filter((each) => each !== id);
  const at = before === null ? others.length : others.indexOf(before);
  return others.toSpliced(at === -1 ? others.length : at, 0, id);
}
