import type { ChangeSet } from '../../shared/changes';
import { DossierError } from '../../shared/errors';
import { Structure } from '../../shared/structure';
import type { Database } from './database';
import { advance, EMPTY_HISTORY, type History } from './history';
import { LogRecord } from './log-record';
import { jsonParts, writeFurtherParts } from './transaction-changes';
import { insertTogether, writeChanges } from './write-changes';

/** A transaction without what only the log needs. */
export type Transaction = Pick<LogRecord, 'seq' | 'id' | 'at' | 'coder' | 'command' | 'kind'>;

const HistoryColumns = LogRecord.pick({ seq: true, command: true, kind: true });

/**
 * Writes a transaction: its texts, its row changes, where to find it by what it changed, and its own row. `parts` is the JSON of its changes where somebody has made that
 * already (`jsonParts`). To be called inside a transaction of the database.
 */
export function writeTransaction(
  db: Database,
  transaction: Transaction & ChangeSet,
  parts: readonly Uint8Array[] = jsonParts(transaction.changes),
): void {
  const steps = writeRows(db, transaction, parts);
  while (steps.next().done !== true);
  writeMark(db, transaction, parts);
}

/** What of a transaction takes long: its texts, its row changes, where to find it by what it changed, and the changes for the history. Yields which share (0 to 1) is written. */
export function* writeRows(
  db: Database,
  transaction: Pick<Transaction, 'seq'> & ChangeSet,
  parts: readonly Uint8Array[],
): Generator<number, void> {
  const { seq, changes, texts } = transaction;
  for (const [hash, text] of Object.entries(texts)) {
    db.run('INSERT INTO source_texts (hash, text) VALUES (?, CAST(? AS TEXT)) ON CONFLICT DO NOTHING', [
      hash,
      utf8(text),
    ]);
  }
  const count = changes.length;
  for (const done of writeChanges(db, changes)) yield (done / count) * CHANGES_SHARE;
  const ids = [...new Set(changes.map((change) => change.id))];
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const rows = ids.slice(at, at + ROWS_AT_ONCE).map((id) => [id, seq]);
    insertTogether(db, 'transaction_rows', ['row_id', 'seq'], rows);
    yield CHANGES_SHARE + (at / ids.length) * ROWS_SHARE;
  }
  let place = 0;
  for (const _ of writeFurtherParts(db, seq, count, parts)) {
    place += 1;
    yield CHANGES_SHARE + ROWS_SHARE + (place / parts.length) * (1 - CHANGES_SHARE - ROWS_SHARE);
  }
}

/** About how much of the time each takes. */
const CHANGES_SHARE = 0.75;
const ROWS_SHARE = 0.1;
const ROWS_AT_ONCE = 1_000;

/** The transaction's own row, by which it is in the history: last, so that nobody finds a transaction that is being written. */
export function writeMark(
  db: Database,
  transaction: Transaction & ChangeSet,
  [first]: readonly Uint8Array[],
): void {
  const { seq, id, at, coder, command, kind, changes } = transaction;
  db.run(
    `INSERT INTO transactions (seq, id, at, coder, command, kind, changes)
      VALUES (?, ?, ?, ?, ?, ?, CAST(? AS TEXT))`,
    [seq, id, at, coder, command, kind, first ?? null],
  );
  for (const table of new Set(changes.map((change) => change.table))) {
    db.run('INSERT INTO transaction_tables (table_name, seq) VALUES (?, ?)', [table, seq]);
  }
}

/**
 * A long text as its bytes, for SQLite to take as they are (`CAST(? AS TEXT)`): sql.js turns a string into UTF-8 letter by letter, which takes
 * many times as long as the system's own encoder.
 */
function utf8(text: string): Uint8Array {
  return Buffer.from(text);
}

/** Whether a transaction with this id has been carried out. */
export function hasTransaction(db: Database, id: string): boolean {
  return db.first('SELECT 1 FROM transactions WHERE id = ?', [id]) !== null;
}

/** The place and id of the last transaction; null when there is none. */
export function lastTransaction(db: Database): { readonly seq: number; readonly id: string } | null {
  const row = db.first('SELECT seq, id FROM transactions ORDER BY seq DESC LIMIT 1');
  return row === null ? null : { seq: Number(row.seq), id: String(row.id) };
}

/** The id of the transaction at a place; null when there is none. */
export function transactionAt(db: Database, seq: number): string | null {
  const row = db.first('SELECT id FROM transactions WHERE seq = ?', [seq]);
  return row === null ? null : String(row.id);
}

/** What can be taken back and done again, from all transactions. Throws a plain Error when they make no sense. */
export function readHistory(db: Database): History {
  let history = EMPTY_HISTORY;
  // Hundreds of thousands of transactions carried out a few dozen commands: the schema is asked once about each.
  const known = new Map<string, Pick<Transaction, 'command' | 'kind'>>();
  db.each('SELECT seq, command, kind FROM transactions ORDER BY seq', ([place, command, kind]) => {
    const key = `${kind} ${command}`;
    const its = known.get(key) ?? HistoryColumns.omit({ seq: true }).parse({ command, kind });
    known.set(key, its);
    const seq = HistoryColumns.shape.seq.parse(place);
    history = advance(history, { seq, command: its.command }, its.kind);
  });
  return history;
}

/** The canonical text with this hash. Throws `notFound` when the dossier has none. */
export function readText(db: Database, hash: string): string {
  const row = db.first('SELECT text FROM source_texts WHERE hash = ?', [hash]);
  if (row === null) throw new DossierError('notFound');
  return String(row.text);
}

/** The structure of a text that is kept under this hash. Throws `notFound` when there is none, or something else. */
export function readStructure(db: Database, hash: string): Structure {
  const structure = Structure.safeParse(parsedJson(readText(db, hash)));
  if (!structure.success) throw new DossierError('notFound', {}, structure.error);
  return structure.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How often the file has been written. */
export function readGeneration(db: Database): number {
  return Number(db.first('SELECT generation FROM file_state')?.generation ?? 0);
}

/** Records in the database how often the file has been written and what its last transaction is. */
export function writeFileState(db: Database, generation: number, lastSeq: number): void {
  db.run('UPDATE file_state SET generation = ?, last_seq = ?', [generation, lastSeq]);
}
