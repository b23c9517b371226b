import { type Dossier, TABLE_SCHEMAS, type TableName } from '../../shared/model';
import { ColumnReader } from './column-reader';
import { columnsOf, type LooseList, type Names } from './columns';
import type { Database, SqlRow, SqlValue } from './database';
import { fieldTests } from './surely-fits';

type LooseRow = Readonly<Record<string, unknown>>;

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

function readTable<R>(
  db: RowSource,
  table: TableName,
  schema: { parse(row: unknown): R },
): ReadonlyMap<string, R> {
  const columns = columnsOf(table);
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
  const columns = columnsOf(table);
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
  const columns = columnsOf(table);
  return Object.entries(columns.lists).map(([field, list]) => ({
    field,
    items: groupItems(rowsOf(list.table), list),
  }));
}

function readList(db: RowSource, { table, owner, item }: LooseList): ReadonlyMap<string, readonly unknown[]> {
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

function groupItems(rows: readonly SqlRow[], list: LooseList): ReadonlyMap<string, readonly unknown[]> {
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
