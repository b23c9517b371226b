import type { StatementSync } from 'node:sqlite';
import { ENTRY_TABLES, type EntryTable } from '../../shared/model';
import { closeIndexFile, type IndexFile, openIndexFile, removeIndexFile, tidyIndexes } from './index-file';

/** A record in the index: where it is, and the print of what it was made from. */
export interface Indexed {
  readonly place: number;
  readonly table: EntryTable;
  readonly id: string;
  /** Of an earlier text of a source, its hash; empty for what a record is now. */
  readonly textHash: string;
  readonly print: string;
}

/** Which record in the index is meant, and of a source which text. */
export type Key = Pick<Indexed, 'table' | 'id' | 'textHash'>;

/** What is to be found of a record: words, folded and parted by spaces. */
export interface Words {
  readonly names: string;
  readonly rest: string;
}

/** How much more the words of a name count than all others. */
const WEIGHTS = '4.0, 1.0';

/**
 * The words of a dossier's records. It can be made again from the dossier at any time. Methods throw SQLite's errors when the file is
 * damaged; then it has to be begun anew.
 */
export class SearchIndex {
  readonly #file: string | null;
  #open: IndexFile;
  #statements = new Map<string, StatementSync>();
  #byKey = new Map<string, Indexed>();
  #byPlace = new Map<number, Indexed>();
  readonly #earlier = new Map<string, Set<string>>();
  #nextPlace = 1;

  /** Opens the index at an absolute path, or one in memory for null. Never throws. */
  constructor(file: string | null) {
    this.#file = file;
    this.#open = openIndexFile(file);
    if (file !== null) tidyIndexes(file, Date.now());
    try {
      this.#readEntries();
    } catch {
      this.beginAnew();
    }
  }

  /** All records in it. */
  entries(): Iterable<Indexed> {
    return this.#byPlace.values();
  }

  find(key: Key): Indexed | null {
    return this.#byKey.get(keyOf(key)) ?? null;
  }

  /** The hashes of the earlier texts of a source that are in it. */
  earlierOf(id: string): readonly string[] {
    return [...(this.#earlier.get(id) ?? [])];
  }

  at(place: number): Indexed | null {
    return this.#byPlace.get(place) ?? null;
  }

  /** Carries out changes as one; when it throws, none has been made. */
  change(act: () => void): void {
    const { db } = this.#open;
    db.exec('BEGIN');
    try {
      act();
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      // What is in the memory may be ahead of what was taken back.
      this.#readEntries();
      throw error;
    }
  }

  /** Puts a record in, in the place of what it was before. */
  put(key: Key, print: string, { names, rest }: Words): void {
    this.remove(key);
    const { table, id, textHash } = key;
    const place = this.#nextPlace++;
    this.#statement(
      'INSERT INTO entries (place, table_name, id, text_hash, print) VALUES (?, ?, ?, ?, ?)',
    ).run(place, table, id, textHash, print);
    this.#statement('INSERT INTO words (rowid, names, rest) VALUES (?, ?, ?)').run(place, names, rest);
    this.#note({ place, table, id, textHash, print });
  }

  remove(key: Key): void {
    const entry = this.find(key);
    if (entry === null) return;
    this.#statement('DELETE FROM words WHERE rowid = ?').run(entry.place);
    this.#statement('DELETE FROM entries WHERE place = ?').run(entry.place);
    this.#byKey.delete(keyOf(key));
    this.#byPlace.delete(entry.place);
    this.#earlier.get(entry.id)?.delete(entry.textHash);
  }

  /** The places that match an expression of FTS5, each with how well, the smaller the better (bm25). */
  ranked(expression: string): readonly (readonly [place: number, rank: number])[] {
    const statement = this.#statement(`SELECT rowid, bm25(words, ${WEIGHTS}) FROM words WHERE words MATCH ?`);
    return statement.all(expression) as unknown as readonly (readonly [number, number])[];
  }

  /** Whether any record matches an expression of FTS5. */
  readonly hasMatch = (expression: string): boolean =>
    this.#statement('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1').get(expression) !== undefined;

  /** Whether any record has a word, or one that begins so; both folded. */
  readonly hasWord = (word: string, isPrefix: boolean): boolean => {
    const found = isPrefix
      ? this.#statement('SELECT 1 FROM vocabulary WHERE term >= ? AND term < ? LIMIT 1').get(
          word,
          `${word}\u{10ffff}`,
        )
      : this.#statement('SELECT 1 FROM vocabulary WHERE term = ? LIMIT 1').get(word);
    return found !== undefined;
  };

  /** The places that match an expression of FTS5. */
  matching(expression: string): ReadonlySet<number> {
    const rows = this.#statement('SELECT rowid FROM words WHERE words MATCH ?').all(expression);
    return new Set((rows as unknown as readonly (readonly [number])[]).map(([place]) => place));
  }

  /** An empty index in the place of this one, perhaps in memory. */
  beginAnew(isInMemory = false): void {
    this.close();
    this.#open = openIndexFile(this.#isRemoved() && !isInMemory ? this.#file : null);
    this.#readEntries();
  }

  #isRemoved(): boolean {
    try {
      if (this.#file !== null) removeIndexFile(this.#file);
      return true;
    } catch {
      return false;
    }
  }

  /** Lets go of the file. Never throws. */
  close(): void {
    this.#statements = new Map();
    closeIndexFile(this.#open);
  }

  #readEntries(): void {
    this.#byKey = new Map();
    this.#byPlace = new Map();
    this.#earlier.clear();
    this.#nextPlace = 1;
    for (const row of this.#statement('SELECT place, table_name, id, text_hash, print FROM entries').all()) {
      const [place, table, id, textHash, print] = row as unknown as [
        number,
        EntryTable,
        string,
        string,
        string,
      ];
      if (!ENTRY_TABLES.includes(table)) throw new Error(`the index has a table ${table}`);
      this.#note({ place, table, id, textHash, print });
    }
  }

  #note(entry: Indexed): void {
    this.#byKey.set(keyOf(entry), entry);
    this.#byPlace.set(entry.place, entry);
    if (entry.textHash !== '')
      this.#earlier.set(entry.id, (this.#earlier.get(entry.id) ?? new Set()).add(entry.textHash));
    this.#nextPlace = Math.max(this.#nextPlace, entry.place + 1);
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#open.db.prepare(sql);
      statement.setReturnArrays(true);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** A key as text; where no earlier text is meant, without one. */
export function keyOf({ table, id, textHash }: Key): string {
  return `${table} ${id} ${textHash}`;
}
