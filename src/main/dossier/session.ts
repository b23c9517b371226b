import { basename } from 'node:path';
import { type Change, type ChangeSet, reverse } from '../../shared/changes';
import { type CodePointIndex, codePointIndex } from '../../shared/code-points';
import type { Command, CommandType } from '../../shared/commands';
import { metaOf } from '../../shared/dossier';
import { DossierError } from '../../shared/errors';
import type { HistoryFilter, HistoryPage } from '../../shared/history';
import type { UndoState } from '../../shared/ipc/dossier';
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
import { advance, type History, type Step, type TransactionKind, undoStateOf } from './history';
import { lastOf } from './last-of';
import { lockPathOf } from './lock-file';
import type { Log } from './log';
import { jsonOf, type LogRecord } from './log-record';
import type { TransactionMark } from './newest-transaction';
import { readCoders, readHistoryPage, readRowAt } from './read-history';
import type { FileSight, SavedFile } from './saved-file';
import { Saver } from './saver';
import type { SaveResult, SessionOptions, SessionState } from './session-options';
import { assertStorable } from './storable';
import { storableJson } from './storable-json';
import {
  changesOf,
  hasTransaction,
  readStructure,
  readText,
  writeMark,
  writeRows,
  writeTransaction,
} from './transactions';
import type { WorkingDossier } from './working-dossier';

/** How much of a slow command is done, as a share of the whole, when it is planned and when its changes are encoded: about as much of the time as that takes. */
const PLANNED = 0.15;
const ENCODED = 0.25;

interface Prepared {
  readonly record: LogRecord;
  readonly history: History;
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
  readonly #dossier: WorkingDossier;
  #history: History;
  #last: { readonly seq: number; readonly id: string };

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
    if (this.isUnsaved) this.#saver.saveSoon();
  }

  /** The snapshot after the last acknowledged change; it stays as it is. */
  get dossier(): Dossier {
    return this.#dossier.snapshot;
  }

  /** SHA-256 of the file as it was last read or written. */
  get fileHash(): string {
    return this.#file.identity.hash;
  }

  /** The commands that can be taken back and done again next. */
  get undoState(): UndoState {
    return undoStateOf(this.#history);
  }

  /** Whether something was acknowledged that the file does not have. */
  get isUnsaved(): boolean {
    return this.#saver.isUnsaved;
  }

  /** The id of the last transaction that was acknowledged. */
  get lastTransactionId(): string {
    return this.#last.id;
  }

  /** Which dossier it is, and the last transaction that was acknowledged or read. */
  get reached(): { readonly dossierId: string; readonly last: TransactionMark } {
    return { dossierId: metaOf(this.#dossier.current).id, last: this.#last };
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
    if (hasTransaction(this.#db, transactionId)) return { undoState: this.undoState, changed: null };
    this.#assertWritable();
    const changeSet = plan(this.#dossier.current, command, this.#planContext());
    if (changeSet.changes.length === 0) return { undoState: this.undoState, changed: null };
    return this.#commit(transactionId, this.#nextStep(command.type), 'do', changeSet);
  }

  /**
   * As `execute`, for a command that takes long, in slices: `steps` plans it on a dossier that stays as it is, and yields the share (0 to 1) that is planned. Between two slices
   * `reach` is waited for, with the share of the whole; when it rejects, all is given up. Until this has resolved or rejected nobody may change anything, nor let go
   * of the session. Rejects with what `reach` rejects with, what `steps` throws and what `execute` throws; then nothing has changed.
   */
  async executeSlowly(
    transactionId: string,
    command: CommandType,
    steps: (dossier: Dossier, context: PlanContext) => Generator<number, ChangeSet>,
    reach: (share: number) => Promise<void>,
  ): Promise<Outcome> {
    if (hasTransaction(this.#db, transactionId)) return { undoState: this.undoState, changed: null };
    this.#assertWritable();
    const begun = this.#last.id;
    const changeSet = await paced(steps(this.dossier, this.#planContext()), (share) =>
      reach(share * PLANNED),
    );
    const { changes } = changeSet;
    if (changes.length === 0) return { undoState: this.undoState, changed: null };
    assertStorable({ changes: [], texts: changeSet.texts });
    const encoded = (done: number) => PLANNED + (done / changes.length) * (ENCODED - PLANNED);
    const json = await paced(storableJson(changes), (done) => reach(encoded(done)));
    const written = (done: number) => ENCODED + (done / changes.length) * (1 - ENCODED);
    const release = await this.#saver.hold();
    try {
      if (this.#last.id !== begun) throw new Error('the dossier was changed while a command was planned');
      const prepared = this.#prepare(transactionId, this.#nextStep(command), 'do', changeSet);
      await this.#cuttingLog(() =>
        this.#db.longTransaction(async () => {
          await paced(writeRows(this.#db, prepared.record), (done) => reach(written(done)));
          // From here on it can no longer be given up.
          this.#assertWritable();
          writeMark(this.#db, prepared.record, json);
          this.#log.append(prepared.record, json);
        }),
      );
      return this.#settle(prepared, 'do');
    } finally {
      release();
    }
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
      passagesAt: (sourceId, start, end) => this.#dossier.passagesAt(sourceId, start, end),
      rowAt: (table, id, seq) => readRowAt(this.#db, table, id, seq),
    };
  }

  #nextStep(command: CommandType): Step {
    return { seq: this.#last.seq + 1, command };
  }

  #commit(id: string, step: Step, kind: TransactionKind, changeSet: ChangeSet): Outcome {
    assertStorable(changeSet);
    const prepared = this.#prepare(id, step, kind, changeSet);
    this.#persist(prepared.record);
    return this.#settle(prepared, kind);
  }

  /** The record of a transaction, and the history after it. Throws a plain Error when a row is not as the changes say. */
  #prepare(id: string, step: Step, kind: TransactionKind, changeSet: ChangeSet): Prepared {
    this.#dossier.check(changeSet.changes);
    const history = advance(this.#history, step, kind);
    const record = {
      seq: this.#last.seq + 1,
      id,
      previous: this.#last.id,
      dossier: metaOf(this.#dossier.current).id,
      generation: this.#file.generation,
      at: this.#now().toISOString(),
      coder: this.#coder,
      command: step.command,
      kind,
      changes: [...changeSet.changes],
      texts: changeSet.texts,
    } satisfies LogRecord;
    return { record, history };
  }

  /** What is on the disk now is what the dossier is. */
  #settle({ record, history }: Prepared, kind: TransactionKind): Outcome {
    this.#dossier.carryOut(record.changes);
    this.#history = history;
    this.#last = { seq: record.seq, id: record.id };
    this.#saver.saveSoon();
    return { undoState: this.undoState, changed: { changes: record.changes, command: record.command, kind } };
  }

  /** The record is on the disk before the database commits, so that neither can be ahead of the other. */
  #persist(record: LogRecord): void {
    const length = this.#log.length;
    const changes = jsonOf(record.changes);
    try {
      this.#db.transaction(() => {
        writeTransaction(this.#db, record, changes);
        this.#log.append(record, changes);
      });
    } catch (error) {
      this.#takeOutOfLog(length);
      throw error;
    }
  }

  /** Runs `work`, which appends to the log; when it rejects, what it appended is taken out again. */
  async #cuttingLog(work: () => Promise<void>): Promise<void> {
    const length = this.#log.length;
    try {
      await work();
    } catch (error) {
      this.#takeOutOfLog(length);
      throw error;
    }
  }

  /** If it is the log that is in trouble, writing the file gives it a fresh start. */
  #takeOutOfLog(length: number): void {
    if (this.#log.length > length) this.#tryToCut(length);
    this.#saver.saveIn(0);
  }

  /** What cannot be cut now is cut before the next record. */
  #tryToCut(length: number): void {
    try {
      this.#log.truncate(length);
    } catch {
      // The first error says why the command was refused.
    }
  }

  #assertWritable(): void {
    if (this.isReadOnly) throw new DossierError('readOnly');
    this.#mayWrite();
  }
}
