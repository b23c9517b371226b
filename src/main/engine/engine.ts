import { assertNever } from '../../shared/assert-never';
import { metaOf } from '../../shared/dossier';
import { DossierError, type ErrorCode } from '../../shared/errors';
import type { FileAction, FileStatus } from '../../shared/file-status';
import { EngineControl, type EngineReport } from '../../shared/ipc';
import type { Notice } from '../../shared/notices';
import type { SalvageReport } from '../../shared/salvage-report';
import { type BackupKeeper, keeperHere } from '../dossier/backups/backup-keeper';
import { BACKUP_INTERVAL } from '../dossier/backups/backup-schedule';
import type { Prover } from '../dossier/proof';
import type { Outcome } from '../dossier/recorder';
import type { Rewriter } from '../dossier/rewrite';
import { canSalvage, salvage } from '../dossier/salvage/salvage';
import { loadSalvageWords } from '../dossier/salvage/salvage-words';
import { docxHere } from '../export/docx/here';
import type { DocxMaker } from '../export/docx/job';
import type { DocumentReader } from '../import/read-order';
import type { TableReader } from '../import/tables/table-order';
import type { Intake } from './answer-sources';
import { Backups } from './backups';
import { Drafts } from './drafts';
import { Exports } from './exports';
import { Keeper } from './keeper';
import { LongChanges } from './long-changes';
import { Offers } from './offers';
import type { Make } from './open-kept';
import { type MainPort, type PagePort, pagePort } from './page-port';
import { Pages } from './pages';
import { RemoteReader } from './remote-reader';
import { Search } from './search';
import { type SearchThreads, searchHere } from './search-thread';
import { Tables } from './tables';
import { complain, wire } from './wire';

type OpenControl = Extract<EngineControl, { readonly type: 'open' }>;
type FileControl = Extract<EngineControl, { readonly type: 'file' }>;

/** After these the session is another one. */
const MOVES: readonly FileAction[] = ['takeOver', 'reopen', 'saveElsewhere', 'saveConflictCopy'];

export interface EngineOptions {
  readonly report: (report: EngineReport) => void;
  /** Called once everything is on the disk and reported. */
  readonly exit: () => void;
  /** Writes the dossier's file; without it, the file is written in this thread. */
  readonly rewriter?: Rewriter;
  /** Looks at the dossier's file while it is read; without it, that is done in this thread. */
  readonly prover?: Prover;
  /** Makes and reads backups; without it, that is done in this thread. */
  readonly backupKeeper?: BackupKeeper;
  /** Reads documents; without it, a process that does is asked of main. */
  readonly documentReader?: DocumentReader;
  /** Makes Word documents; without it, that is done in this thread. */
  readonly docxMaker?: DocxMaker;
  /** Reads tables; without it, the process that reads documents does. */
  readonly tableReader?: TableReader;
  /** Makes the threads in which the dossier is searched; without it, that is done in this thread. */
  readonly searchThreads?: SearchThreads;
}

/** One dossier's keeper: takes main's controls in order, and the requests of any number of pages. */
export class Engine {
  readonly #report: (report: EngineReport) => void;
  readonly #exit: () => void;
  readonly #rewriter: Rewriter | null;
  readonly #prover: Prover | null;
  readonly #backupKeeper: BackupKeeper;
  readonly #offers = new Offers();
  readonly #remoteReader: RemoteReader;
  readonly #intake: Intake;
  readonly #tables: Tables;
  readonly #searchThreads: SearchThreads;
  readonly #exports: Exports;
  readonly #pages: Pages;
  readonly #changes: LongChanges;
  #waitingPages: PagePort[] = [];
  #keeper: Keeper | null = null;
  /** Those of the keeper's session. */
  #backups: Backups | null = null;
  /** That of the keeper's session. */
  #search: Search | null = null;
  #isEndangered = false;
  /** While another file, or another state of it, takes the place of this one; a change made meanwhile would be left behind. */
  #moving: Promise<unknown> | null = null;
  /** What there is to be known of the closing, once that has begun. */
  #parting: Notice[] | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(options: EngineOptions) {
    this.#report = options.report;
    this.#exit = options.exit;
    this.#rewriter = options.rewriter ?? null;
    this.#prover = options.prover ?? null;
    this.#backupKeeper = options.backupKeeper ?? keeperHere();
    this.#remoteReader = new RemoteReader(() => this.#report({ type: 'readerWanted' }));
    const reader = options.documentReader ?? ((order) => this.#remoteReader.read(order));
    this.#changes = new LongChanges({
      onProgress: (progress) => this.#pages.tell({ type: 'changeProgress', progress }),
      tell: (transactionId, outcome) => this.#tellChanges(transactionId, outcome),
    });
    this.#intake = {
      reader,
      drafts: new Drafts(this.#offers, reader),
      changes: this.#changes,
      onNotice: (notice) => this.#onNotice(notice),
    };
    const tableReader = options.tableReader ?? ((order) => this.#remoteReader.readTable(order));
    this.#tables = new Tables(this.#offers, tableReader, this.#changes, (done, of) =>
      this.#pages.tell({ type: 'tableProgress', done, of }),
    );
    this.#searchThreads = options.searchThreads ?? searchHere;
    this.#exports = new Exports(options.docxMaker ?? docxHere, options.report);
    this.#pages = new Pages(() => ({
      keeper: this.#keeper,
      backups: this.#backups,
      search: this.#search,
      intake: this.#intake,
      tables: this.#tables,
      changes: this.#changes,
      moving: this.#moving,
    }));
  }

  /** Takes a message of main, with the port, of a page or of the process that reads documents, that came with it. Resolves when it and all before it are carried out; never rejects. */
  handle(message: unknown, port: MainPort | null): Promise<void> {
    const control = EngineControl.safeParse(message);
    // What was asked before may wait for a change that takes long: whoever closes does not.
    if (control.data?.type === 'close') this.#giveUp();
    this.#work = this.#work.then(async () => {
      if (!control.success) {
        console.error('main sent something unknown', control.error.message);
        return;
      }
      if (port !== null && control.data.type === 'reader') this.#remoteReader.connect(port);
      else if (port !== null) this.#waitingPages.push(pagePort(port));
      await this.#carryOut(control.data);
      this.#connectPages();
    });
    return this.#work;
  }

  async #carryOut(control: EngineControl): Promise<void> {
    switch (control.type) {
      case 'open':
        return this.#open(control);
      case 'page':
      case 'reader':
        return;
      case 'readerGone':
        this.#remoteReader.disconnect();
        return;
      case 'coder':
        if (this.#keeper !== null) this.#keeper.coder = control.coder;
        return;
      case 'offer':
        this.#offers.add(control.offerId, control.paths);
        return;
      case 'export':
      case 'printable':
        // Not awaited: it takes its time, in slices, and what comes after it must not wait.
        this.#exports.begin(control, this.#keeper);
        return;
      case 'cancelExports':
        this.#exports.cancel();
        return;
      case 'checkpoint':
        // Not awaited: whoever works on does not wait for the disk.
        void this.#keeper?.session.checkpointIfCheap();
        return;
      case 'file':
        return this.#actOnFile(control);
      case 'close':
        return this.#close();
      default:
        return assertNever(control);
    }
  }

  async #open(control: OpenControl): Promise<void> {
    const { path, create, salvageFrom, coder, lockPatience, backups } = control;
    let salvaged: SalvageReport | null = null;
    const make: Make =
      salvageFrom === undefined
        ? create
        : async (options) => {
            const made = await salvage(salvageFrom, path, options, await loadSalvageWords());
            salvaged = made.report;
            return made.session;
          };
    try {
      if (this.#keeper !== null) throw new Error('a dossier is open already');
      const keeper = await Keeper.open(path, make, {
        coder,
        lockPatience,
        ...(this.#rewriter !== null && { rewriter: this.#rewriter }),
        ...(this.#prover !== null && { prover: this.#prover }),
        ...(backups !== null && {
          beforeMigration: (file) =>
            this.#backupKeeper.make({ ...file, backups, reason: 'migration', now: Date.now() }),
        }),
        onWritten: () => this.#backups?.noteFile(),
        onStatus: (status) => this.#onStatus(status),
        onNotice: (notice) => this.#onNotice(notice),
        onReopened: () => {
          this.#startBackups(control);
          this.#startSearch(control);
          this.#pages.tell({ type: 'reopened' });
        },
      });
      this.#keeper = keeper;
      this.#startBackups(control);
      this.#startSearch(control);
      const { id, title } = metaOf(keeper.session.dossier);
      const opened = { type: 'opened', dossierId: id, title, isReadOnly: keeper.session.isReadOnly } as const;
      this.#report(salvaged === null ? opened : { ...opened, salvaged });
    } catch (error) {
      const refusal = { type: 'openFailed', error: wire(error) } as const;
      const isDamage = create === null && salvageFrom === undefined && isOfContent(error);
      this.#report(isDamage ? { ...refusal, canSalvage: await canSalvage(path) } : refusal);
    }
  }

  #startBackups({ backups, backupInterval }: OpenControl): void {
    this.#backups?.stop();
    if (this.#keeper === null) return;
    this.#backups = new Backups(this.#keeper.session, {
      folder: backups,
      interval: backupInterval ?? BACKUP_INTERVAL,
      keeper: this.#backupKeeper,
      changes: this.#changes,
      onFailed: (error) => this.#noteFailedBackup(error),
    });
  }

  #startSearch({ searchIndexes }: OpenControl): void {
    const before = this.#search?.close();
    if (this.#keeper === null) return;
    this.#search = new Search(this.#keeper.session, {
      folder: searchIndexes,
      threads: this.#searchThreads,
      onProgress: (progress) => this.#pages.tell({ type: 'searchProgress', progress }),
      ...(before !== undefined && { after: before }),
    });
  }

  async #actOnFile({ requestId, action, path }: FileControl): Promise<void> {
    try {
      const keeper = this.#keeper;
      if (keeper === null) throw new DossierError('engineLost');
      await this.#backups?.settle();
      // Begun in the same breath: what has waited for the same change must not come in between.
      const now = await this.#changes.whenIdle(() => {
        const acting = keeper.act(action, path);
        this.#moving = MOVES.includes(action) ? acting.catch(() => {}) : null;
        return acting.finally(() => {
          this.#moving = null;
        });
      });
      this.#report({ type: 'fileDone', requestId, path: now });
    } catch (error) {
      this.#report({ type: 'fileFailed', requestId, error: wire(error) });
    }
  }

  #onNotice(notice: Notice): void {
    if (this.#parting === null) this.#pages.tell({ type: 'notice', notice });
    else this.#parting.push(notice);
  }

  #onStatus(status: FileStatus): void {
    this.#pages.tell({ type: 'fileStatus', status });
    // Whether a drive was taken out or the folder deleted nobody can tell: this window may have the only copy, also of what was saved.
    const isEndangered = status.trouble?.error.code === 'fileMissing';
    if (isEndangered !== this.#isEndangered) this.#report({ type: 'endangered', isEndangered });
    this.#isEndangered = isEndangered;
  }

  /** Pages that came before the dossier was open are heard from now on; their ports have kept what they asked. */
  #connectPages(): void {
    if (this.#keeper === null) return;
    for (const page of this.#waitingPages) this.#pages.connect(page);
    this.#waitingPages = [];
  }

  /** Tells everybody of what a transaction changed, in steps. */
  *#tellChanges(transactionId: string, outcome: Outcome): Generator<void, void> {
    yield* this.#pages.tellChanges(transactionId, outcome);
    for (const { table, before, after } of outcome.changed?.changes ?? []) {
      if (table === 'meta' && after !== null && before?.title !== after.title)
        this.#report({ type: 'renamed', title: after.title });
    }
  }

  /** Quietly: the work is saved, only not twice. */
  #noteFailedBackup(error: unknown): void {
    complain(error);
    this.#pages.tell({ type: 'notice', notice: { key: 'backupFailed', params: {} } });
  }

  /** Gives up what takes long and is not on the disk yet: the dossier stays as it is. */
  #giveUp(): void {
    this.#exports.cancel();
    this.#tables.stop();
    this.#changes.close();
  }

  async #close(): Promise<void> {
    const keeper = this.#keeper;
    this.#giveUp();
    await this.#exports.settle();
    await this.#backups?.settle();
    await this.#changes.whenIdle(() => {});
    this.#keeper = null;
    this.#parting = this.#changes.gaveUp ? [{ key: 'changeStopped', params: {} }] : [];
    // It has nothing to lose: what takes long is not waited for.
    const searchClosed = this.#search?.close();
    const error = (await keeper?.close()) ?? null;
    await this.#backups?.close();
    await searchClosed;
    const notices = this.#parting;
    this.#report({ type: 'closed', error: error === null ? null : wire(error), notices });
    this.#exit();
  }
}

/** Whether a file was refused because of what is in it: then something of a dossier may still be there to be read. */
function isOfContent(error: unknown): boolean {
  return error instanceof DossierError && CONTENT_ERRORS.includes(error.code);
}

const CONTENT_ERRORS: readonly ErrorCode[] = [
  'fileDamaged',
  'fileTruncated',
  'fileEmpty',
  'fileNotDossier',
  'fileForeignDatabase',
];
