import type { Change, ChangeSet } from '../../shared/changes';
import type { CommandType } from '../../shared/commands';
import { metaOf } from '../../shared/dossier';
import type { UndoState } from '../../shared/ipc/changes';
import { paced } from '../../shared/paced';
import type { Database } from './database';
import { advance, type History, type Step, type TransactionKind, undoStateOf } from './history';
import type { Log } from './log';
import type { LogRecord } from './log-record';
import type { TransactionMark } from './newest-transaction';
import type { Saver } from './saver';
import type { SessionState } from './session-options';
import { assertStorable } from './storable';
import { storableJson } from './storable-json';
import { jsonParts } from './transaction-changes';
import { writeMark, writeRows, writeTransaction } from './transactions';
import type { WorkingDossier } from './working-dossier';

/** How much of a long change is done when it is checked and encoded, and when its rows are written, as a share of the recording: about as much of the time as that takes. */
const ENCODED = 0.15;
const WRITTEN = 0.85;

export interface Outcome {
  readonly undoState: UndoState;
  /** Null when nothing changed: the transaction had already been carried out, or the command asked for what already is. */
  readonly changed: {
    readonly changes: readonly Change[];
    readonly command: CommandType;
    readonly kind: TransactionKind;
  } | null;
}

/** A transaction that is to be recorded. */
export interface Recording {
  readonly id: string;
  readonly step: Step;
  readonly kind: TransactionKind;
  readonly changeSet: ChangeSet;
}

/** Waited for between two slices of what takes long, with the share (0 to 1) that is done; when it rejects, all is given up. */
export type Reach = (share: number) => Promise<void>;

interface Prepared {
  readonly record: LogRecord;
  readonly history: History;
}

export interface RecorderOptions {
  readonly now: () => Date;
  readonly saver: Saver;
  /** Throws when the dossier may not be written. */
  readonly assertWritable: () => void;
}

/** Takes database, log and snapshot from one transaction to the next: all of them, or none. */
export class Recorder {
  readonly dossier: WorkingDossier;
  readonly #db: Database;
  readonly #log: Log;
  readonly #file: SessionState['file'];
  readonly #options: RecorderOptions;
  #history: History;
  #last: TransactionMark;

  constructor(state: SessionState, options: RecorderOptions) {
    this.dossier = state.dossier;
    this.#db = state.db;
    this.#log = state.log;
    this.#file = state.file;
    this.#history = state.history;
    this.#last = state.last;
    this.#options = options;
  }

  /** What can be taken back and done again. */
  get history(): History {
    return this.#history;
  }

  /** The last transaction that was recorded. */
  get last(): TransactionMark {
    return this.#last;
  }

  /** What nothing has changed. */
  get unchanged(): Outcome {
    return { undoState: undoStateOf(this.#history), changed: null };
  }

  /** The step of a new command. */
  nextStep(command: CommandType): Step {
    return { seq: this.#last.seq + 1, command };
  }

  /** Records a transaction. Throws `requestInvalid` for text that a file could not give back, and what the log throws; then nothing has changed. */
  record(recording: Recording, coder: string): Outcome {
    assertStorable(recording.changeSet);
    this.dossier.check(recording.changeSet.changes);
    const prepared = this.#prepare(recording, coder);
    this.#persist(prepared.record);
    return this.#settle(prepared);
  }

  /**
   * As `record`, in slices, and `reach` is waited for between them. Until this has resolved or rejected nobody may change anything, nor let go of the session. Rejects with
   * what `reach` rejects with as well.
   */
  async recordSlowly(recording: Recording, coder: string, reach: Reach): Promise<Outcome> {
    const { changes, texts } = recording.changeSet;
    assertStorable({ changes: [], texts });
    const encoded = (done: number) => reach((done / changes.length) * ENCODED);
    const parts = await paced(storableJson(changes), encoded);
    await paced(this.dossier.checkInSteps(changes), () => reach(ENCODED));
    const release = await this.#options.saver.hold();
    try {
      const prepared = this.#prepare(recording, coder);
      await this.#cuttingLog(() =>
        this.#db.longTransaction(() => this.#write(prepared.record, parts, reach)),
      );
      return this.#settle(prepared);
    } finally {
      release();
    }
  }

  /** Inside a transaction of the database. The record is on the disk before the database commits, so that neither can be ahead of the other. */
  async #write(record: LogRecord, parts: readonly Uint8Array[], reach: Reach): Promise<void> {
    await paced(writeRows(this.#db, record, parts), (share) => reach(ENCODED + share * (WRITTEN - ENCODED)));
    await paced(this.#log.appendInSteps(record, parts), async (share) => {
      await reach(WRITTEN + share * (1 - WRITTEN));
      // Somebody else may have taken the dossier over meanwhile.
      this.#options.assertWritable();
    });
    writeMark(this.#db, record, parts);
  }

  /** The record of a transaction, and the history after it. Throws a plain Error when there was nothing to take back or do again. */
  #prepare({ id, step, kind, changeSet }: Recording, coder: string): Prepared {
    const history = advance(this.#history, step, kind);
    const record = {
      seq: this.#last.seq + 1,
      id,
      previous: this.#last.id,
      dossier: metaOf(this.dossier.current).id,
      generation: this.#file.generation,
      at: this.#options.now().toISOString(),
      coder,
      command: step.command,
      kind,
      changes: [...changeSet.changes],
      texts: changeSet.texts,
    } satisfies LogRecord;
    return { record, history };
  }

  /** What is on the disk now is what the dossier is. */
  #settle({ record, history }: Prepared): Outcome {
    const { seq, id, changes, command, kind } = record;
    this.dossier.carryOut(changes);
    this.#history = history;
    this.#last = { seq, id };
    this.#options.saver.saveSoon();
    return { undoState: undoStateOf(history), changed: { changes, command, kind } };
  }

  #persist(record: LogRecord): void {
    const length = this.#log.length;
    const parts = jsonParts(record.changes);
    try {
      this.#db.transaction(() => {
        writeTransaction(this.#db, record, parts);
        this.#log.append(record, parts);
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
    this.#options.saver.saveIn(0);
  }

  /** What cannot be cut now is cut before the next record. */
  #tryToCut(length: number): void {
    try {
      this.#log.truncate(length);
    } catch {
      // The first error says why the command was refused.
    }
  }
}
