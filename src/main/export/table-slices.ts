import type { Briefing } from '../../shared/briefing';
import type { Dossier } from '../../shared/model';
import type { Table } from '../../shared/table';
import { briefingRows } from '../../shared/tables/briefing-table';
import { longTable } from '../../shared/tables/long-table';
import type { Translate } from '../../shared/translate';

/** A table that is made bit by bit, so that nobody has to wait for all of it and it never lies in the memory whole. */
export interface SlicedTable extends Omit<Table, 'rows'> {
  /** How many rows it has. */
  readonly count: number;
  /** Its rows in their order, a slice at a time; each with the share (0 to 1) of the table that is there with it. */
  readonly slices: () => Iterable<TableSlice>;
}

export interface TableSlice {
  readonly rows: Table['rows'];
  readonly share: number;
}

/** How many rows are made at a time: some milliseconds of work. */
const AT_A_TIME = 500;

/** A briefing as a table in slices, in the wide or the long layout. */
export function slicedTable(
  dossier: Dossier,
  briefing: Briefing,
  layout: 'wide' | 'long',
  words: Translate,
  atATime = AT_A_TIME,
): SlicedTable {
  const { count, rows: rowsOf, ...head } = briefingRows(dossier, briefing, words);
  const laidOut = (rows: Table['rows']) =>
    layout === 'long' ? longTable({ ...head, rows }) : { ...head, rows };
  const { rows: _, ...shown } = laidOut([]);
  return {
    ...shown,
    // A long table has none any more, but there is a choice between the two.
    ...(head.groupsAre !== undefined && { groupsAre: head.groupsAre }),
    count: count * laidOut([head.columns.map(() => null)]).rows.length,
    *slices() {
      for (let from = 0; from < count; from += atATime) {
        const to = Math.min(count, from + atATime);
        yield { rows: laidOut(rowsOf(from, to)).rows, share: to / count };
      }
    },
  };
}

/** A table that is there already as one in slices. */
export function inSlices({ rows, ...head }: Table, atATime = 1_000): SlicedTable {
  return {
    ...head,
    count: rows.length,
    *slices() {
      for (let from = 0; from < rows.length; from += atATime) {
        const slice = rows.slice(from, from + atATime);
        yield { rows: slice, share: (from + slice.length) / rows.length };
      }
    },
  };
}

/** A table with some rows more at its end. */
export function endingWith(table: SlicedTable, rows: Table['rows']): SlicedTable {
  return {
    ...table,
    count: table.count + rows.length,
    *slices() {
      yield* table.slices();
      yield { rows, share: 1 };
    },
  };
}
