import type { Change } from '../../shared/changes';
import { emptyDossier } from '../../shared/dossier';
import { ENTRY_TABLES, type EntryTable, type TableName } from '../../shared/model';
import { earlierTexts } from '../../shared/passage-standing';
import type { SearchAnswer, SearchProgress, WantedResults } from '../../shared/search/answer';
import { type SearchQuery, soughtWords } from '../../shared/search/query';
import { type Entry, entryOf } from '../../shared/search/search-fields';
import { WorkingDossier } from '../dossier/working-dossier';
import { isForIndex } from './expression';
import { Finder } from './find';
import { FoldedTexts } from './folded-texts';
import { Missing, type Wanted } from './missing';
import { type Key, SearchIndex } from './search-index';
import { show } from './show';
import { printOf, wordsOf } from './words-of';

/** An index that is wrong again after being made anew so often is wrong by nature, and asked no more of. */
const MOST_REBUILDS = 2;

export interface SearcherOptions {
  /** The index, an absolute path; null for one in memory. */
  readonly file: string | null;
  /** The canonical text with a hash; rejects when there is none. */
  readonly readText: (hash: string) => Promise<string>;
  /** Hears how much can be found by now, after every step. */
  readonly onProgress: (progress: SearchProgress) => void;
}

/**
 * Searches one dossier, of which it is told all rows first and every change after. Its index is compared with the rows by the print of
 * each record, so that an index of whatever age leads to the right results; what is missing is taken in in steps.
 */
export class Searcher {
  readonly #options: SearcherOptions;
  readonly #dossier = new WorkingDossier(emptyDossier());
  readonly #index: SearchIndex;
  readonly #finder: Finder;
  readonly #texts: FoldedTexts;
  readonly #missing = new Missing();
  #isBegun = false;
  /** Closed, or broken for good. */
  #isOver = false;
  #work: Promise<void> | null = null;
  #rebuilds = 0;

  constructor(options: SearcherOptions) {
    this.#options = options;
    this.#index = new SearchIndex(options.file);
    this.#finder = new Finder(this.#index);
    this.#texts = new FoldedTexts((hash) => this.#textOf(hash));
  }

  /** Takes rows of the dossier as it was opened. */
  receive(table: TableName, rows: readonly { readonly id: string }[]): void {
    this.#dossier.carryOut(rows.map((row) => ({ table, id: row.id, before: null, after: row }) as Change));
  }

  /** All rows are there: the index is compared with them, and what it lacks is taken in. */
  begin(): void {
    // Whoever hands over the rows piece by piece may have closed it meanwhile.
    if (this.#isOver) return;
    this.#isBegun = true;
    this.#guarded(() => this.#compare());
    this.#options.onProgress(this.progress);
    this.#goOn();
  }

  /** Takes the changes of a transaction, or of what took one back. */
  change(changes: readonly Change[]): void {
    this.#dossier.carryOut(changes);
    this.#finder.forget();
    if (!this.#isBegun || this.#isOver) return;
    const changed = changes.flatMap(({ table, id }) => (table === 'meta' ? [] : [{ table, id }]));
    this.#guarded(() => {
      this.#index.change(() => {
        for (const { table, id } of changed) this.#compareOne(table, id);
      });
    });
    this.#goOn();
  }

  /** How much can be found by now. */
  get progress(): SearchProgress {
    const records = ENTRY_TABLES.reduce((sum, table) => sum + this.#dossier.current[table].size, 0);
    const total = records + this.#earlierCount();
    // Before all rows are there nobody knows how many there are.
    return this.#isBegun
      ? { done: total - this.#missing.count, total }
      : { done: 0, total: Math.max(total, 1) };
  }

  /** What holds for a query, with the words marked in the original. Rejects with SQLite's errors when no index can be made at all. */
  async search(query: SearchQuery, wanted: WantedResults): Promise<SearchAnswer> {
    this.#takeInRecords();
    const { progress } = this;
    const found = this.#guarded(() => this.#finder.find(query, this.#dossier.current, wanted)) ?? [];
    const sought = soughtWords(query);
    const groups = await Promise.all(
      found.map(async ({ group, count, entries }) => ({
        group,
        count,
        results: await Promise.all(entries.map((found) => show(found, sought, this.#texts))),
      })),
    );
    const isFalse = groups.some(({ results }) => results.some(({ hits }) => hits === 0));
    if (isFalse && isForIndex(query) && this.#rebuild()) return this.search(query, wanted);
    return { groups: groups.filter(({ count }) => count > 0), progress };
  }

  /** Resolves when the index has everything that the searcher has been told of. */
  async settled(): Promise<void> {
    while (this.#work !== null) await this.#work;
  }

  /** Lets go of the index. Never throws. */
  close(): void {
    this.#isOver = true;
    this.#index.close();
  }

  #compare(): void {
    this.#missing.clear();
    this.#index.change(() => {
      for (const key of [...this.#index.entries()]) {
        if (entryOf(this.#dossier.current, key.table, key.id) === null) this.#index.remove(key);
      }
      for (const table of ENTRY_TABLES) {
        // What was recorded last is taken in first.
        for (const id of [...this.#dossier.current[table].keys()].toReversed()) this.#compareOne(table, id);
      }
    });
  }

  /** Takes out of the index what is not as it is now, and notes what it lacks. */
  #compareOne(table: EntryTable, id: string): void {
    const entry = entryOf(this.#dossier.current, table, id);
    const isWanted = entry !== null && entry.row.deletedAt === null;
    const earlier = isWanted ? earlierOf(entry) : [];
    this.#compareText({ table, id, textHash: '' }, isWanted ? entry : null);
    for (const textHash of earlier) this.#compareText({ table, id, textHash }, entry);
    if (table !== 'sources') return;
    // What undo has taken back was an earlier text.
    for (const textHash of this.#index.earlierOf(id))
      if (!earlier.includes(textHash)) this.#compareText({ table, id, textHash }, null);
    this.#missing.keepEarlier(id, earlier);
  }

  /** The same for one text of a record; null for what is not to be found. */
  #compareText(key: Key, entry: Entry | null): void {
    const indexed = this.#index.find(key);
    this.#missing.delete(key);
    if (entry !== null && indexed?.print === printOf(entry, key.textHash)) return;
    if (indexed !== null) this.#index.remove(key);
    if (entry !== null) this.#missing.add(key);
  }

  #earlierCount(): number {
    let count = 0;
    for (const row of this.#dossier.current.sources.values())
      if (row.deletedAt === null) count += earlierTexts(row).length;
    return count;
  }

  #goOn(): void {
    this.#work ??= this.#takeInAll()
      .catch((error: unknown) => {
        console.error(error);
        this.#isOver = true;
      })
      .finally(() => {
        this.#work = null;
        if (this.#missing.count > 0 && !this.#isOver) this.#goOn();
      });
  }

  async #takeInAll(): Promise<void> {
    while (this.#missing.count > 0 && !this.#isOver) {
      const step = this.#missing.nextStep(this.#dossier.current);
      const texts = await Promise.all(
        step.map(({ key, entry: { table, row } }) =>
          table === 'sources' ? this.#textOf(key.textHash || row.textHash) : '',
        ),
      );
      if (this.#isOver) return;
      this.#takeIn(step, texts);
      this.#options.onProgress(this.progress);
      // Whoever asks meanwhile is answered now.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Without a text a source is found by its title; there is none in a dossier that was damaged. */
  #textOf(hash: string): Promise<string> {
    return this.#options.readText(hash).catch(() => '');
  }

  #takeIn(step: readonly Wanted[], texts: readonly string[]): void {
    this.#guarded(() => {
      this.#index.change(() => {
        for (const [place, { key, entry }] of step.entries()) {
          // It may have changed while its text was on the way: then it is taken in as it is now.
          if (entryOf(this.#dossier.current, key.table, key.id)?.row !== entry.row) continue;
          this.#index.put(key, printOf(entry, key.textHash), wordsOf(entry, texts[place] ?? ''));
        }
      });
      for (const { key } of step) {
        if (this.#index.find(key) !== null) this.#missing.delete(key);
      }
    });
  }

  /** What needs no text is taken in before a query is answered: what was just recorded is found at once. */
  #takeInRecords(): void {
    const step = this.#missing.quickStep(this.#dossier.current);
    if (step.length > 0) this.#takeIn(step, []);
  }

  /** Carries out what uses the index; one that turns out to be damaged is begun anew, and null returned. */
  #guarded<T>(act: () => T): T | null {
    try {
      return act();
    } catch (error) {
      console.error(error);
      if (!this.#rebuild()) throw error;
      return null;
    }
  }

  /** Begins the index anew: in memory when a file did not help before, and not once more when that did not help either. */
  #rebuild(): boolean {
    if (this.#rebuilds >= MOST_REBUILDS || this.#isOver) return false;
    this.#rebuilds += 1;
    this.#index.beginAnew(this.#rebuilds === MOST_REBUILDS);
    this.#compare();
    this.#goOn();
    return true;
  }
}

/** The earlier texts of a record that has any. */
function earlierOf({ table, row }: Entry): readonly string[] {
  return table === 'sources' ? earlierTexts(row) : [];
}
