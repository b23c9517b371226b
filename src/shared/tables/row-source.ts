import type { Cell, Table } from '../table';

type Row = readonly Cell[];

/** A table of which some rows can be asked for without making the others: a preview shows the first ones of a hundred thousand. */
export interface RowSource extends Omit<Table, 'rows'> {
  /** How many rows there are. */
  readonly count: number;
  /** The rows from a place to another, from 0 and without the last. */
  readonly rows: (from: number, to: number) => readonly Row[];
}

/** All of it. */
export function wholeTable({ count, rows, ...head }: RowSource): Table {
  return { ...head, rows: rows(0, count) };
}

/** What is small enough to be made at once. */
export function ofTable({ rows, ...head }: Table): RowSource {
  return { ...head, count: rows.length, rows: (from, to) => rows.slice(from, to) };
}

/** A row for each of these things, in their order. */
export function rowForEach<T>(
  columns: readonly string[],
  things: readonly T[],
  rowOf: (thing: T) => Row,
): RowSource {
  return { columns, count: things.length, rows: (from, to) => things.slice(from, to).map(rowOf) };
}
