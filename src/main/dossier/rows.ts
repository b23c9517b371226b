import type { Change } from '../../shared/changes';
import { isSame } from '../../shared/is-same';
import { type Dossier, TABLE_SCHEMAS, type TableName } from '../../shared/model';
import { ColumnReader } from './column-reader';
import { COLUMNS } from './columns';
import type { Database, SqlRow, SqlValue } from './database';
import { fieldTests } from './surely-fits';

type Names = Readonly<Record<string, string>>;
interface List {
  readonly table: string;
  readonly owner: string;
  readonly item: string | Names;
}
interface Columns {
  readonly fields: Names;
  readonly groups: Readonly<Record<string, Names>>;
  readonly lists: Readonly<Record<string, List>>;
}
type LooseRow = Readonly<Record<string, unknown>>;
interface SqlCell {
  readonly column: string;
  readonly value: SqlValue;
}

/** What rows are read from: each row that a query returns is handed over, its values in the order of the columns. */
export type RowSource = Pick<Database, 'each'>;

/**
 * All rows of a dossier, each table in the order in which its rows were recorded.
 * Throws a plain Error when a row is not of the form that the model gives it.
 */
export function readDossier(db: RowSource): Dossier {
  return {
    meta: readTable(db, 'meta', TABLE_SCHEMAS.meta),
    parties: readTable(db, 'parties', TABLE_SCHEMAS.parties),
    speakers: readTable(db, 'speakers', TABLE_SCHEMAS.speakers),
    issues: readTable(db, 'issues', TABLE_SCHEMAS.issues),
    sources: readTable(db, 'sources', TABLE_SCHEMAS.sources),
    passages: readTable(db, 'passages', TABLE_SCHEMAS.passages),
    positions: readTable(db, 'positions', TABLE_SCHEMAS.positions),
    assessments: readTable(db, 'assessments', TABLE_SCHEMAS.assessments),
    events: readTable(db, 'events', TABLE_SCHEMAS.events),
  };
}

/** Carries one change out in the database; to be called inside a transaction. */
export function writeChange(db: Database, change: Change): void {
  const columns: Columns = COLUMNS[change.table];
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

function readTable<R>(
  db: RowSource,
  table: TableName,
  schema: { parse(row: unknown): R },
): ReadonlyMap<string, R> {
  const columns: Columns = COLUMNS[table];
  const tests = fieldTests(table);
  const lists = Object.entries(columns.lists).map(([field, list]) => ({
    field,
    items: readList(db, list),
    test: tests?.[field],
  }));
  const fields = Object.keys(columns.fields);
  const groups = Object.entries(columns.groups).map(([field, group]) => ({
    field,
    names: Object.keys(group),
  }));
  const selected = [columns.fields, ...Object.values(columns.groups)].flatMap((names) =>
    Object.values(names),
  );
  const readers = selected.map((_, at) => new ColumnReader(tests?.[fields[at] ?? '']));
  const blank = Object.fromEntries(fields.map((name) => [name, null]));
  const rows = new Map<string, R>();
  // Each row is made as it comes: of a hundred thousand, every intermediate form would take as long as reading them.
  db.each(`SELECT ${selected.join(', ')} FROM ${table} ORDER BY rowid`, (values) => {
    let at = 0;
    let isSure = tests !== null && groups.length === 0;
    const take = () => {
      const reader = readers[at];
      const value = values[at++] ?? null;
      const taken = reader?.take(value) ?? null;
      if (reader?.isSure !== true) isSure = false;
      return taken;
    };
    // A copy of a row that has all fields is made in a third of the time in which one grows field by field.
    const row: Record<string, unknown> = { ...blank };
    for (const field of fields) row[field] = take();
    for (const { field, names } of groups) {
      const inner = Object.fromEntries(names.map((name) => [name, take()]));
      row[field] = Object.values(inner).includes(null) ? null : inner;
    }
    const id = String(row.id);
    for (const { field, items, test } of lists) {
      const list = items.get(id) ?? NONE;
      row[field] = list;
      if (test?.(list) !== true) isSure = false;
    }
    rows.set(id, isSure ? (row as R) : schema.parse(row));
  });
  return rows;
}

const NONE: readonly unknown[] = [];

/** A row without its lists, in the form that the model gives it; whether it fits the model is for its schema to say. */
export function plainRow(table: TableName, found: SqlRow): LooseRow {
  const columns: Columns = COLUMNS[table];
  const row: Record<string, unknown> = pick(found, columns.fields);
  for (const [field, group] of Object.entries(columns.groups)) {
    const inner = pick(found, group);
    row[field] = Object.values(inner).includes(null) ? null : inner;
  }
  return row;
}

/** The lists of a table's rows: each field with the items of every owner, from rows in the order of `place`. */
export function listsOf(
  table: TableName,
  rowsOf: (listTable: string) => readonly SqlRow[],
): readonly { readonly field: string; readonly items: ReadonlyMap<string, readonly unknown[]> }[] {
  const columns: Columns = COLUMNS[table];
  return Object.entries(columns.lists).map(([field, list]) => ({
    field,
    items: groupItems(rowsOf(list.table), list),
  }));
}

function readList(db: RowSource, { table, owner, item }: List): ReadonlyMap<string, readonly unknown[]> {
  const [names, columns] =
    typeof item === 'string' ? [null, [item]] : [Object.keys(item), Object.values(item)];
  const found = new Map<string, unknown[]>();
  const readers = columns.map(() => new ColumnReader());
  const blank = Object.fromEntries((names ?? []).map((name) => [name, null]));
  db.each(`SELECT ${[owner, ...columns].join(', ')} FROM ${table} ORDER BY ${owner}, place`, (values) => {
    const id = String(values[0]);
    const take = (at: number) => readers[at]?.take(values[at + 1] ?? null) ?? null;
    let read: unknown = take(0);
    if (names !== null) {
      const item: Record<string, unknown> = { ...blank };
      for (const [at, name] of names.entries()) item[name] = at === 0 ? read : take(at);
      read = item;
    }
    const items = found.get(id);
    if (items === undefined) found.set(id, [read]);
    else items.push(read);
  });
  return found;
}

function groupItems(rows: readonly SqlRow[], list: List): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const row of rows) {
    const owner = String(row[list.owner]);
    const item = typeof list.item === 'string' ? row[list.item] : pick(row, list.item);
    const items = found.get(owner);
    if (items === undefined) found.set(owner, [item]);
    else items.push(item);
  }
  return found;
}

function pick(row: SqlRow, names: Names): Record<string, SqlValue> {
  const picked: Record<string, SqlValue> = {};
  for (const [field, column] of Object.entries(names)) picked[field] = row[column] ?? null;
  return picked;
}

function cellsOf(columns: Columns, row: LooseRow): readonly SqlCell[] {
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
function listOf(row: LooseRow | null, field: string): readonly unknown[] {
  return row === null ? [] : (row[field] as readonly unknown[]);
}

function insertList(db: Database, list: List, id: string, items: readonly unknown[]): void {
  const { item } = list;
  const names = typeof item === 'string' ? [item] : Object.values(item);
  const sql = `INSERT INTO ${list.table} (${list.owner}, place, ${names.join(', ')}) VALUES (?, ?${', ?'.repeat(names.length)})`;
  for (const [place, found] of items.entries()) {
    const values =
      typeof item === 'string'
        ? [scalar(found)]
        : Object.keys(item).map((key) => scalar((found as LooseRow)[key]));
    db.run(sql, [id, place, ...values]);
  }
}

function scalar(value: unknown): SqlValue {
  if (value === undefined) return null;
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`not a value of a column: ${typeof value}`);
}
