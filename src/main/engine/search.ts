import type { Change } from '../../shared/changes';
import { metaOf } from '../../shared/dossier';
import { DossierError } from '../../shared/errors';
import { TableNames } from '../../shared/model';
import type { SearchAnswer, SearchProgress, WantedResults } from '../../shared/search/answer';
import type { SearchQuery } from '../../shared/search/query';
import type { Session } from '../dossier/session';
import { indexPathOf } from '../search/index-file';
import type { FromSearch, SearchThread } from '../search/messages';
import type { SearchThreads } from './search-thread';

export interface SearchOptions {
  /** The folder of all indexes, an absolute path; null keeps the index in memory. */
  readonly folder: string | null;
  readonly threads: SearchThreads;
  readonly onProgress: (progress: SearchProgress) => void;
  /** What has to be over first: another search, which has the same index. */
  readonly after?: Promise<unknown>;
  /** How long the first question or the building of the index is waited for, in milliseconds: opening comes first. */
  readonly delay?: number;
}

/** How many rows are told at one go. */
const ROWS = 1_000;
/** How long the thread may take to let go of its file, in milliseconds; ending without that does no harm. */
const CLOSE_WITHIN = 2_000;
const DELAY = 1_500;
/** A thread that ended so often by itself is not begun again. */
const MOST_STARTS = 3;

/** The engine's side of the search: it tells the thread what is in the dossier, and asks it. */
export class Search {
  readonly #session: Session;
  readonly #options: SearchOptions;
  #thread: SearchThread | null = null;
  #starts = 0;
  /** What has changed since the rows were taken that are being told. */
  #untold: Change[][] | null = null;
  readonly #asked = new Map<number, PromiseWithResolvers<SearchAnswer | null>>();
  #nextId = 1;
  #isClosed = false;
  #onClosed: () => void = () => {};
  readonly #timer: NodeJS.Timeout;
  readonly #after: Promise<unknown>;

  constructor(session: Session, options: SearchOptions) {
    this.#session = session;
    this.#options = options;
    this.#after = options.after ?? Promise.resolve();
    this.#timer = setTimeout(() => void this.#after.then(() => this.#start()), options.delay ?? DELAY);
    this.#timer.unref();
  }

  /** Tells of the changes of a transaction that was carried out. */
  note(changes: readonly Change[]): void {
    if (this.#untold !== null) this.#untold.push([...changes]);
    else this.#thread?.post({ type: 'changes', changes });
  }

  /** Answers a query; null when the same asker has asked another meanwhile. Rejects with `searchFailed`. */
  async ask(asker: number, query: SearchQuery, wanted: WantedResults): Promise<SearchAnswer | null> {
    await this.#after;
    this.#start();
    const thread = this.#thread;
    if (thread === null) throw new DossierError('searchFailed');
    const id = this.#nextId++;
    const asked = Promise.withResolvers<SearchAnswer | null>();
    this.#asked.set(id, asked);
    thread.post({ type: 'query', id, asker, query, wanted });
    return asked.promise;
  }

  /** Lets go of the index. Never rejects. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    const thread = this.#thread;
    this.#refuseAll();
    if (thread === null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, CLOSE_WITHIN);
      this.#onClosed = () => {
        clearTimeout(timer);
        resolve();
      };
      thread.post({ type: 'close' });
    });
    thread.kill();
  }

  #start(): void {
    if (this.#thread !== null || this.#isClosed || this.#starts >= MOST_STARTS) return;
    this.#starts += 1;
    clearTimeout(this.#timer);
    const thread = this.#options.threads();
    this.#thread = thread;
    thread.listen(
      (message) => this.#hear(thread, message),
      () => this.#onEnd(thread),
    );
    const { folder } = this.#options;
    const { path, dossier } = this.#session;
    thread.post({
      type: 'open',
      file: folder === null ? null : indexPathOf(folder, metaOf(dossier).id, path),
    });
    void this.#tellRows(thread);
  }

  /** In steps: whoever has something carried out meanwhile does not wait. */
  async #tellRows(thread: SearchThread): Promise<void> {
    const { dossier } = this.#session;
    this.#untold = [];
    for (const table of TableNames.options) {
      const rows = [...dossier[table].values()];
      for (let at = 0; at < rows.length; at += ROWS) {
        thread.post({ type: 'rows', table, rows: rows.slice(at, at + ROWS) });
        await new Promise((resolve) => setImmediate(resolve));
        if (thread !== this.#thread) return;
      }
    }
    thread.post({ type: 'begin' });
    for (const changes of this.#untold) thread.post({ type: 'changes', changes });
    this.#untold = null;
  }

  #hear(thread: SearchThread, message: FromSearch): void {
    if (thread !== this.#thread) return;
    switch (message.type) {
      case 'wantText':
        // Each in a turn of its own, for the same reason.
        setImmediate(() => this.#giveText(thread, message.hash));
        return;
      case 'progress':
        this.#options.onProgress(message.progress);
        return;
      case 'answer':
        this.#asked.get(message.id)?.resolve(message.answer);
        this.#asked.delete(message.id);
        return;
      case 'failed':
        this.#asked.get(message.id)?.reject(new DossierError('searchFailed'));
        this.#asked.delete(message.id);
        return;
      case 'closed':
        this.#onClosed();
        return;
    }
  }

  #giveText(thread: SearchThread, hash: string): void {
    if (thread !== this.#thread || this.#isClosed) return;
    let text: string | null = null;
    try {
      text = this.#session.textOf(hash);
    } catch {
      // A damaged dossier may lack it: the source is found by all else.
    }
    thread.post({ type: 'text', hash, text });
  }

  #onEnd(thread: SearchThread): void {
    if (thread !== this.#thread) return;
    this.#thread = null;
    this.#untold = null;
    this.#onClosed();
    this.#refuseAll();
  }

  #refuseAll(): void {
    for (const asked of this.#asked.values()) asked.reject(new DossierError('searchFailed'));
    this.#asked.clear();
  }
}
