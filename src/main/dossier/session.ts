import { apply, type Change, type ChangeSet, reverse } from '../../shared/changes';
import type { Command, CommandType } from '../../shared/commands';
import { metaOf } from '../../shared/dossier';
import { DossierError } from '../../shared/errors';
import type { UndoState } from '../../shared/ipc';
import type { Dossier } from '../../shared/model';
import type { Notice } from '../../shared/notices';
import { plan } from '../../shared/plan';
import type { Database } from './database';
import { writeError } from './file-errors';
import { sha256 } from './hash';
import { advance, type History, type Step, type TransactionKind, undoStateOf } from './history';
import type { Log } from './log';
import type { LogRecord } from './log-record';
import type { SavedFile } from './saved-file';
import { assertStorable } from './storable';
import { changesOf, hasTransaction, readText, writeTransaction } from './transactions';

/** How long after the last change the file is written, in milliseconds. */
const IDLE = 2_000;
/** The length of the log, in bytes, beyond which the file is written at once. */
const LONG_LOG = 8 * 1024 * 1024;

/** Calls `work` once after `delay` milliseconds and returns what cancels that. */
export type Schedule = (work: () => void, delay: number) => () => void;

export interface SaveResult {
  readonly isSaved: boolean;
  /** Why the file was not written; what was acknowledged is still safe in the log. */
  readonly error: DossierError | null;
}

export interface SessionOptions {
  /** The analyst's name as entries record it. */
  readonly coder: string;
  readonly now?: () => Date;
  /** Makes the id of the transaction that creates a dossier, a UUID version 7; the sample's is the same in every build. */
  readonly makeId?: () => string;
  readonly schedule?: Schedule;
  /** Hears of every attempt to write the file. */
  readonly onSaved?: (result: SaveResult) => void;
}

/** What a session starts from; `open-session.ts` makes it. */
export interface SessionState {
  readonly path: string;
  readonly db: Database;
  readonly dossier: Dossier;
  readonly history: History;
  readonly last: { readonly seq: number; readonly id: string };
  readonly log: Log;
  readonly file: SavedFile;
  readonly isReadOnly: boolean;
  readonly notices: readonly Notice[];
}

export interface Outcome {
  readonly undoState: UndoState;
  /** Null when nothing changed: the transaction had already been carried out, or the command asked for what already is. */
  readonly changed: {
    readonly changes: readonly Change[];
    readonly command: CommandType;
    readonly kind: TransactionKind;
  } | null;
}

/**
 * One open file. Every method is synchronous; what `execute`, `undo` and `redo` have returned for is on the disk.
 * They throw `readOnly`, `diskFull` or `saveFailed`, and then nothing has changed.
 */
export class Session {
  readonly path: string;
  readonly isReadOnly: boolean;
  /** What the analyst has to know about how the file was opened. */
  readonly notices: readonly Notice[];
  readonly #db: Database;
  readonly #log: Log;
  readonly #file: SavedFile;
  readonly #now: () => Date;
  readonly #schedule: Schedule;
  readonly #onSaved: (result: SaveResult) => void;
  #coder: string;
  #dossier: Dossier;
  #history: History;
  #last: { readonly seq: number; readonly id: string };
  #cancelSaving: () => void = () => {};

  constructor(state: SessionState, options: SessionOptions) {
    this.path = state.path;
    this.isReadOnly = state.isReadOnly;
    this.notices = state.notices;
    this.#db = state.db;
    this.#log = state.log;
    this.#file = state.file;
    this.#dossier = state.dossier;
    this.#history = state.history;
    this.#last = state.last;
    this.#coder = options.coder;
    this.#now = options.now ?? (() => new Date());
    this.#schedule = options.schedule ?? scheduleInBackground;
    this.#onSaved = options.onSaved ?? (() => {});
    if (this.#hasUnsaved()) this.#saveIn(IDLE);
  }

  /** The snapshot after the last acknowledged change. */
  get dossier(): Dossier {
    return this.#dossier;
  }

  /** The commands that can be taken back and done again next. */
  get undoState(): UndoState {
    return undoStateOf(this.#history);
  }

  /** The name under which entries are recorded from now on. */
  set coder(coder: string) {
    this.#coder = coder;
  }

  /** The canonical text with this hash. Throws `notFound`. */
  textOf(hash: string): string {
    return readText(this.#db, hash);
  }

  /** Carries out a command, once per transaction id. Throws what `plan` throws. */
  execute(transactionId: string, command: Command): Outcome {
    if (hasTransaction(this.#db, transactionId)) return { undoState: this.undoState, changed: null };
    this.#assertWritable();
    const changeSet = plan(this.#dossier, command, {
      now: this.#now().toISOString(),
      coder: this.#coder,
      textOf: (hash) => this.textOf(hash),
      hashText: sha256,
    });
    if (changeSet.changes.length === 0) return { undoState: this.undoState, changed: null };
    return this.#commit(transactionId, { seq: this.#last.seq + 1, command: command.type }, 'do', changeSet);
  }

  /** Takes the last command back, once per transaction id. Throws `nothingToUndo`. */
  undo(transactionId: string): Outcome {
    if (hasTransaction(this.#db, transactionId)) return { undoState: this.undoState, changed: null };
    this.#assertWritable();
    const step = this.#history.undo?.step;
    if (step === undefined) throw new DossierError('nothingToUndo');
    const done = { changes: changesOf(this.#db, step.seq), texts: {} };
    return this.#commit(transactionId, step, 'undo', reverse(done));
  }

  /** Carries out again what was last taken back, once per transaction id. Throws `nothingToRedo`. */
  redo(transactionId: string): Outcome {
    if (hasTransaction(this.#db, transactionId)) return { undoState: this.undoState, changed: null };
    this.#assertWritable();
    const step = this.#history.redo?.step;
    if (step === undefined) throw new DossierError('nothingToRedo');
    return this.#commit(transactionId, step, 'redo', { changes: changesOf(this.#db, step.seq), texts: {} });
  }

  /** Writes the whole file if there is anything that only the log has. Never throws; `onSaved` hears of it too. */
  checkpoint(): SaveResult {
    this.#cancelSaving();
    if (!this.#hasUnsaved()) return { isSaved: true, error: null };
    const result = this.#writeFile();
    this.#onSaved(result);
    return result;
  }

  /** Writes the file, removes the log and lets go of both. Never throws; returns why the file could not be written; the log then stays. */
  close(): DossierError | null {
    const { error } = this.checkpoint();
    try {
      if (error === null && !this.isReadOnly && this.#log.length === 0) this.#log.remove();
      else this.#log.close();
    } catch {
      // Another program may hold the emptied log: it is harmless, and the next close takes it away.
    }
    this.#db.close();
    return error;
  }

  #commit(id: string, step: Step, kind: TransactionKind, changeSet: ChangeSet): Outcome {
    assertStorable(changeSet);
    const dossier = apply(this.#dossier, changeSet);
    const history = advance(this.#history, step, kind);
    const record = {
      seq: this.#last.seq + 1,
      id,
      previous: this.#last.id,
      dossier: metaOf(this.#dossier).id,
      generation: this.#file.generation,
      at: this.#now().toISOString(),
      coder: this.#coder,
      command: step.command,
      kind,
      changes: [...changeSet.changes],
      texts: changeSet.texts,
    } satisfies LogRecord;
    this.#persist(record);
    this.#dossier = dossier;
    this.#history = history;
    this.#last = { seq: record.seq, id };
    this.#saveIn(this.#log.length > LONG_LOG ? 0 : IDLE);
    return { undoState: this.undoState, changed: { changes: record.changes, command: step.command, kind } };
  }

  /** The record is on the disk before the database commits, so that neither can be ahead of the other. */
  #persist(record: LogRecord): void {
    const length = this.#log.length;
    try {
      this.#db.transaction(() => {
        writeTransaction(this.#db, record);
        this.#log.append(record);
      });
    } catch (error) {
      if (this.#log.length > length) this.#log.truncate(length);
      // If it is the log that is in trouble, writing the file gives it a fresh start.
      this.#saveIn(0);
      throw error;
    }
  }

  #hasUnsaved(): boolean {
    return !this.isReadOnly && this.#last.seq > this.#file.lastSeq;
  }

  #saveIn(delay: number): void {
    this.#cancelSaving();
    this.#cancelSaving = this.#schedule(() => this.checkpoint(), delay);
  }

  #writeFile(): SaveResult {
    let isDurable: boolean;
    try {
      isDurable = this.#file.replace(this.#db, this.#last.seq);
    } catch (error) {
      return { isSaved: false, error: writeError(error, 'log') };
    }
    try {
      if (isDurable) this.#log.truncate(0);
    } catch {
      // Its records are in the file; the next append or the next open takes them out.
    }
    return { isSaved: true, error: null };
  }

  #assertWritable(): void {
    if (this.isReadOnly) throw new DossierError('readOnly');
  }
}

function scheduleInBackground(work: () => void, delay: number): () => void {
  const timer = setTimeout(work, delay);
  timer.unref();
  return () => clearTimeout(timer);
}
