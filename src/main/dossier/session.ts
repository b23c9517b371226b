import { basename } from 'node:path';
import { type ChangeSet, reverse } from '../../shared/changes';
import { type CodePointIndex, codePointIndex } from '../../shared/code-points';
import type { Command, CommandType } from '../../shared/commands';
import { metaOf } from '../../shared/dossier';
import { DossierError } from '../../shared/errors';
import type { HistoryFilter, HistoryPage } from '../../shared/history';
import type { UndoState } from '../../shared/ipc/changes';
import type { Dossier } from '../../shared/model';
import type { Notice } from '../../shared/notices';
import { paced } from '../../shared/paced';
import { plan } from '../../shared/plan';
import type { PlanContext } from '../../shared/plan/context';
import type { Structure } from '../../shared/structure';
import type { Database } from './database';
import { type Disk, NODE_DISK } from './disk';
import { copyError } from './file-errors';
import { sha256 } from './hash';
import { type Step, undoStateOf } from './history';
import { lastOf } from './last-of';
import { lockPathOf } from './lock-file';
import type { Log } from './log';
import type { TransactionMark } from './newest-transaction';
import { readCoders, readHistoryPage, readRowAt } from './read-history';
import { type Outcome, type Reach, Recorder, type Recording } from './recorder';
import type { FileSight, SavedFile } from './saved-file';
import { Saver } from './saver';
import type { SaveResult, SessionOptions, SessionState } from './session-options';
import { changesOf, hasManyChanges, readChanges } from './transaction-changes';
import { hasTransaction, readStructure, readText } from './transactions';

/** From how many changes on a command is carried out in slices: fewer take less than a tenth of a second. */
const MOST_AT_ONCE = 1_000;
/** How much of what takes long is done when it is known what it changes: about as much of the time as that takes. */
const PLANNED = 0.15;

/** What changes the dossier: a command, or one that is taken back or done again. */
export type Act = Command | 'undo' | 'redo';

/**
 * One open file. What `execute`, `undo` and `redo` have returned for is on the disk; they throw `readOnly`, `diskFull`, `saveFailed` or
 * what `mayWrite` throws, and then nothing has changed. The file itself is written meanwhile, whoever works on.
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
  readonly #saver: Saver;
  readonly #disk: Disk;
  readonly #mayWrite: () => void;
  readonly #markedText: (hash: string) => CodePointIndex;
  readonly #markedStructure: (hash: string) => Structure;
  #coder: string;
  readonly #recorder: Recorder;

  constructor(state: SessionState, options: SessionOptions) {
    this.path = state.path;
    this.isReadOnly = state.isReadOnly;
    this.notices = state.notices;
    this.#db = state.db;
    this.#log = state.log;
    this.#file = state.file;
    this.#coder = options.coder;
    this.#now = options.now ?? (() => new Date());
    this.#disk = options.disk ?? NODE_DISK;
    this.#mayWrite = options.mayWrite ?? (() => {});
    this.#markedText = lastOf((hash) => codePointIndex(this.textOf(hash)));
    this.#markedStructure = lastOf((hash) => this.structureOf(hash));
    const { path, isReadOnly, file, size, log, db } = state;
    this.#saver = new Saver(
      { path, isReadOnly, file, size, log, reached: () => this.reached, image: () => db.exportBytes() },
      options,
      this.#disk,
    );
    this.#recorder = new Recorder(state, {
      now: this.#now,
      saver: this.#saver,
      assertWritable: () => this.#assertWritable(),
    });
    if (this.isUnsaved) this.#saver.saveSoon();
  }

  /** The snapshot after the last acknowledged change; it stays as it is. */
  get dossier(): Dossier {
    return this.#recorder.dossier.snapshot;
  }

  /** SHA-256 of the file as it was last read or written. */
  get fileHash(): string {
    return this.#file.identity.hash;
  }

  /** The commands that can be taken back and done again next. */
  get undoState(): UndoState {
    return undoStateOf(this.#recorder.history);
  }

  /** Whether something was acknowledged that the file does not have. */
  get isUnsaved(): boolean {
    return this.#saver.isUnsaved;
  }

  /** The id of the last transaction that was acknowledged. */
  get lastTransactionId(): string {
    return this.#recorder.last.id;
  }

  /** Which dossier it is, and the last transaction that was acknowledged or read. */
  get reached(): { readonly dossierId: string; readonly last: TransactionMark } {
    return { dossierId: metaOf(this.#recorder.dossier.current).id, last: this.#recorder.last };
  }

  /** Whether the transaction with this id has been carried out, and is part of this state of the dossier. */
  hasCarriedOut(transactionId: string): boolean {
    return hasTransaction(this.#db, transactionId);
  }

  /** How the file compares with what was last read or written; null while it is being written. Throws Node's errors. */
  lookAtFile(): FileSight | null {
    return this.#saver.isSaving ? null : this.#file.look();
  }

  /** The name of the file in the same folder that ours has been given by somebody; null when there is none. Never throws. */
  newNameOfFile(): string | null {
    return this.#file.newName();
  }

  /** The name under which entries are recorded from now on. */
  set coder(coder: string) {
    this.#coder = coder;
  }

  /** The canonical text with this hash. Throws `notFound`. */
  textOf(hash: string): string {
    return readText(this.#db, hash);
  }

  /** The structure that is kept under this hash. Throws `notFound`. */
  structureOf(hash: string): Structure {
    return readStructure(this.#db, hash);
  }

  /** A page of the history, newest first: at most `limit` transactions that pass the filter, before the transaction `before`. */
  historyPage(filter: HistoryFilter, before: number | null, limit: number): HistoryPage {
    return readHistoryPage(this.#db, filter, before, limit);
  }

  /** Everybody who ever changed the dossier. */
  coders(): readonly string[] {
    return readCoders(this.#db);
  }

  /** Carries out a command, once per transaction id. Throws what `plan` throws. */
  execute(transactionId: string, command: Command): Outcome {
    return this.#begin(transactionId) ?? this.#record(this.#planned(transactionId, command));
  }

  /** Takes the last command back, once per transaction id. Throws `nothingToUndo`. */
  undo(transactionId: string): Outcome {
    return (
      this.#begin(transactionId) ?? this.#record(this.#reread(transactionId, this.#stepOf('undo'), 'undo'))
    );
  }

  /** Carries out again what was last taken back, once per transaction id. Throws `nothingToRedo`. */
  redo(transactionId: string): Outcome {
    return (
      this.#begin(transactionId) ?? this.#record(this.#reread(transactionId, this.#stepOf('redo'), 'redo'))
    );
  }

  /**
   * As `execute`, `undo` and `redo`, where nobody may be kept waiting: what changes very much is carried out in slices. Between two of them `reach` is waited for, with the share
   * of the whole; when it rejects, all is given up. Until the promise has resolved or rejected nobody may change anything, nor let go of the session. What changes little is carried out when this
   * returns. Throws, or rejects with, what those throw, and rejects with what `reach` rejects with; then nothing has changed.
   */
  carryOut(transactionId: string, act: Act, reach: Reach): Outcome | Promise<Outcome> {
    const known = this.#begin(transactionId);
    if (known !== null) return known;
    if (act === 'undo' || act === 'redo') {
      const step = this.#stepOf(act);
      if (hasManyChanges(this.#db, step.seq)) return this.#goBackSlowly(transactionId, step, act, reach);
      return this.#record(this.#reread(transactionId, step, act));
    }
    const planned = this.#planned(transactionId, act);
    if (planned.changeSet.changes.length <= MOST_AT_ONCE) return this.#record(planned);
    return this.#recorder.recordSlowly(planned, this.#coder, reach);
  }

  /**
   * As `carryOut`, for a command that takes long to plan as well: `steps` plans it on a dossier that stays as it is, and yields the share (0 to 1) that is planned. Rejects with
   * what `steps` throws too.
   */
  async executeSlowly(
    transactionId: string,
    command: CommandType,
    steps: (dossier: Dossier, context: PlanContext) => Generator<number, ChangeSet>,
    reach: Reach,
  ): Promise<Outcome> {
    const known = this.#begin(transactionId);
    if (known !== null) return known;
    const begun = this.#recorder.last.id;
    const changeSet = await paced(steps(this.dossier, this.#planContext()), (share) =>
      reach(share * PLANNED),
    );
    if (this.#recorder.last.id !== begun)
      throw new Error('the dossier was changed while a command was planned');
    if (changeSet.changes.length === 0) return this.#recorder.unchanged;
    const step = this.#recorder.nextStep(command);
    const planned = { id: transactionId, step, kind: 'do', changeSet } as const;
    return this.#recorder.recordSlowly(planned, this.#coder, afterPlanning(reach));
  }

  /** Writes the whole file if there is anything that only the log has; one writing at a time. Never rejects; `onSaved` hears of it too. */
  checkpoint(): Promise<SaveResult> {
    return this.#saver.checkpoint();
  }

  /** Writes the file when that costs next to nothing: the analyst looks elsewhere, and may copy the file. Never rejects. */
  checkpointIfCheap(): Promise<void> {
    return this.#saver.checkpointIfCheap();
  }

  /** Writes the file although it has everything: it has vanished. Never rejects. */
  writeAnew(): Promise<SaveResult> {
    return this.#saver.writeAnew();
  }

  /**
   * Writes the whole present state, which is in the memory, to another file, an absolute path. Rejects with `fileExists`, `nameTooLong`, `diskFull`,
   * `fileReadOnly` or `copyFailed`; the other file is then not there.
   */
  async saveCopy(path: string): Promise<void> {
    const name = basename(path);
    try {
      // A dossier whose name leaves no room for its lock could not be worked on.
      this.#disk.look(lockPathOf(path));
      if (this.#disk.look(path) !== null) throw new DossierError('fileExists', { name });
      await this.#saver.writeCopy(path);
    } catch (error) {
      throw copyError(error, name);
    }
  }

  /** Lets go of file and log and leaves both as they are. Never rejects. Nothing may be asked of the session any more. */
  async abandon(): Promise<void> {
    this.#saver.stop();
    await this.#saver.settle();
    try {
      this.#log.close();
    } catch {
      // What is in it was synchronised with every record.
    }
    this.#db.close();
  }

  /**
   * Writes the file, removes the log and lets go of both. Never rejects; resolves to why the file could not be written; the log
   * then stays. Nothing may be asked of the session any more.
   */
  async close(): Promise<DossierError | null> {
    this.#saver.stop();
    const { error } = await this.checkpoint();
    try {
      if (error === null && !this.isReadOnly && this.#log.length === 0) this.#log.remove();
      else this.#log.close();
    } catch {
      // Another program may hold the emptied log: it is harmless, and the next close takes it away.
    }
    this.#db.close();
    return error;
  }

  #planContext(): PlanContext {
    return {
      now: this.#now().toISOString(),
      coder: this.#coder,
      textOf: this.#markedText,
      structureOf: this.#markedStructure,
      hashText: sha256,
      passagesAt: (sourceId, start, end) => this.#recorder.dossier.passagesAt(sourceId, start, end),
      rowAt: (table, id, seq) => readRowAt(this.#db, table, id, seq),
    };
  }

  /** What came of a transaction that had been carried out before; null when it has not. Throws `readOnly` and its like. */
  #begin(transactionId: string): Outcome | null {
    if (hasTransaction(this.#db, transactionId)) return this.#recorder.unchanged;
    this.#assertWritable();
    return null;
  }

  #planned(id: string, command: Command): Recording {
    const changeSet = plan(this.#recorder.dossier.current, command, this.#planContext());
    return { id, step: this.#recorder.nextStep(command.type), kind: 'do', changeSet };
  }

  #stepOf(act: 'undo' | 'redo'): Step {
    const step = this.#recorder.history[act]?.step;
    if (step !== undefined) return step;
    if (act === 'undo') throw new DossierError('nothingToUndo');
    throw new DossierError('nothingToRedo');
  }

  #reread(id: string, step: Step, kind: 'undo' | 'redo'): Recording {
    const done = { changes: changesOf(this.#db, step.seq), texts: {} };
    return { id, step, kind, changeSet: kind === 'undo' ? reverse(done) : done };
  }

  async #goBackSlowly(id: string, step: Step, kind: 'undo' | 'redo', reach: Reach): Promise<Outcome> {
    const changes = await paced(readChanges(this.#db, step.seq), (share) => reach(share * PLANNED));
    const done = { changes, texts: {} };
    const changeSet = kind === 'undo' ? reverse(done) : done;
    return this.#recorder.recordSlowly({ id, step, kind, changeSet }, this.#coder, afterPlanning(reach));
  }

  #record(recording: Recording): Outcome {
    if (recording.changeSet.changes.length === 0) return this.#recorder.unchanged;
    return this.#recorder.record(recording, this.#coder);
  }

  #assertWritable(): void {
    if (this.isReadOnly) throw new DossierError('readOnly');
    this.#mayWrite();
  }
}

/** Reaches what is left once it is known what is to be changed. */
function afterPlanning(reach: Reach): Reach {
  return (share) => reach(PLANNED + share * (1 - PLANNED));
}
