import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sha256 } from '../dossier/hash';
import { putSeal, SEAL, takeSeal } from './index-seal';

/** "Prly" and "S": told from other databases by it. https://sqlite.org/pragma.html#pragma_application_id */
const APPLICATION_ID = 0x50_72_6c_53;
/** Grows whenever an index that was made before would answer differently from one made now. */
const VERSION = 2;
/** How texts are folded depends on the Unicode version of the runtime. */
const MADE_BY = `${VERSION} unicode ${process.versions.unicode}`;
const ENDING = '.index';

const PRAGMAS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -32768;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON`;

/** Which words there are: https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module */
const VOCABULARY = 'CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, instance)';

/*
 * The words come in folded and parted by spaces, so the plainest tokenizer does: FTS5's own would part vocalised words and know
 * fewer letters. No prefix index: it makes the index larger by half, and only beginnings of one letter gain from it.
 */
const SCHEMA = `
  CREATE TABLE made (by TEXT NOT NULL) STRICT;
  CREATE TABLE entries (
    place INTEGER PRIMARY KEY, table_name TEXT NOT NULL, id TEXT NOT NULL, text_hash TEXT NOT NULL,
    print TEXT NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE words USING fts5(
    names, rest, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  PRAGMA application_id = ${APPLICATION_ID}`;

/** Where the index of a dossier lies in the folder of all indexes: its own for each copy of a dossier, which may differ. */
export function indexPathOf(folder: string, dossierId: string, dossierPath: string): string {
  return join(folder, `${dossierId}-${sha256(dossierPath).slice(0, 16)}${ENDING}`);
}

/**
 * Opens the index at an absolute path, or makes it. One that is damaged, of another version or something else altogether is replaced by
 * an empty one; where none can be kept, or somebody else has it open, or for null, it lives in memory. Never throws for what is on the disk.
 */
export function openIndexFile(file: string | null): IndexFile {
  if (file === null) return inMemory();
  try {
    mkdirSync(dirname(file), { recursive: true });
    return { db: openSound(file) ?? anew(file), file };
  } catch {
    return inMemory();
  }
}

/** An open index; `file` is null when it lives in memory. */
export interface IndexFile {
  readonly db: DatabaseSync;
  readonly file: string | null;
}

function inMemory(): IndexFile {
  return { db: made(new DatabaseSync(':memory:')), file: null };
}

/** Takes an index and what lies beside it off the disk. Throws Node's errors. */
export function removeIndexFile(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal', SEAL]) rmSync(file + ending, { force: true });
}

/** Closes an index and seals it. Never throws; an index without a seal is looked through when it is opened. */
export function closeIndexFile({ db, file }: IndexFile): void {
  try {
    db.close();
    if (file !== null) putSeal(file);
  } catch {
    // What was not closed properly is recovered at the next opening, or made anew.
  }
}

/** A dossier that was not opened for so long, in milliseconds, can do without its index. */
const KEPT_FOR = 90 * 24 * 60 * 60_000;

/** Notes that an index is in use, and removes those beside it that have not been for 90 days. Never throws. */
export function tidyIndexes(file: string, now: number): void {
  try {
    utimesSync(file, new Date(now), new Date(now));
    const folder = dirname(file);
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      if (!name.endsWith(ENDING) || name === basename(file)) continue;
      if (now - statSync(other).mtimeMs > KEPT_FOR) removeIndexFile(other);
    }
  } catch {
    // It is in the way of nothing.
  }
}

/** The index as it is; null when it cannot be relied on. Throws when somebody else has it. */
function openSound(file: string): DatabaseSync | null {
  let db: DatabaseSync | null = null;
  try {
    const seal = takeSeal(file);
    if (seal === 'broken') return null;
    db = new DatabaseSync(file);
    db.exec(PRAGMAS);
    if (isOurs(db) && (seal === 'whole' || isSound(db))) {
      db.exec(VOCABULARY);
      return db;
    }
  } catch (error) {
    db?.close();
    if (isBusy(error)) throw error;
    return null;
  }
  db.close();
  return null;
}

function anew(file: string): DatabaseSync {
  removeIndexFile(file);
  const db = new DatabaseSync(file);
  try {
    db.exec(PRAGMAS);
    return made(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function made(db: DatabaseSync): DatabaseSync {
  db.exec(SCHEMA);
  db.exec(VOCABULARY);
  db.prepare('INSERT INTO made (by) VALUES (?)').run(MADE_BY);
  return db;
}

function isOurs(db: DatabaseSync): boolean {
  if (db.prepare('PRAGMA application_id').get()?.application_id !== APPLICATION_ID) return false;
  return db.prepare('SELECT by FROM made').get()?.by === MADE_BY;
}

/** FTS5 checks its own tables on the way. */
function isSound(db: DatabaseSync): boolean {
  return db.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
}

/** https://sqlite.org/rescode.html */
const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return Object(error).errcode === SQLITE_BUSY;
}
