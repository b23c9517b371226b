import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** As SQLite in WebAssembly is set (database.ts). */
const PRAGMAS =
  'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0';

/**
 * Opens a file (an absolute path) with the SQLite that Node brings along. Immutable: nothing is locked and no journal is looked for, so that nothing appears beside the file. https://sqlite.org/uri.html
 * Throws what node:sqlite throws.
 */
export function openNatively(path: string): DatabaseSync {
  const address = pathToFileURL(path);
  address.search = '?mode=ro&immutable=1';
  const db = new DatabaseSync(address, { readOnly: true, allowExtension: false });
  db.exec(PRAGMAS);
  return db;
}

/** Whether SQLite finds the pages and records of a database whole (`isThorough`: its indexes too), and every row that another refers to. */
export function isSound(db: DatabaseSync, isThorough: boolean): boolean {
  const check = isThorough ? 'integrity_check' : 'quick_check';
  const answers = db.prepare(`PRAGMA ${check}`).all();
  if (answers.length !== 1 || answers[0]?.[check] !== 'ok') return false;
  return db.prepare('PRAGMA foreign_key_check').get() === undefined;
}
