import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fold } from '../../src/shared/fold';
import type { SearchDossier } from './search-dossier';

/** The peer: FTS5 in node:sqlite over the same folded texts, as one would set it up for them. */
export class Fts5 {
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly ms: number;
  readonly size: number;

  /** Builds it at a path; `ms` is how long that took without the texts it keeps for excerpts. */
  constructor(path: string, { texts, dates, records }: SearchDossier) {
    this.#path = path;
    this.#db = new DatabaseSync(path);
    this.#db.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768;
      CREATE TABLE sources (id INTEGER PRIMARY KEY, language TEXT, date TEXT);
      CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = 'unicode61 remove_diacritics 0');
      CREATE VIRTUAL TABLE kept USING fts5(text, tokenize = 'unicode61 remove_diacritics 0')`);
    const words = this.#db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
    const sources = this.#db.prepare('INSERT INTO sources (id, language, date) VALUES (?, ?, ?)');
    const start = performance.now();
    this.#db.exec('BEGIN');
    for (const [n, { language, text }] of texts.entries()) {
      words.run(n + 1, fold(text));
      sources.run(n + 1, language, dates[n] ?? '');
      if (n % 100 === 99) this.#db.exec('COMMIT; BEGIN');
    }
    for (const [n, text] of records.entries()) words.run(texts.length + n + 1, fold(text));
    this.#db.exec('COMMIT');
    this.ms = performance.now() - start;
    this.size = this.#sizeNow();
    const kept = this.#db.prepare('INSERT INTO kept (rowid, text) VALUES (?, ?)');
    this.#db.exec('BEGIN');
    for (const [n, { text }] of texts.entries()) kept.run(n + 1, fold(text));
    this.#db.exec('COMMIT');
  }

  /** The twenty best matches; `where` narrows them by a column of `sources`. */
  find(match: string, where: string | null): number {
    const sql =
      where === null
        ? 'SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20'
        : `SELECT w.rowid FROM words AS w JOIN sources AS s ON s.id = w.rowid
           WHERE words MATCH ? AND ${where} ORDER BY rank LIMIT 20`;
    return this.#db.prepare(sql).all(match).length;
  }

  /** How many match, and excerpts of the five best: what a search shows, but of the folded text, which FTS5 has to keep for it. */
  show(match: string): number {
    const excerpts = this.#db.prepare(
      "SELECT snippet(kept, 0, '[', ']', '…', 24) FROM kept WHERE kept MATCH ? ORDER BY rank LIMIT 5",
    );
    const count = this.#db.prepare('SELECT count(*) AS count FROM kept WHERE kept MATCH ?');
    return excerpts.all(match).length + Number(count.get(match)?.count);
  }

  #sizeNow(): number {
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return statSync(this.#path).size;
  }

  close(): void {
    this.#db.close();
  }
}
