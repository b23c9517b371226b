import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initSqlJs, { type Database as SqlJsDatabase, type Statement } from 'sql.js';

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * What SQLite forgets when a database is closed and therefore has to hear at every open:
 * foreign keys are enforced, a schema cannot call functions with side effects, every cell is checked as it is read.
 * https://sqlite.org/security.html
 */
const PRAGMAS = [
  'PRAGMA foreign_keys = ON',
  'PRAGMA trusted_schema = OFF',
  'PRAGMA cell_size_check = ON',
  'PRAGMA recursive_triggers = ON',
  // The database lives in memory, and it is the log that survives a crash: a journal is for taking a transaction back only.
  'PRAGMA journal_mode = MEMORY',
  'PRAGMA synchronous = OFF',
  'PRAGMA temp_store = MEMORY',
  // Nobody else can reach it, so that nothing has to be looked at anew before each transaction.
  'PRAGMA locking_mode = EXCLUSIVE',
  // In KiB. With SQLite's two megabytes a long transaction writes its pages out and reads them in again and again; what is more than this is to be written at its end, when nobody is answered.
  'PRAGMA cache_size = -8192',
];

/** An SQLite database in memory. Every method is synchronous; errors of SQLite are plain Errors. */
export class Database {
  readonly #db: SqlJsDatabase;
  readonly #statements = new Map<string, Statement>();
  #isInTransaction = false;

  constructor(db: SqlJsDatabase) {
    this.#db = db;
    this.#setPragmas();
  }

  /** Carries out one statement; it is prepared once and kept. Bytes are for it to make a text of: a dossier holds no blobs. */
  run(sql: string, params: readonly (SqlValue | Uint8Array)[] = []): void {
    const statement = this.#prepare(sql);
    try {
      statement.run([...params]);
    } finally {
      statement.reset();
    }
  }

  /** The rows that a query returns, by column name. Blobs are refused: the format has none. */
  all(sql: string, params: readonly SqlValue[] = []): readonly SqlRow[] {
    const statement = this.#prepare(sql);
    try {
      const rows: SqlRow[] = [];
      const columns = statement.getColumnNames();
      statement.bind([...params]);
      while (statement.step()) {
        const row: Record<string, SqlValue> = {};
        for (const [index, value] of statement.get().entries()) row[columns[index] ?? ''] = plain(value);
        rows.push(row);
      }
      return rows;
    } finally {
      statement.reset();
    }
  }

  /** Hands over the rows that a query returns one by one, their values in the order of the columns: for tables of hundreds of thousands. Blobs are refused. */
  each(sql: string, take: (values: readonly SqlValue[]) => void): void {
    const statement = this.#prepare(sql);
    try {
      while (statement.step()) {
        const values = statement.get();
        for (const value of values) if (typeof value === 'object') plain(value);
        take(values as readonly SqlValue[]);
      }
    } finally {
      statement.reset();
    }
  }

  /** The first row that a query returns; null when there is none. */
  first(sql: string, params: readonly SqlValue[] = []): SqlRow | null {
    return this.all(sql, params)[0] ?? null;
  }

  /** Carries out a script of several statements, such as a migration. */
  script(sql: string): void {
    this.#db.exec(sql);
  }

  /** Runs `work` in one transaction: all of it happens, or, when it throws, nothing. Transactions do not nest. */
  transaction<T>(work: () => T): T {
    this.#begin();
    try {
      return this.#commit(work());
    } catch (error) {
      throw this.#rolledBack(error);
    }
  }

  /**
   * As `transaction`, for work that takes long and pauses: until it has resolved or rejected, nobody else may write, nor export the database; whoever reads finds what is written so far.
   */
  async longTransaction<T>(work: () => Promise<T>): Promise<T> {
    this.#begin();
    try {
      return this.#commit(await work());
    } catch (error) {
      throw this.#rolledBack(error);
    }
  }

  /** Inside a transaction: all of `work` happens, or, when it throws, nothing of it; the transaction goes on. */
  part<T>(work: () => T): T {
    if (!this.#isInTransaction) throw new Error('there is no transaction to be a part of');
    this.#db.run('SAVEPOINT part');
    try {
      const result = work();
      this.#db.run('RELEASE part');
      return result;
    } catch (error) {
      this.#db.run('ROLLBACK TO part; RELEASE part');
      throw error;
    }
  }

  /** The database as the bytes of an SQLite file. Throws a plain Error inside a transaction, where they would not be whole. */
  exportBytes(): Uint8Array {
    if (this.#isInTransaction) throw new Error('a database cannot be exported inside a transaction');
    const bytes = this.#db.export();
    // Before 1.15.2 sql.js lost these on export; setting them again costs nothing.
    this.#setPragmas();
    return bytes;
  }

  /** Frees the memory that WebAssembly holds for it; nothing can be asked afterwards. */
  close(): void {
    for (const statement of this.#statements.values()) statement.free();
    this.#statements.clear();
    this.#db.close();
  }

  #begin(): void {
    if (this.#isInTransaction) throw new Error('a transaction is already open');
    this.#db.run('BEGIN IMMEDIATE');
    this.#isInTransaction = true;
  }

  #commit<T>(result: T): T {
    this.#db.run('COMMIT');
    this.#isInTransaction = false;
    return result;
  }

  /** The error, once what it came in the way of is taken back. */
  #rolledBack(error: unknown): unknown {
    this.#isInTransaction = false;
    try {
      this.#db.run('ROLLBACK');
    } catch {
      // SQLite has already rolled back by itself, as it does when memory runs out: the first error says why.
    }
    return error;
  }

  #setPragmas(): void {
    for (const pragma of PRAGMAS) this.#db.run(pragma);
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/**
 * Opens the bytes of an SQLite file, or a new, empty database when there are none.
 * Throws a plain Error when SQLite cannot read them.
 */
export async function openDatabase(bytes: Uint8Array | null): Promise<Database> {
  const sqlite = await loadSqlite();
  const db = bytes === null ? new sqlite.Database() : new sqlite.Database(bytes);
  try {
    return new Database(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

let loading: ReturnType<typeof initSqlJs> | null = null;

/** Loads the WebAssembly once. It is found as a module, so that it is the same file in tests, in the build and in an archive. */
function loadSqlite(): ReturnType<typeof initSqlJs> {
  if (loading === null) {
    const path = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
    const file = readFileSync(path);
    loading = initSqlJs({ wasmBinary: new Uint8Array(file).buffer });
  }
  return loading;
}

function plain(value: string | number | Uint8Array | null): SqlValue {
  if (value instanceof Uint8Array) throw new Error('a dossier holds no blobs');
  return value;
}
