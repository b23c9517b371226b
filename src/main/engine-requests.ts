import type { Briefing, ExportOptions } from '../shared/briefing';
import { DossierError, fromWire } from '../shared/errors';
import type { FileAction } from '../shared/file-status';
import type { EngineControl, EngineReport } from '../shared/ipc';
import type { Printable } from '../shared/printable';
import { PendingAnswers } from './pending-answers';

/** Sends something to the engine; null while none runs. */
export type ToEngine = ((control: EngineControl) => void) | null;

/** What main has asked of one engine. Without an engine, or when it ends before it has answered, all of these reject with `engineLost`. */
export class EngineRequests {
  readonly #exports: PendingAnswers<number>;
  readonly #printables: PendingAnswers<Printable>;
  readonly #actions: PendingAnswers<string>;

  constructor() {
    // Exports and pages for print fail with the same report: only numbers of one series tell which of them it was.
    let last = 0;
    const nextId = () => ++last;
    this.#exports = new PendingAnswers(nextId);
    this.#printables = new PendingAnswers(nextId);
    this.#actions = new PendingAnswers(nextId);
  }

  /** Writes a briefing to `path`, an absolute path, and resolves to its number of rows. Rejects with the engine's DossierError. */
  async exportTo(post: ToEngine, path: string, briefing: Briefing, options: ExportOptions): Promise<number> {
    const send = required(post);
    return this.#exports.ask((requestId) => send({ type: 'export', requestId, path, briefing, options }));
  }

  /** Makes a briefing's page to be printed. Rejects with the engine's DossierError. */
  async printable(post: ToEngine, briefing: Briefing, options: ExportOptions): Promise<Printable> {
    const send = required(post);
    return this.#printables.ask((requestId) => send({ type: 'printable', requestId, briefing, options }));
  }

  /**
   * Does something about the file, with `path` as the other file where the action takes one, an absolute path. Resolves to the path of
   * the file that the dossier, or its copy, is in now. Rejects with the engine's DossierError.
   */
  async actOnFile(post: ToEngine, action: FileAction, path: string | null): Promise<string> {
    const send = required(post);
    return this.#actions.ask((requestId) => send({ type: 'file', requestId, action, path }));
  }

  /** Takes a report for the answer that it is; one that answers nothing is left alone. */
  note(report: EngineReport): void {
    switch (report.type) {
      case 'exported':
        this.#exports.resolve(report.requestId, report.rows);
        return;
      case 'printable':
        this.#printables.resolve(report.requestId, report);
        return;
      case 'exportFailed':
        this.#exports.reject(report.requestId, fromWire(report.error));
        this.#printables.reject(report.requestId, fromWire(report.error));
        return;
      case 'fileDone':
        this.#actions.resolve(report.requestId, report.path);
        return;
      case 'fileFailed':
        this.#actions.reject(report.requestId, fromWire(report.error));
        return;
    }
  }

  /** The engine is gone. */
  rejectAll(): void {
    for (const pending of [this.#exports, this.#printables, this.#actions])
      pending.rejectAll(new DossierError('engineLost'));
  }
}

function required(post: ToEngine): NonNullable<ToEngine> {
  if (post === null) throw new DossierError('engineLost');
  return post;
}
