import { type Change, ChangeSetSchema } from '../../shared/changes';
import type { CommandType } from '../../shared/commands';
import {
  COMMAND_ACTIONS,
  type HistoryAction,
  type HistoryFilter,
  type HistoryPage,
  type HistoryTransaction,
  MOST_CHANGES,
} from '../../shared/history';
import type { RowOf, TableName } from '../../shared/model';
import type { Database, SqlRow, SqlValue } from './database';
import { LogRecord } from './log-record';
import { furtherCount, partsOf } from './transaction-changes';

const Columns = LogRecord.pick({ seq: true, at: true, coder: true, command: true, kind: true });
const Changes = ChangeSetSchema.shape.changes;

interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/**
 * A page of the transactions that pass a filter, newest first: at most `limit`, all of them before the transaction `before`, or
 * the newest when that is null. The filter is SQLite's work, on indexes that hold no changes, so that a page takes milliseconds
 * among 100,000 transactions.
 */
export function readHistoryPage(
  db: Database,
  filter: HistoryFilter,
  before: number | null,
  limit: number,
): HistoryPage {
  const wanted = [...conditionsOf(filter)];
  if (before !== null) wanted.push({ sql: 't.seq < ?', params: [before] });
  const where = wanted.length === 0 ? '' : `WHERE ${wanted.map(({ sql }) => sql).join(' AND ')}`;
  const found = db.all(`SELECT t.seq AS seq ${from(filter)} ${where} ORDER BY t.seq DESC LIMIT ?`, [
    ...wanted.flatMap(({ params }) => params),
    limit + 1,
  ]);
  const transactions = found.slice(0, limit).map(({ seq }) => readTransaction(db, Number(seq), filter));
  return { transactions, hasMore: found.length > limit };
}

/** Everybody who ever changed the dossier, in the order of their names as text. */
export function readCoders(db: Database): readonly string[] {
  const rows = db.all('SELECT DISTINCT coder FROM transactions INDEXED BY transactions_in_brief');
  return rows.map(({ coder }) => String(coder)).toSorted();
}

/** The state that a record had after the transaction `seq`; null when it was not there. */
export function readRowAt<T extends TableName>(
  db: Database,
  table: T,
  id: string,
  seq: number,
): RowOf<T> | null {
  const rows = db.all('SELECT seq FROM transaction_rows WHERE row_id = ? AND seq <= ? ORDER BY seq DESC', [
    id,
    seq,
  ]);
  for (const row of rows) {
    const last = lastChangeOf(db, Number(row.seq), table, id);
    // The table says which rows these are, but TypeScript cannot follow a type parameter into the union.
    if (last !== null) return last.after as RowOf<T> | null;
  }
  return null;
}

/** What a transaction last did to a record; null when it did nothing. Of very many changes only that one is worth the work of checking it. */
function lastChangeOf(db: Database, seq: number, table: TableName, id: string): Change | null {
  let last: unknown = null;
  for (const part of partsOf(db, seq) as Iterable<readonly Pick<Change, 'table' | 'id'>[]>)
    last = part.findLast((change) => change.id === id && change.table === table) ?? last;
  return last === null ? null : Changes.element.parse(last);
}

/** From where the transactions are read: of one record the few that changed it, otherwise all in brief. */
function from({ recordId }: HistoryFilter): string {
  return recordId === null
    ? 'FROM transactions AS t INDEXED BY transactions_in_brief'
    : 'FROM transaction_rows AS r JOIN transactions AS t ON t.seq = r.seq';
}

function conditionsOf(filter: HistoryFilter): readonly Condition[] {
  const { recordId, coder, table, action, since, until } = filter;
  const conditions: Condition[] = [];
  if (recordId !== null) conditions.push({ sql: 'r.row_id = ?', params: [recordId] });
  if (coder !== null) conditions.push({ sql: 't.coder = ?', params: [coder] });
  if (action !== null) conditions.push(actionCondition(action));
  if (since !== null) conditions.push({ sql: 't.at >= ?', params: [since] });
  if (until !== null) conditions.push({ sql: 't.at < ?', params: [until] });
  if (table !== null) {
    const sql = 'EXISTS (SELECT 1 FROM transaction_tables AS k WHERE k.table_name = ? AND k.seq = t.seq)';
    conditions.push({ sql, params: [table] });
  }
  return conditions;
}

function actionCondition(action: HistoryAction): Condition {
  if (action === 'undone') return { sql: "t.kind = 'undo'", params: [] };
  if (action === 'redone') return { sql: "t.kind = 'redo'", params: [] };
  const commands = Object.entries(COMMAND_ACTIONS)
    .filter(([, its]) => its === action)
    .map(([command]) => command as CommandType);
  return { sql: `t.kind = 'do' AND t.command IN (${commands.map(() => '?').join(', ')})`, params: commands };
}

function readTransaction(db: Database, seq: number, filter: HistoryFilter): HistoryTransaction {
  const row = db.first('SELECT seq, at, coder, command, kind FROM transactions WHERE seq = ?', [seq]);
  if (row === null) throw new Error(`there is no transaction ${seq}`);
  return { ...Columns.parse(row satisfies SqlRow), ...changesAbout(db, seq, filter) };
}

/** The changes that a filter is about: only those that are shown are worth the work of checking them. */
function changesAbout(
  db: Database,
  seq: number,
  { recordId, table }: HistoryFilter,
): Pick<HistoryTransaction, 'changes' | 'changeCount' | 'otherCount'> {
  const shown: unknown[] = [];
  let changeCount = 0;
  let otherCount = 0;
  for (const part of partsOf(db, seq) as Iterable<readonly Pick<Change, 'table' | 'id'>[]>) {
    for (const change of part) {
      const isAbout =
        (recordId === null || change.id === recordId) && (table === null || change.table === table);
      if (!isAbout) otherCount += 1;
      else if (++changeCount <= MOST_CHANGES) shown.push(change);
    }
    // All that is shown is in the first part.
    if (recordId === null && table === null) {
      changeCount += furtherCount(db, seq);
      break;
    }
  }
  return { changes: Changes.parse(shown), changeCount, otherCount };
}
