import type { DatabaseSync } from 'node:sqlite';
import type { Dossier } from '../../shared/model';
import type { SqlValue } from './database';
import { openNatively } from './native-database';
import { readDossier } from './rows';

/**
 * Reads the rows of a file (an absolute path) with the SQLite that Node brings along, which takes half the time, and checks the form of each. It
 * opens the file for itself and changes nothing in it or beside it. Only for a file of the current format whose schema has been compared.
 * Null when anything at all is not as it should be: then it is for SQLite in WebAssembly to say what, of the bytes that were read. Never throws.
 */
export function readNatively(path: string): Dossier | null {
  let db: DatabaseSync | null = null;
  try {
    db = openNatively(path);
    return readDossier({ each: eachOf(db) });
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

function eachOf(db: DatabaseSync) {
  return (sql: string, take: (values: readonly SqlValue[]) => void): void => {
    const statement = db.prepare(sql);
    statement.setReturnArrays(true);
    // What is none of these the schemas of the rows refuse.
    for (const values of statement.iterate()) take(values as unknown as readonly SqlValue[]);
  };
}
