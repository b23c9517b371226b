import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, SqlValue } from '../../src/main/dossier/database';
import { type Transaction, writeTransaction } from '../../src/main/dossier/transactions';
import type { ChangeSet } from '../../src/shared/changes';

/** A way to make a transaction last, to be compared with Parley's. */
export interface Keeper {
  readonly name: string;
  keep(transaction: Transaction & ChangeSet): void;
  close(): void;
}

/** SQLite's own settings, as sql.js leaves them. */
const AS_SQL_JS = `PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;
  PRAGMA temp_store = DEFAULT; PRAGMA cache_size = -2000`;

/** The usual way with sql.js: change the database in memory, export it whole, write it over the file, wait for the disk. */
export function wholeFileKeeper(db: Database, path: string): Keeper {
  db.script(AS_SQL_JS);
  return {
    name: 'export and write the whole file',
    keep(transaction) {
      db.transaction(() => writeTransaction(db, transaction));
      const bytes = db.exportBytes();
      const handle = openSync(path, 'w');
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
      closeSync(handle);
      db.script(AS_SQL_JS);
    },
    close: () => db.close(),
  };
}

/** The physical reference: the same rows in a native SQLite that writes ahead and waits for the disk at every commit. */
export function nativeKeeper(path: string): Keeper {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  const statements = new Map<string, StatementSync>();
  const rows = {
    run(sql: string, params: readonly SqlValue[] = []): void {
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = db.prepare(sql);
        statements.set(sql, statement);
      }
      statement.run(...params);
    },
  };
  return {
    name: 'node:sqlite, WAL, synchronous=FULL',
    keep(transaction) {
      db.exec('BEGIN IMMEDIATE');
      // It writes nothing but by `run`.
      writeTransaction(rows as unknown as Database, transaction);
      db.exec('COMMIT');
    },
    close: () => db.close(),
  };
}
