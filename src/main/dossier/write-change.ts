import type { Change } from '../../shared/changes';
import { isSame } from '../../shared/is-same';
import type { TableName } from '../../shared/model';
import { columnsOf, type LooseColumns, type LooseList } from './columns';
import type { Database, SqlValue } from './database';

type LooseRow = Readonly<Record<string, unknown>>;
interface SqlCell {
  readonly column: string;
  readonly value: SqlValue;
}

/** Carries one change out in the database; to be called inside a transaction. */
export function writeChange(db: Database, change: Change): void {
  const columns = columnsOf(change.table);
  const { id, before, after } = change;
  const changed = Object.entries(columns.lists).filter(
    ([field]) => !isSame(listOf(before, field), listOf(after, field)),
  );
  for (const [, list] of changed) db.run(`DELETE FROM ${list.table} WHERE ${list.owner} = ?`, [id]);
  if (after === null) db.run(`DELETE FROM ${change.table} WHERE id = ?`, [id]);
  else if (before === null) insertRow(db, change.table, cellsOf(columns, after));
  else updateRow(db, change.table, id, cellsOf(columns, before), cellsOf(columns, after));
  for (const [field, list] of changed) insertList(db, list, id, listOf(after, field));
}

/** The cells of a row, in the order of the columns. */
export function cellsOf(columns: LooseColumns, row: LooseRow): readonly SqlCell[] {
  const cells = Object.entries(columns.fields).map(([field, column]) => ({
    column,
    value: scalar(row[field]),
  }));
  for (const [field, group] of Object.entries(columns.groups)) {
    const inner = (row[field] ?? {}) as LooseRow;
    for (const [key, column] of Object.entries(group)) cells.push({ column, value: scalar(inner[key]) });
  }
  return cells;
}

function insertRow(db: Database, table: TableName, cells: readonly SqlCell[]): void {
  const names = cells.map((cell) => cell.column);
  db.run(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    cells.map((cell) => cell.value),
  );
}

/**
 * Writes the cells that differ. Most edits touch one or two, and every other one would cost the work of its indexes and foreign keys.
 * Not INSERT OR REPLACE: the row keeps its rowid, and with it its place in the order of recording.
 */
function updateRow(
  db: Database,
  table: TableName,
  id: string,
  before: readonly SqlCell[],
  after: readonly SqlCell[],
): void {
  const differing = after.filter((cell, place) => cell.value !== before[place]?.value);
  if (differing.length === 0) return;
  const assignments = differing.map((cell) => `${cell.column} = ?`).join(', ');
  db.run(`UPDATE ${table} SET ${assignments} WHERE id = ?`, [...differing.map((cell) => cell.value), id]);
}

/** A list of a row; none of a row that is not there. */
export function listOf(row: LooseRow | null, field: string): readonly unknown[] {
  return row === null ? [] : (row[field] as readonly unknown[]);
}

function insertList(db: Database, list: LooseList, id: string, items: readonly unknown[]): void {
  const { item } = list;
  const names = typeof item === 'string' ? [item] : Object.values(item);
  const sql = `INSERT INTO ${list.table} (${list.owner}, place, ${names.join(', ')}) VALUES (?, ?${', ?'.repeat(names.length)})`;
  for (const [place, found] of items.entries()) {
    db.run(sql, [id, place, ...itemCells(list, found)]);
  }
}

/** The values of an item of a list, in the order of its columns. */
export function itemCells({ item }: LooseList, found: unknown): readonly SqlValue[] {
  if (typeof item === 'string') return [scalar(found)];
  return Object.keys(item).map((key) => scalar((found as LooseRow)[key]));
}

function scalar(value: unknown): SqlValue {
  if (value === undefined) return null;
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`not a value of a column: ${typeof value}`);
}
