import { assertNever } from '../../shared/assert-never';
import { metaOf } from '../../shared/dossier';
import { DossierError, type ErrorCode, toWire, type WireError } from '../../shared/errors';
import { EngineControl, type EngineEvent, type EngineReport } from '../../shared/ipc';
import { createSession } from '../dossier/create-session';
import { openSession } from '../dossier/open-session';
import type { Rewriter } from '../dossier/rewrite';
import { canSalvage, salvage } from '../dossier/salvage/salvage';
import { loadSalvageWords } from '../dossier/salvage/salvage-words';
import type { Session, SessionOptions } from '../dossier/session';
import { exportBriefing } from '../export/export-briefing';
import { type Answer, answer, requestId } from './answer';
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
}

/** One dossier's keeper: takes main's controls in order, and the requests of any number of pages. */
export class Engine {
  readonly #report: (report: EngineReport) => void;
  readonly #exit: () => void;
  readonly #rewriter: Rewriter | null;
  readonly #offers = new Offers();
  readonly #pages = new Set<PagePort>();
  #waitingPages: PagePort[] = [];
  #session: Session | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(options: EngineOptions) {
    this.#report = options.report;
    this.#exit = options.exit;
    this.#rewriter = options.rewriter ?? null;
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

  async #open({ path, create, salvageFrom, coder }: OpenControl): Promise<void> {
    try {
      if (this.#session !== null) throw new Error('a dossier is open already');
      const options: SessionOptions = {
        coder,
        ...(this.#rewriter !== null && { rewriter: this.#rewriter }),
        onSaved: ({ isSaved, error }) => {
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
    try {
      if (this.#session === null) throw new DossierError('engineLost');
      const title = metaOf(this.#session.dossier).title;
      const given = answer(this.#session, this.#offers, message);
      this.#announce(given);
      page.post({ type: 'answer', id, result: given.result });
      const titleNow = metaOf(this.#session.dossier).title;
      if (titleNow !== title) this.#report({ type: 'renamed', title: titleNow });
    } catch (error) {
      page.post({ type: 'refusal', id, error: wire(error) });
    }
  }

  #announce({ transaction }: Answer): void {
    if (transaction === null || transaction.outcome.changed === null) return;
    const { changed, undoState } = transaction.outcome;
    this.#tellPages({ type: 'changed', transactionId: transaction.id, ...changed, undoState });
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

  async #close(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    const error = (await session?.close()) ?? null;
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
