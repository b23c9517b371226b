import { MessageChannelMain, type WebContents } from 'electron';
import type { Briefing, ExportOptions } from '../shared/briefing';
import type { Command } from '../shared/commands';
import { DossierError } from '../shared/errors';
import type { FileAction } from '../shared/file-status';
import type { EngineControl, EngineReport } from '../shared/ipc';
import type { Notice } from '../shared/notices';
import type { Printable } from '../shared/printable';
import { EngineParser } from './engine-parser';
import type { EngineProcess } from './engine-process';
import { EngineRequests, type ToEngine } from './engine-requests';
import { type OpenedReport, openEngine } from './open-engine';
import { restartDelay } from './restart';

type OfferControl = Extract<EngineControl, { readonly type: 'offer' }>;

/** What a window is told of its engine after the dossier was opened. */
export interface HostListener {
  readonly onRenamed: (title: string) => void;
  /** The engine ended by itself; it is being started again. */
  readonly onLost: () => void;
  readonly onRestarted: () => void;
  /** How much of an export is done, from 0 to 1; null while nobody can tell. */
  readonly onExportProgress: (share: number | null) => void;
  /** The engine could not be brought back; `retry` tries once more. */
  readonly onFailed: (error: DossierError) => void;
}

export interface HostOptions {
  /** The built scripts of the engine and of the process that reads documents for it, and the dossier's file: absolute paths. */
  readonly script: string;
  readonly parserScript: string;
  readonly path: string;
  readonly coder: string;
  /** The folder of all backups, an absolute path, and how long between two of them, in milliseconds; null for the usual time. */
  readonly backups: string;
  /** The folder of all search indexes, an absolute path. */
  readonly searchIndexes: string;
  readonly backupInterval: number | null;
  /** How long a foreign lock has to stand still, in milliseconds; null for the usual time. */
  readonly lockPatience: number | null;
  /** How long a document may take to be read, in milliseconds; null for the usual time. */
  readonly readingTime: number | null;
  readonly isQuiet: boolean;
}

/** How long the engine may take to write the file when the dossier is closed, in milliseconds; the log holds everything anyhow. */
const CLOSE_WITHIN_MS = 10_000;
/** An engine that comes back is told of the last offers again, because it has forgotten them. */
const KEPT_OFFERS = 20;

/** The engine of one open dossier, over all its restarts. */
export class EngineHost {
  readonly #options: HostOptions;
  readonly #listener: HostListener;
  readonly #requests = new EngineRequests();
  readonly #parser: EngineParser;
  #path: string;
  #engine: EngineProcess | null = null;
  #coder: string;
  #isEndangered = false;
  #isClosing = false;
  #isRestarting = false;
  #restarts: number[] = [];
  #offers: OfferControl[] = [];
  #page: WebContents | null = null;
  #onClosed: (notices: readonly Notice[]) => void = () => {};
  #canSalvage: boolean | null = null;

  constructor(options: HostOptions, listener: HostListener) {
    this.#options = options;
    this.#listener = listener;
    this.#coder = options.coder;
    this.#path = options.path;
    this.#parser = new EngineParser(options.parserScript, options);
  }

  /** Whether anything can be read of a file that was refused because of what is in it; null when it was not, or not for that. */
  get canSalvage(): boolean | null {
    return this.#canSalvage;
  }

  /**
   * Starts the engine and opens the file, or with `create` makes it with these first commands, or with `salvageFrom` of what can be
   * read of the damaged one at that absolute path. Rejects with the DossierError of
   * the engine, or with `engineLost` when it ended meanwhile.
   */
  async open(create: readonly Command[] | null, salvageFrom?: string): Promise<OpenedReport> {
    const { script, isQuiet, backups, searchIndexes, backupInterval, lockPatience } = this.#options;
    const start = {
      script,
      isQuiet,
      onReport: (report: EngineReport) => this.#onReport(report),
      onExit: () => this.#onExit(),
    };
    const opening = await openEngine(start, {
      type: 'open',
      path: this.#path,
      create: create === null ? null : [...create],
      ...(salvageFrom !== undefined && { salvageFrom }),
      coder: this.#coder,
      backups,
      searchIndexes,
      backupInterval,
      lockPatience,
    });
    if (opening.engine === null) {
      this.#canSalvage = opening.canSalvage;
      throw opening.error;
    }
    this.#engine = opening.engine;
    return opening.report;
  }

  /** Whether closing now may lose the only copy of what was acknowledged: the folder is gone, with its drive or for good. */
  get isEndangered(): boolean {
    return this.#isEndangered;
  }

  /** Gives a page a port of its own to the engine: now, or as soon as the engine is back. */
  handPage(page: WebContents): void {
    this.#page = page;
    if (this.#engine === null || page.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    this.#engine.post({ type: 'page' }, [port2]);
    page.postMessage('engine-port', null, [port1]);
  }

  /** Tells the engine who records from now on. */
  setCoder(coder: string): void {
    this.#coder = coder;
    this.#engine?.post({ type: 'coder', coder });
  }

  /** Has the file written soon, if that is quickly done: the analyst looks elsewhere and may want to copy it. */
  checkpoint(): void {
    this.#engine?.post({ type: 'checkpoint' });
  }

  /** Allows the page to read these files (absolute paths) under the offer's id. */
  offer(offerId: string, paths: readonly string[]): void {
    const control: OfferControl = { type: 'offer', offerId, paths: [...paths] };
    this.#offers = [...this.#offers, control].slice(-KEPT_OFFERS);
    this.#engine?.post(control);
  }

  /** As for EngineRequests, and so are the next two. */
  exportTo(path: string, briefing: Briefing, options: ExportOptions): Promise<number> {
    return this.#requests.exportTo(this.#toEngine, path, briefing, options);
  }

  printable(briefing: Briefing, options: ExportOptions): Promise<Printable> {
    return this.#requests.printable(this.#toEngine, briefing, options);
  }

  async actOnFile(action: FileAction, path: string | null): Promise<string> {
    const now = await this.#requests.actOnFile(this.#toEngine, action, path);
    if (action !== 'saveCopy') this.#path = now;
    return now;
  }

  /** Gives up what is being exported: what waits for it is rejected with `exportCancelled`. */
  cancelExports(): void {
    this.#engine?.post({ type: 'cancelExports' });
  }

  /**
   * Writes the whole file and ends the engine. Resolves when it has ended or ten seconds have passed, to what the analyst should know of
   * it, such as where something was kept; never rejects.
   */
  async close(): Promise<readonly Notice[]> {
    this.#isClosing = true;
    const engine = this.#engine;
    if (engine === null) return [];
    const notices = await new Promise<readonly Notice[]>((resolve) => {
      const timer = setTimeout(() => resolve([]), CLOSE_WITHIN_MS);
      this.#onClosed = (told) => {
        clearTimeout(timer);
        resolve(told);
      };
      engine.post({ type: 'close' });
    });
    engine.kill();
    this.#parser.end();
    return notices;
  }

  /** Starts an engine that could not be brought back once more. Does nothing while one runs or is being started. */
  retry(): void {
    if (this.#engine !== null || this.#isClosing || this.#isRestarting) return;
    this.#restarts = [];
    void this.#restart();
  }

  get #toEngine(): ToEngine {
    const engine = this.#engine;
    return engine === null ? null : (control) => engine.post(control);
  }

  #onReport(report: EngineReport): void {
    switch (report.type) {
      case 'renamed':
        this.#listener.onRenamed(report.title);
        return;
      case 'endangered':
        this.#isEndangered = report.isEndangered;
        return;
      case 'readerWanted':
        if (this.#engine !== null) this.#parser.start(this.#engine);
        return;
      case 'exportProgress':
        this.#listener.onExportProgress(report.share);
        return;
      case 'closed':
        this.#onClosed(report.notices);
        return;
      default:
        this.#requests.note(report);
    }
  }

  #onExit(): void {
    this.#engine = null;
    this.#parser.end();
    this.#isEndangered = false;
    this.#requests.rejectAll();
    this.#onClosed([]);
    if (this.#isClosing) return;
    this.#listener.onLost();
    void this.#restart();
  }

  async #restart(): Promise<void> {
    this.#isRestarting = true;
    try {
      await this.#reopen();
      if (this.#isClosing) {
        await this.close();
        return;
      }
      for (const offer of this.#offers) this.#engine?.post(offer);
      if (this.#page !== null) this.handPage(this.#page);
      this.#listener.onRestarted();
    } catch (error) {
      if (!this.#isClosing)
        this.#listener.onFailed(error instanceof DossierError ? error : new DossierError('unexpected'));
    } finally {
      this.#isRestarting = false;
    }
  }

  /** Tries until the file is open again. Rejects with the last reason when there were five attempts within a minute, `engineGone` when it only ended again and again. */
  async #reopen(): Promise<void> {
    let reason = new DossierError('engineGone');
    for (;;) {
      const delay = restartDelay(this.#restarts, Date.now());
      if (delay === null || this.#isClosing) throw reason;
      await new Promise((resolve) => setTimeout(resolve, delay));
      this.#restarts = [...this.#restarts, Date.now()];
      try {
        await this.open(null);
        return;
      } catch (error) {
        if (error instanceof DossierError && error.code !== 'engineLost') reason = error;
      }
    }
  }
}
