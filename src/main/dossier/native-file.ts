import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Dossier } from '../../shared/model';
import type { SqlValue } from './database';
import { type Disk, NODE_DISK } from './disk';
import { readDossier } from './rows';

/** As SQLite in WebAssembly is set (database.ts). */
const PRAGMAS =
  'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0';

/** A file that was read into memory, and how to tell that it is still the same. */
interface ReadFile {
  readonly path: string;
  /** Null when it cannot be told any more. */
  readonly stamp: () => string | null;
  /** The stamp that the file had before it was read. */
  readonly stampThen: string;
  readonly disk: Disk;
}

/**
 * Checks a file and reads its rows with the SQLite that Node brings along, which takes a fifth of the time: pages and records (`isThorough`: indexes
 * too), references, and the form of every row. It opens the file for itself and changes nothing in it or beside it. Only for a file of the current format whose
 * schema has been compared. Null when anything at all is not as it should be, also when the file has become another meanwhile: then it is
 * for SQLite in WebAssembly to say what, of the bytes that were read. Never throws.
 */
export function readNatively(file: ReadFile, isThorough: boolean): Dossier | null {
  if (file.disk !== NODE_DISK || file.stampThen === '') return null;
  let db: DatabaseSync | null = null;
  try {
    db = openForReading(file.path);
    if (!isSound(db, isThorough)) return null;
    const dossier = readDossier({ each: eachOf(db) });
    return file.stamp() === file.stampThen ? dossier : null;
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** Immutable: nothing is locked and no journal is looked for, so that nothing appears beside the file. https://sqlite.org/uri.html */
function openForReading(path: string): DatabaseSync {
  const address = pathToFileURL(path);
  address.search = '?mode=ro&immutable=1';
  const db = new DatabaseSync(address, { readOnly: true, allowExtension: false });
  db.exec(PRAGMAS);
  return db;
}

function isSound(db: DatabaseSync, isThorough: boolean): boolean {
  const check = isThorough ? 'integrity_check' : 'quick_check';
  const answers = db.prepare(`PRAGMA ${check}`).all();
  if (answers.length !== 1 || answers[0]?.[check] !== 'ok') return false;
  return db.prepare('PRAGMA foreign_key_check').get() === undefined;
}

function eachOf(db: DatabaseSync) {
  return (sql: string, take: (values: readonly SqlValue[]) => void): void => {
    const statement = db.prepare(sql);
    statement.setReturnArrays(true);
    // What is none of these the schemas of the rows refuse.
    for (const values of statement.iterate()) take(values as unknown as readonly SqlValue[]);
  };
}
