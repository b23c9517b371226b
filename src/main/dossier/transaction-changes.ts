import { type Change, ChangeSetSchema } from '../../shared/changes';
import type { Database, SqlRow } from './database';

/** How many changes one part of a transaction has at most: to encode, write or read a part takes a few milliseconds. */
export const IN_A_PART = 500;
/** From how many bytes on the changes of an earlier format, which are in one piece, are many. */
const LONG = 1024 * 1024;

const Changes = ChangeSetSchema.shape.changes;

/** The JSON of changes in UTF-8, in parts as they are kept: a list each, and at least one. */
export function jsonParts(changes: readonly Change[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < changes.length; at += IN_A_PART)
    parts.push(Buffer.from(JSON.stringify(changes.slice(at, at + IN_A_PART))));
  return parts;
}

/** Writes all parts of a transaction's changes but the first, which is in its own row; `count` is that of all changes. Yields after each. To be called inside a transaction of the database. */
export function* writeFurtherParts(
  db: Database,
  seq: number,
  count: number,
  parts: readonly Uint8Array[],
): Generator<void, void> {
  for (const [place, json] of parts.entries()) {
    if (place === 0) continue;
    const its = Math.min(IN_A_PART, count - place * IN_A_PART);
    db.run('INSERT INTO transaction_changes (seq, place, count, changes) VALUES (?, ?, ?, CAST(? AS TEXT))', [
      seq,
      place,
      its,
      json,
    ]);
    yield;
  }
}

/** Whether the changes of the transaction at a place are so many that to read them at once would keep others waiting. */
export function hasManyChanges(db: Database, seq: number): boolean {
  const further = db.first('SELECT 1 FROM transaction_changes WHERE seq = ? LIMIT 1', [seq]);
  if (further !== null) return true;
  return (
    Number(db.first(`SELECT octet_length(changes) AS size FROM transactions WHERE seq = ?`, [seq])?.size) >
    LONG
  );
}

/** The row changes of the transaction at a place. Throws a plain Error when there is none. */
export function changesOf(db: Database, seq: number): readonly Change[] {
  const changes: Change[] = [];
  for (const part of partsOf(db, seq)) for (const change of Changes.parse(part)) changes.push(change);
  return changes;
}

/** As `changesOf`, in steps: yields the share (0 to 1) that is read. */
export function* readChanges(db: Database, seq: number): Generator<number, readonly Change[]> {
  const count = countOfParts(db, seq);
  const changes: Change[] = [];
  let done = 0;
  for (const part of partsOf(db, seq)) {
    // In an earlier format all of them are in the first part.
    for (let at = 0; at < part.length; at += IN_A_PART) {
      for (const change of Changes.parse(part.slice(at, at + IN_A_PART))) changes.push(change);
      yield (done + Math.min(1, (at + IN_A_PART) / part.length)) / count;
    }
    done += 1;
  }
  return changes;
}

/** The changes of the transaction at a place, part by part, as they stand there: whoever uses them checks them. Throws a plain Error when there is no such transaction. */
export function* partsOf(db: Database, seq: number): Generator<readonly unknown[], void> {
  const row = db.first('SELECT changes FROM transactions WHERE seq = ?', [seq]);
  if (row === null) throw new Error(`there is no transaction ${seq}`);
  yield listOf(row);
  const count = countOfParts(db, seq);
  for (let place = 1; place < count; place++) {
    const part = db.first('SELECT changes FROM transaction_changes WHERE seq = ? AND place = ?', [
      seq,
      place,
    ]);
    if (part === null) throw new Error(`part ${place} of transaction ${seq} is missing`);
    yield listOf(part);
  }
}

/** How many changes of the transaction at a place are in further parts, which nobody has to read for that. */
export function furtherCount(db: Database, seq: number): number {
  const row = db.first('SELECT sum(count) AS count FROM transaction_changes WHERE seq = ?', [seq]);
  return Number(row?.count ?? 0);
}

function countOfParts(db: Database, seq: number): number {
  const row = db.first('SELECT count(*) AS count FROM transaction_changes WHERE seq = ?', [seq]);
  return 1 + Number(row?.count ?? 0);
}

function listOf({ changes }: SqlRow): readonly unknown[] {
  const list: unknown = JSON.parse(String(changes));
  if (!Array.isArray(list)) throw new Error('the changes of a transaction are a list');
  return list;
}
