import type { Change } from '../../shared/changes';
import { type Dossier, TABLE_SCHEMAS, type TableName } from '../../shared/model';
import { COLUMNS } from './columns';
import type { Database, SqlRow, SqlValue } from './database';

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

/**
 * All rows of a dossier, each table in the order in which its rows were recorded.
 * Throws a plain Error when a row is not of the form that the model gives it.
 */
export function readDossier(db: Database): Dossier {
  return {
    meta: readTable(db, 'meta', TABLE_SCHEMAS.meta),
    parties: readTable(db, 'parties', TABLE_SCHEMAS.parties),
    speakers: readTable(db, 'speakers', TABLE_SCHEMAS.speakers),
    issues: readTable(db, 'issues', TABLE_SCHEMAS.issues),
    sources: readTable(db, 'sources', TABLE_SCHEMAS.sources),
    passages: readTable(db, 'passages', TABLE_SCHEMAS.passages),
    positions: readTable(db, 'positions', TABLE_SCHEMAS.positions),
    assessments: readTable(db, 'assessments', TABLE_SCHEMAS.assessments),
  };
}

/** Carries one change out in the database; to be called inside a transaction. */
export function writeChange(db: Database, change: Change): void {
  const columns: Columns = COLUMNS[change.table];
  if (change.before !== null) removeLists(db, columns, change.id);
  if (change.after === null) {
    db.run(`DELETE FROM ${change.table} WHERE id = ?`, [change.id]);
    return;
  }
  const cells = cellsOf(columns, change.after);
  const names = cells.map((cell) => cell.column);
  const values = cells.map((cell) => cell.value);
  if (change.before === null) {
    db.run(
      `INSERT INTO ${change.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      values,
    );
  } else {
    // Not INSERT OR REPLACE: the row keeps its rowid, and with it its place in the order of recording.
    db.run(`UPDATE ${change.table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
      ...values,
      change.id,
    ]);
  }
  insertLists(db, columns, change.id, change.after);
}

function readTable<R>(
  db: Database,
  table: TableName,
  schema: { parse(row: unknown): R },
): ReadonlyMap<string, R> {
  const columns: Columns = COLUMNS[table];
  const lists = Object.entries(columns.lists).map(([field, list]) => ({ field, items: readList(db, list) }));
  const rows = new Map<string, R>();
  for (const found of db.all(`SELECT * FROM ${table} ORDER BY rowid`)) {
    const row: Record<string, unknown> = pick(found, columns.fields);
    for (const [field, group] of Object.entries(columns.groups)) {
      const inner = pick(found, group);
      row[field] = Object.values(inner).includes(null) ? null : inner;
    }
    for (const { field, items } of lists) row[field] = items.get(String(found.id)) ?? [];
    rows.set(String(found.id), schema.parse(row));
  }
  return rows;
}

function readList(db: Database, list: List): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const row of db.all(`SELECT * FROM ${list.table} ORDER BY ${list.owner}, place`)) {
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

function cellsOf(columns: Columns, row: LooseRow): readonly { column: string; value: SqlValue }[] {
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

function removeLists(db: Database, columns: Columns, id: string): void {
  for (const list of Object.values(columns.lists)) {
    db.run(`DELETE FROM ${list.table} WHERE ${list.owner} = ?`, [id]);
  }
}

function insertLists(db: Database, columns: Columns, id: string, row: LooseRow): void {
  for (const [field, list] of Object.entries(columns.lists)) {
    for (const [place, item] of (row[field] as readonly unknown[]).entries()) {
      const names = typeof list.item === 'string' ? [list.item] : Object.values(list.item);
      const values =
        typeof list.item === 'string'
          ? [scalar(item)]
          : Object.keys(list.item).map((key) => scalar((item as LooseRow)[key]));
      db.run(
        `INSERT INTO ${list.table} (${list.owner}, place, ${names.join(', ')}) VALUES (?, ?${', ?'.repeat(names.length)})`,
        [id, place, ...values],
      );
    }
  }
}

function scalar(value: unknown): SqlValue {
  if (value === undefined) return null;
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`not a value of a column: ${typeof value}`);
}
