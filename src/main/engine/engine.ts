import { assertNever } from '../../shared/assert-never';
import { metaOf } from '../../shared/dossier';
import { DossierError, type ErrorCode, toWire, type WireError } from '../../shared/errors';
import { EngineControl, type EngineEvent, type EngineReport } from '../../shared/ipc';
import { type BackupKeeper, keeperHere } from '../dossier/backups/backup-keeper';
import { BACKUP_INTERVAL } from '../dossier/backups/backup-schedule';
import { createSession } from '../dossier/create-session';
import { openSession } from '../dossier/open-session';
import type { Rewriter } from '../dossier/rewrite';
import { canSalvage, salvage } from '../dossier/salvage/salvage';
import { loadSalvageWords } from '../dossier/salvage/salvage-words';
import type { Session, SessionOptions } from '../dossier/session';
import { exportBriefing } from '../export/export-briefing';
import { type Answer, answer, requestId } from './answer';
import { answerAboutBackups } from './answer-backups';
import { Backups } from './backups';
import { Offers } from './offers';
import type { PagePort } from './page-port';

type OpenControl = Extract<EngineControl, { readonly type: 'open' }>;
type ExportControl = Extract<EngineControl, { readonly type: 'export' }>;

export interface EngineOptions {
  readonly report: (report: EngineReport) => void;
  /** Called once everything is on the disk and reported. */
  readonly exit: () => void;
  /** Writes the dossier's file; without it, the file is written in this thread. */
  readonly rewriter?: Rewriter;
  /** Makes and reads backups; without it, that is done in this thread. */
  readonly keeper?: BackupKeeper;
}

/** One dossier's keeper: takes main's controls in order, and the requests of any number of pages. */
export class Engine {
  readonly #report: (report: EngineReport) => void;
  readonly #exit: () => void;
  readonly #rewriter: Rewriter | null;
  readonly #keeper: BackupKeeper;
  readonly #offers = new Offers();
  readonly #pages = new Set<PagePort>();
  #waitingPages: PagePort[] = [];
  #session: Session | null = null;
  #backups: Backups | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(options: EngineOptions) {
    this.#report = options.report;
    this.#exit = options.exit;
    this.#rewriter = options.rewriter ?? null;
    this.#keeper = options.keeper ?? keeperHere();
  }

  /** Takes a message of main, with the page's port that came with it. Resolves when it and all before it are carried out; never rejects. */
  handle(message: unknown, port: PagePort | null): Promise<void> {
    this.#work = this.#work.then(async () => {
      const control = EngineControl.safeParse(message);
      if (!control.success) {
        console.error('main sent something unknown', control.error.message);
        return;
      }
      if (port !== null) this.#waitingPages.push(port);
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
        return;
      case 'coder':
        if (this.#session !== null) this.#session.coder = control.coder;
        return;
      case 'offer':
        this.#offers.add(control.offerId, control.paths);
        return;
      case 'export':
        return this.#export(control);
      case 'checkpoint':
        // Not awaited: whoever works on does not wait for the disk.
        void this.#session?.checkpointIfCheap();
        return;
      case 'close':
        return this.#close();
      default:
        return assertNever(control);
    }
  }

  async #open({ path, create, salvageFrom, coder, backups, backupInterval }: OpenControl): Promise<void> {
    try {
      if (this.#session !== null) throw new Error('a dossier is open already');
      const options: SessionOptions = {
        coder,
        ...(this.#rewriter !== null && { rewriter: this.#rewriter }),
        ...(backups !== null && {
          beforeMigration: (file) =>
            this.#keeper.make({ ...file, backups, reason: 'migration', now: Date.now() }),
        }),
        onSaved: ({ isSaved, error }) => {
          if (isSaved) this.#backups?.noteFile();
          this.#tellPages({ type: 'saved', isSaved, error: error === null ? null : wire(error) });
        },
      };
      const salvaged =
        salvageFrom === undefined
          ? null
          : await salvage(salvageFrom, path, options, await loadSalvageWords());
      const session =
        salvaged?.session ??
        (create === null ? await openSession(path, options) : await createSession(path, create, options));
      this.#session = session;
      this.#backups = new Backups(session, {
        folder: backups,
        interval: backupInterval ?? BACKUP_INTERVAL,
        keeper: this.#keeper,
        onFailed: (error) => this.#noteFailedBackup(error),
      });
      const { id, title } = metaOf(session.dossier);
      const opened = { type: 'opened', dossierId: id, title, isReadOnly: session.isReadOnly } as const;
      this.#report(salvaged === null ? opened : { ...opened, salvaged: salvaged.report });
    } catch (error) {
      const refusal = { type: 'openFailed', error: wire(error) } as const;
      const isDamage = create === null && salvageFrom === undefined && isOfContent(error);
      this.#report(isDamage ? { ...refusal, canSalvage: await canSalvage(path) } : refusal);
    }
  }

  /** Pages that came before the dossier was open are heard from now on; their ports have kept what they asked. */
  #connectPages(): void {
    if (this.#session === null) return;
    for (const page of this.#waitingPages) {
      this.#pages.add(page);
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
    const refuse = (error: unknown) => page.post({ type: 'refusal', id, error: wire(error) });
    try {
      if (this.#session === null || this.#backups === null) throw new DossierError('engineLost');
      const late = answerAboutBackups(this.#backups, message);
      if (late === null) this.#give(page, id, answer(this.#session, this.#offers, message));
      else late.then((given) => this.#give(page, id, given)).catch(refuse);
    } catch (error) {
      refuse(error);
    }
  }

  #give(page: PagePort, id: number, given: Answer): void {
    this.#announce(given);
    page.post({ type: 'answer', id, result: given.result });
  }

  #announce({ transaction }: Answer): void {
    if (transaction === null || transaction.outcome.changed === null) return;
    const { changed, undoState } = transaction.outcome;
    this.#tellPages({ type: 'changed', transactionId: transaction.id, ...changed, undoState });
    for (const { table, before, after } of changed.changes) {
      if (table === 'meta' && after !== null && before?.title !== after.title)
        this.#report({ type: 'renamed', title: after.title });
    }
  }

  #tellPages(event: EngineEvent): void {
    for (const page of this.#pages) page.post(event);
  }

  async #export({ requestId, path, briefing, options }: ExportControl): Promise<void> {
    try {
      if (this.#session === null) throw new DossierError('engineLost');
      const rows = await exportBriefing(this.#session.dossier, path, briefing, options);
      this.#report({ type: 'exported', requestId, rows });
    } catch (error) {
      this.#report({ type: 'exportFailed', requestId, error: wire(error) });
    }
  }

  /** Quietly: the work is saved, only not twice. */
  #noteFailedBackup(error: unknown): void {
    complain(error);
    this.#tellPages({ type: 'notice', notice: { key: 'backupFailed', params: {} } });
  }

  async #close(): Promise<void> {
    const session = this.#session;
    await this.#backups?.settle();
    this.#session = null;
    const error = (await session?.close()) ?? null;
    await this.#backups?.close();
    this.#report({ type: 'closed', error: error === null ? null : wire(error) });
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

/** What is unforeseen goes to the console as well, where a person who reports it can find it. */
function wire(error: unknown): WireError {
  if (!(error instanceof DossierError)) complain(error);
  return toWire(error);
}

function complain(error: unknown): void {
  console.error(error);
}
