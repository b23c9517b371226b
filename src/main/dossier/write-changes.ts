import type { Change } from '../../shared/changes';
import type { TableName } from '../../shared/model';
import { columnsOf, type LooseList } from './columns';
import type { Database, SqlValue } from './database';
import { cellsOf, itemCells, listOf, writeChange } from './write-change';

/** From how many rows in a row on they are written together. */
const LEAST_TOGETHER = 8;
/** How many are: that takes a few milliseconds. */
const MOST_TOGETHER = 200;
/** How many rows one statement inserts: more do not make it faster. */
const IN_ONE_STATEMENT = 20;

type Row = readonly SqlValue[];

/**
 * Carries changes out in the database, in their order, and yields how many are done after every few: it may be left in between, inside the transaction that it is to be called
 * in. Rows of one table that are made, or removed, one after the other go to SQLite together, which saves a third of the time.
 */
export function* writeChanges(db: Database, changes: readonly Change[]): Generator<number, void> {
  let at = 0;
  while (at < changes.length) {
    const run = runAt(changes, at);
    const [first] = run;
    if (run.length < LEAST_TOGETHER || first === undefined) for (const change of run) writeChange(db, change);
    else if (first.after === null) removeTogether(db, first.table, run);
    else makeTogether(db, first.table, run);
    at += run.length;
    yield at;
  }
}

/** The changes from a place on that do the same to rows of the same table; only one when it is an edit. */
function runAt(changes: readonly Change[], at: number): readonly Change[] {
  const first = changes[at];
  if (first === undefined) return [];
  let end = at + 1;
  if (first.before === null || first.after === null) {
    while (end < changes.length && end - at < MOST_TOGETHER && isAlike(first, changes[end])) end++;
  }
  return changes.slice(at, end);
}

function isAlike(first: Change, other: Change | undefined): boolean {
  if (other === undefined || other.table !== first.table) return false;
  return (
    (first.before === null) === (other.before === null) && (first.after === null) === (other.after === null)
  );
}

function makeTogether(db: Database, table: TableName, changes: readonly Change[]): void {
  const columns = columnsOf(table);
  const cells = changes.map(({ after }) => cellsOf(columns, after ?? {}));
  const names = cells[0]?.map(({ column }) => column) ?? [];
  insertTogether(
    db,
    table,
    names,
    cells.map((row) => row.map(({ value }) => value)),
  );
  for (const [field, list] of Object.entries(columns.lists)) {
    const rows = changes.flatMap(({ id, after }) =>
      listOf(after, field).map((item, place): Row => [id, place, ...itemCells(list, item)]),
    );
    if (rows.length > 0) insertTogether(db, list.table, namesOf(list), rows);
  }
}

function removeTogether(db: Database, table: TableName, changes: readonly Change[]): void {
  const ids = JSON.stringify(changes.map(({ id }) => id));
  for (const list of Object.values(columnsOf(table).lists))
    db.run(`DELETE FROM ${list.table} WHERE ${list.owner} IN (${EACH})`, [ids]);
  db.run(`DELETE FROM ${table} WHERE id IN (${EACH})`, [ids]);
}

const EACH = 'SELECT value FROM json_each(?)';

/** Inserts rows in their order, as many as it can with one statement; each has a value for each of the columns. */
export function insertTogether(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): void {
  const into = `INSERT INTO ${table} (${columns.join(', ')}) VALUES `;
  const one = `(${columns.map(() => '?').join(', ')})`;
  const several = into + Array.from({ length: IN_ONE_STATEMENT }, () => one).join(', ');
  let at = 0;
  for (; at + IN_ONE_STATEMENT <= rows.length; at += IN_ONE_STATEMENT)
    db.run(several, rows.slice(at, at + IN_ONE_STATEMENT).flat());
  for (const row of rows.slice(at)) db.run(into + one, row);
}

function namesOf({ owner, item }: LooseList): readonly string[] {
  return [owner, 'place', ...(typeof item === 'string' ? [item] : Object.values(item))];
}
