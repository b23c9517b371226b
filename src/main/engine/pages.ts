import { piecesOf } from '../../shared/dossier-pieces';
import { DossierError } from '../../shared/errors';
import type { EngineEvent } from '../../shared/ipc';
import type { Outcome } from '../dossier/recorder';
import { type Answer, answer, requestId } from './answer';
import { answerAboutBackups } from './answer-backups';
import { BriefingPreviews } from './answer-briefings';
import { answerAboutChanges } from './answer-changes';
import { answerAboutSearch } from './answer-search';
import { answerAboutSources, type Intake } from './answer-sources';
import { answerAboutTables } from './answer-tables';
import type { Backups } from './backups';
import { changesDossier, methodOf } from './changing-methods';
import type { Keeper } from './keeper';
import type { LongChanges } from './long-changes';
import type { PagePort } from './page-port';
import type { Search } from './search';
import type { Tables } from './tables';
import { wire } from './wire';

/** How many changes a page is told of at once: it reads them in a few milliseconds. */
const MOST_CHANGES = 500;

/** What requests are answered from; what is null is not there, or not any more. */
export interface Desk {
  readonly keeper: Keeper | null;
  readonly backups: Backups | null;
  readonly search: Search | null;
  readonly intake: Intake;
  readonly tables: Tables;
  readonly changes: LongChanges;
  /** While another file, or another state of it, takes the place of this one; a change made meanwhile would be left behind. */
  readonly moving: Promise<unknown> | null;
}

/** The windows' pages that work on a dossier: it answers what they ask, lets what has to wait wait, and tells them what changes. */
export class Pages {
  readonly #desk: () => Desk;
  /** With a number for each, by which its queries are told from those of others. */
  readonly #pages = new Map<PagePort, number>();
  #count = 0;
  readonly #previews = new BriefingPreviews();
  /** What was asked that may change the dossier and takes a while; an import of a table, during which it stays as it is, waits for that. */
  readonly #changing = new Set<Promise<unknown>>();

  /** `desk` is asked anew for every request. */
  constructor(desk: () => Desk) {
    this.#desk = desk;
  }

  /** Hears a page from now on; its port has kept what it asked. */
  connect(page: PagePort): void {
    this.#pages.set(page, this.#count++);
    page.listen(
      (message) => this.#onRequest(page, message),
      () => this.#pages.delete(page),
    );
  }

  /** Posts an event to every page. */
  tell(event: EngineEvent): void {
    for (const page of this.#pages.keys()) page.post(event);
  }

  /** Tells every page of what a transaction changed, and the search; yields after every few changes: a page that reads very many at once would stand still. */
  *tellChanges(transactionId: string, { changed, undoState }: Outcome): Generator<void, void> {
    const { keeper, search } = this.#desk();
    if (changed === null) return;
    keeper?.noteSuccess();
    const { changes } = changed;
    const last = Math.floor(Math.max(0, changes.length - 1) / MOST_CHANGES) * MOST_CHANGES;
    for (let at = 0; at < last; at += MOST_CHANGES) {
      const some = changes.slice(at, at + MOST_CHANGES);
      search?.note(some);
      this.tell({ type: 'changes', transactionId, json: JSON.stringify(some) });
      yield;
    }
    const rest = changes.slice(last);
    search?.note(rest);
    this.tell({ type: 'changed', transactionId, ...changed, changes: rest, undoState });
  }

  #onRequest(page: PagePort, message: unknown): void {
    const id = requestId(message);
    if (id === null) return;
    const desk = this.#desk();
    const waiting = this.#waitsFor(desk, message);
    if (waiting !== null) {
      void waiting.then(() => this.#onRequest(page, message));
      return;
    }
    const refuse = (error: unknown) => {
      page.post({ type: 'refusal', id, error: wire(error) });
      desk.keeper?.noteRefusal(error);
    };
    try {
      const given = this.#answer(desk, this.#pages.get(page) ?? 0, message);
      if (given instanceof Promise)
        this.#note(message, given.then((its) => this.#give(page, id, its)).catch(refuse));
      else this.#give(page, id, given);
    } catch (error) {
      refuse(error);
    }
  }

  /** What has to come to an end before a request can be answered; null when it can be now. */
  #waitsFor({ moving, changes }: Desk, message: unknown): Promise<unknown> | null {
    if (moving !== null) return moving;
    // Whoever read the dossier while everybody is told of a change would hear of it once more.
    const isLate = changesDossier(message) || (changes.isTelling && methodOf(message) === 'state');
    if (changes.busy !== null && isLate) return changes.busy;
    if (this.#changing.size > 0 && methodOf(message) === 'importTable') return Promise.all(this.#changing);
    return null;
  }

  #answer(desk: Desk, asker: number, message: unknown): Answer | Promise<Answer> {
    const { keeper, backups, search, intake, tables, changes } = desk;
    if (keeper === null || backups === null || search === null) throw new DossierError('engineLost');
    return (
      answerAboutChanges(keeper.session, changes, message) ??
      answerAboutBackups(backups, message) ??
      answerAboutSources(keeper.session, intake, message) ??
      answerAboutTables(keeper.session, tables, message) ??
      answerAboutSearch(search, asker, message) ??
      this.#previews.answer(keeper, asker, message) ??
      answer(keeper, message)
    );
  }

  /** Takes notice of what is being answered, if it may change the dossier. `answering` never rejects. */
  #note(message: unknown, answering: Promise<void>): void {
    if (!changesDossier(message)) return;
    this.#changing.add(answering);
    void answering.then(() => this.#changing.delete(answering));
  }

  #give(page: PagePort, id: number, given: Answer): void {
    // Each goes on its way before the next is made: the page reads it meanwhile.
    if (given.dossier !== null)
      for (const piece of piecesOf(given.dossier)) page.post({ type: 'rows', id, piece });
    page.post({ type: 'answer', id, result: given.result });
  }
}
