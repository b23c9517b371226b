import { assertNever } from '../../shared/assert-never';
import { metaOf } from '../../shared/dossier';
import { piecesOf } from '../../shared/dossier-pieces';
import { DossierError, type ErrorCode } from '../../shared/errors';
import type { FileAction, FileStatus } from '../../shared/file-status';
import {
  EngineControl,
  type EngineEvent,
  type EngineMethod,
  type EngineReport,
  EngineRequest,
} from '../../shared/ipc';
import type { Notice } from '../../shared/notices';
import type { SalvageReport } from '../../shared/salvage-report';
import { type BackupKeeper, keeperHere } from '../dossier/backups/backup-keeper';
import { BACKUP_INTERVAL } from '../dossier/backups/backup-schedule';
import type { Prover } from '../dossier/proof';
import type { Rewriter } from '../dossier/rewrite';
import { canSalvage, salvage } from '../dossier/salvage/salvage';
import { loadSalvageWords } from '../dossier/salvage/salvage-words';
import { docxHere } from '../export/docx/here';
import type { DocxMaker } from '../export/docx/job';
import type { DocumentReader } from '../import/read-order';
import type { TableReader } from '../import/tables/table-order';
import { type Answer, answer, requestId } from './answer';
import { answerAboutBackups } from './answer-backups';
import { BriefingPreviews } from './answer-briefings';
import { answerAboutSearch } from './answer-search';
import { answerAboutSources, type Intake } from './answer-sources';
import { answerAboutTables } from './answer-tables';
import { Backups } from './backups';
import { Drafts } from './drafts';
import { Exports } from './exports';
import { Keeper } from './keeper';
import { Offers } from './offers';
import type { Make } from './open-kept';
import { type MainPort, type PagePort, pagePort } from './page-port';
import { RemoteReader } from './remote-reader';
import { Search } from './search';
import { type SearchThreads, searchHere } from './search-thread';
import { Tables } from './tables';
import { complain, wire } from './wire';

type OpenControl = Extract<EngineControl, { readonly type: 'open' }>;
type FileControl = Extract<EngineControl, { readonly type: 'file' }>;

/** After these the session is another one. */
const MOVES: readonly FileAction[] = ['takeOver', 'reopen', 'saveElsewhere', 'saveConflictCopy'];

/** How many changes a page is told of at once. */
const MOST_CHANGES = 2_000;

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
  /** With a number for each, by which its queries are told from those of others. */
  readonly #pages = new Map<PagePort, number>();
  #pageCount = 0;
  #waitingPages: PagePort[] = [];
  #keeper: Keeper | null = null;
  /** Those of the keeper's session. */
  #backups: Backups | null = null;
  /** That of the keeper's session. */
  #search: Search | null = null;
  readonly #previews = new BriefingPreviews();
  #isEndangered = false;
  /** While another file, or another state of it, takes the place of this one; a change made meanwhile would be left behind. */
  #moving: Promise<unknown> | null = null;
  /** What was asked that may change the dossier and takes a while; an import of a table, during which it stays as it is, waits for that. */
  readonly #changing = new Set<Promise<unknown>>();
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
    this.#intake = {
      reader,
      drafts: new Drafts(this.#offers, reader),
      onNotice: (notice) => this.#onNotice(notice),
    };
    const tableReader = options.tableReader ?? ((order) => this.#remoteReader.readTable(order));
    this.#tables = new Tables(this.#offers, tableReader, (done, of) =>
      this.#tellPages({ type: 'tableProgress', done, of }),
    );
    this.#searchThreads = options.searchThreads ?? searchHere;
    this.#exports = new Exports(options.docxMaker ?? docxHere, options.report);
  }

  /** Takes a message of main, with the port, of a page or of the process that reads documents, that came with it. Resolves when it and all before it are carried out; never rejects. */
  handle(message: unknown, port: MainPort | null): Promise<void> {
    this.#work = this.#work.then(async () => {
      const control = EngineControl.safeParse(message);
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
          this.#tellPages({ type: 'reopened' });
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
      onFailed: (error) => this.#noteFailedBackup(error),
    });
  }

  #startSearch({ searchIndexes }: OpenControl): void {
    const before = this.#search?.close();
    if (this.#keeper === null) return;
    this.#search = new Search(this.#keeper.session, {
      folder: searchIndexes,
      threads: this.#searchThreads,
      onProgress: (progress) => this.#tellPages({ type: 'searchProgress', progress }),
      ...(before !== undefined && { after: before }),
    });
  }

  async #actOnFile({ requestId, action, path }: FileControl): Promise<void> {
    try {
      if (this.#keeper === null) throw new DossierError('engineLost');
      await this.#backups?.settle();
      await this.#tables.importing;
      const acting = this.#keeper.act(action, path);
      this.#moving = MOVES.includes(action) ? acting.catch(() => {}) : null;
      const now = await acting.finally(() => {
        this.#moving = null;
      });
      this.#report({ type: 'fileDone', requestId, path: now });
    } catch (error) {
      this.#report({ type: 'fileFailed', requestId, error: wire(error) });
    }
  }

  #onNotice(notice: Notice): void {
    if (this.#parting === null) this.#tellPages({ type: 'notice', notice });
    else this.#parting.push(notice);
  }

  #onStatus(status: FileStatus): void {
    this.#tellPages({ type: 'fileStatus', status });
    // Whether a drive was taken out or the folder deleted nobody can tell: this window may have the only copy, also of what was saved.
    const isEndangered = status.trouble?.error.code === 'fileMissing';
    if (isEndangered !== this.#isEndangered) this.#report({ type: 'endangered', isEndangered });
    this.#isEndangered = isEndangered;
  }

  /** Pages that came before the dossier was open are heard from now on; their ports have kept what they asked. */
  #connectPages(): void {
    if (this.#keeper === null) return;
    for (const page of this.#waitingPages) {
      this.#pages.set(page, this.#pageCount++);
      page.listen(
        (message) => this.#onRequest(page, message),
        () => this.#pages.delete(page),
      );
    }
    this.#waitingPages = [];
  }

  #onRequest(page: PagePort, message: unknown): void {
    const id = requestId(message);
    if (id === null) return;
    if (this.#moving !== null) {
      void this.#moving.then(() => this.#onRequest(page, message));
      return;
    }
    if (this.#tables.importing !== null && changesDossier(message)) {
      void this.#tables.importing.then(() => this.#onRequest(page, message));
      return;
    }
    if (this.#changing.size > 0 && methodOf(message) === 'importTable') {
      void Promise.all(this.#changing).then(() => this.#onRequest(page, message));
      return;
    }
    const keeper = this.#keeper;
    const refuse = (error: unknown) => {
      page.post({ type: 'refusal', id, error: wire(error) });
      keeper?.noteRefusal(error);
    };
    try {
      if (keeper === null || this.#backups === null || this.#search === null)
        throw new DossierError('engineLost');
      const late =
        answerAboutBackups(this.#backups, message) ??
        answerAboutSources(keeper.session, this.#intake, message) ??
        answerAboutTables(keeper.session, this.#tables, message) ??
        answerAboutSearch(this.#search, this.#pages.get(page) ?? 0, message) ??
        this.#previews.answer(keeper, this.#pages.get(page) ?? 0, message);
      if (late === null) this.#give(page, id, answer(keeper, message));
      else this.#note(message, late.then((given) => this.#give(page, id, given)).catch(refuse));
    } catch (error) {
      refuse(error);
    }
  }

  /** Takes notice of what is being answered, if it may change the dossier. `answering` never rejects. */
  #note(message: unknown, answering: Promise<void>): void {
    if (!changesDossier(message)) return;
    this.#changing.add(answering);
    void answering.then(() => this.#changing.delete(answering));
  }

  #give(page: PagePort, id: number, given: Answer): void {
    this.#announce(given);
    // Each goes on its way before the next is made: the page reads it meanwhile.
    if (given.dossier !== null)
      for (const piece of piecesOf(given.dossier)) page.post({ type: 'rows', id, piece });
    page.post({ type: 'answer', id, result: given.result });
  }

  #announce({ transaction }: Answer): void {
    if (transaction === null || transaction.outcome.changed === null) return;
    this.#keeper?.noteSuccess();
    const { changed, undoState } = transaction.outcome;
    this.#search?.note(changed.changes);
    const { changes } = changed;
    const last = Math.floor(Math.max(0, changes.length - 1) / MOST_CHANGES) * MOST_CHANGES;
    // A page that reads them all at once would stand still.
    for (let at = 0; at < last; at += MOST_CHANGES) {
      const json = JSON.stringify(changes.slice(at, at + MOST_CHANGES));
      this.#tellPages({ type: 'changes', transactionId: transaction.id, json });
    }
    const rest = { ...changed, changes: changes.slice(last) };
    this.#tellPages({ type: 'changed', transactionId: transaction.id, ...rest, undoState });
    for (const { table, before, after } of changed.changes) {
      if (table === 'meta' && after !== null && before?.title !== after.title)
        this.#report({ type: 'renamed', title: after.title });
    }
  }

  #tellPages(event: EngineEvent): void {
    for (const page of this.#pages.keys()) page.post(event);
  }

  /** Quietly: the work is saved, only not twice. */
  #noteFailedBackup(error: unknown): void {
    complain(error);
    this.#tellPages({ type: 'notice', notice: { key: 'backupFailed', params: {} } });
  }

  async #close(): Promise<void> {
    const keeper = this.#keeper;
    this.#exports.cancel();
    this.#tables.stop();
    await this.#exports.settle();
    // Another one may have waited for its turn.
    while (this.#tables.importing !== null) {
      this.#tables.stop();
      await this.#tables.importing;
    }
    await this.#backups?.settle();
    this.#keeper = null;
    this.#parting = [];
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

/** Whether a page's request may change the dossier. */
function changesDossier(message: unknown): boolean {
  const method = methodOf(message);
  return method !== null && CHANGING.includes(method);
}

function methodOf(message: unknown): EngineMethod | null {
  return EngineRequest.safeParse(message).data?.method ?? null;
}

const CHANGING: readonly EngineMethod[] = [
  'execute',
  'undo',
  'redo',
  'restoreBackup',
  'importOffer',
  'importTable',
];

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
