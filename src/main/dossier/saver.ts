import { basename } from 'node:path';
import type { Disk } from './disk';
import { writeError } from './file-errors';
import { type Log, logPathOf } from './log';
import type { TransactionMark } from './newest-transaction';
import { type Rewriter, rewrite } from './rewrite';
import { isCheapToSave, type SaveCost, saveDelay } from './save-schedule';
import type { SavedFile } from './saved-file';
import { type Schedule, scheduleInBackground } from './schedule';
import type { SaveResult, SessionOptions } from './session-options';

/** Unless the options say otherwise. */
const DROPS_FROM = 1024 * 1024;

/** What a dossier's file is made of, and what tells whether it has everything. */
export interface SaverWork {
  /** The file, an absolute path. */
  readonly path: string;
  readonly isReadOnly: boolean;
  readonly file: SavedFile;
  /** The size of the file, in bytes. */
  readonly size: number;
  readonly log: Log;
  /** Which dossier it is, and the last transaction that was acknowledged. */
  readonly reached: () => { readonly dossierId: string; readonly last: TransactionMark };
  /** The whole database as the bytes of a file. */
  readonly image: () => Uint8Array;
}

/** Has the file follow what was acknowledged, one writing at a time, and takes out of the log what the file has. */
export class Saver {
  readonly #work: SaverWork;
  readonly #schedule: Schedule;
  readonly #rewriter: Rewriter;
  readonly #dropsFrom: number;
  readonly #mayWrite: () => void;
  readonly #onSaved: (result: SaveResult) => void;
  #cancel: () => void = () => {};
  #saving: Promise<SaveResult> | null = null;
  #cost: SaveCost;
  /** How much of the log, in bytes, holds what the file has as well. */
  #absorbed = 0;
  #isStopped = false;
  #isVanished = false;
  /** Until when nothing may be written; null when it may. */
  #held: Promise<void> | null = null;

  constructor(work: SaverWork, options: SessionOptions, disk: Disk) {
    this.#work = work;
    this.#schedule = options.schedule ?? scheduleInBackground;
    this.#rewriter = options.rewriter ?? ((job) => rewrite(job, disk));
    this.#dropsFrom = options.dropsFrom ?? DROPS_FROM;
    this.#mayWrite = options.mayWrite ?? (() => {});
    this.#onSaved = options.onSaved ?? (() => {});
    this.#cost = { size: work.size, ms: 0, failures: 0 };
  }

  /** Whether something was acknowledged that the file does not have. */
  get isUnsaved(): boolean {
    const { isReadOnly, file, reached } = this.#work;
    return !isReadOnly && (this.#isVanished || reached().last.seq > file.lastSeq);
  }

  /** Whether the file is being written. */
  get isSaving(): boolean {
    return this.#saving !== null;
  }

  /** Writes the file when it is time to. */
  saveSoon(): void {
    this.saveIn(saveDelay(this.#cost, this.#work.log.length - this.#absorbed));
  }

  /** Writes the file after a delay in milliseconds, in place of when it was to be written. */
  saveIn(delay: number): void {
    this.#cancel();
    if (!this.#isStopped) this.#cancel = this.#schedule(() => this.checkpoint(), delay);
  }

  /** Writes the whole file if there is anything that only the log has. Never rejects; `onSaved` hears of it too. */
  checkpoint(): Promise<SaveResult> {
    this.#cancel();
    if (this.#held !== null) return this.#held.then(() => this.checkpoint());
    if (this.#saving !== null)
      return this.#saving.then((result) => (result.isSaved ? this.checkpoint() : result));
    if (!this.isUnsaved) return Promise.resolve({ isSaved: true, error: null });
    const saving = this.#writeFile().then((result) => {
      this.#saving = null;
      this.#onSaved(result);
      if (this.isUnsaved) this.saveSoon();
      return result;
    });
    this.#saving = saving;
    return saving;
  }

  /** Writes the file when that costs next to nothing. Never rejects. */
  async checkpointIfCheap(): Promise<void> {
    if (isCheapToSave(this.#cost)) await this.checkpoint();
  }

  /** Writes the file although it has everything: it has vanished. Never rejects. */
  writeAnew(): Promise<SaveResult> {
    this.#isVanished = true;
    return this.checkpoint();
  }

  /** Writes the present state to another file (an absolute path) that is not there. Rejects with what the rewriter rejects with. */
  async writeCopy(path: string): Promise<void> {
    while (this.#held !== null) await this.#held;
    const { file, log, reached, image } = this.#work;
    await this.#rewriter({
      path,
      known: null,
      generation: file.generation + 1,
      lastSeq: reached().last.seq,
      log: { path: logPathOf(this.#work.path), length: log.length },
      image: image(),
    });
  }

  /**
   * Holds back every writing that has not begun, and waits for the one that has. Resolves to the function that lets them go on: until then the database may be
   * in a transaction. Never rejects.
   */
  async hold(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = promise;
    await this.settle();
    return () => {
      this.#held = null;
      resolve();
    };
  }

  /** Writes nothing by itself any more. */
  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  /** Resolves when nothing is being written any more; whoever waits for one writing may begin another after it. Never rejects. */
  async settle(): Promise<void> {
    while (this.#saving !== null) await this.#saving;
  }

  async #writeFile(): Promise<SaveResult> {
    const { path, file, log, reached, image } = this.#work;
    const start = performance.now();
    try {
      this.#mayWrite();
      const saved = await file.replace({
        rewriter: this.#rewriter,
        now: () => ({ lastSeq: reached().last.seq, log: { path: logPathOf(path), length: log.length } }),
        mark: () => ({ dossierId: reached().dossierId, lastId: reached().last.id }),
        image,
      });
      this.#cost = { size: saved.size, ms: performance.now() - start, failures: 0 };
      this.#isVanished = false;
      this.#absorbed = saved.logLength;
      if (saved.isDurable) this.#dropAbsorbed();
      return { isSaved: true, error: null, ...(saved.isAnew && { isAnew: true }) };
    } catch (error) {
      this.#cost = { ...this.#cost, failures: this.#cost.failures + 1 };
      return { isSaved: false, error: writeError(error, basename(path)) };
    }
  }

  #dropAbsorbed(): void {
    const { log } = this.#work;
    if (this.#absorbed < log.length && this.#absorbed < this.#dropsFrom) return;
    try {
      log.drop(this.#absorbed);
      this.#absorbed = 0;
    } catch {
      // The records are in the file; the next checkpoint or the next open takes them out of the log.
    }
  }
}
