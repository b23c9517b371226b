import { DossierError } from '../../shared/errors';
import type { ChangeProgress } from '../../shared/ipc/changes';
import { atOnce, paced } from '../../shared/paced';
import type { Outcome, Reach } from '../dossier/recorder';
import type { Act, Session } from '../dossier/session';
import { slices } from './slices';

/** After how many milliseconds is told that something takes long. */
const PATIENCE = 1_000;

/** Whether a change is to be given up. */
interface Stop {
  isWanted: boolean;
}

/** A change that is being carried out in slices. */
interface Run {
  /** Resolves when it has come to an end; never rejects. */
  readonly ended: Promise<void>;
  readonly stop: Stop;
}

export interface LongChangesOptions {
  /** Hears how far a change is that takes longer than a second, and null once it has come to an end. */
  readonly onProgress: (progress: ChangeProgress | null) => void;
  /** Tells everybody of a change, in steps. */
  readonly tell: (transactionId: string, outcome: Outcome) => Generator<void, void>;
}

/**
 * The way in which the engine changes a dossier. What changes little is carried out at once; what changes very much in slices, so that others are answered in between. Of such changes
 * there is one at a time, and until it has come to an end nobody else may change the dossier.
 */
export class LongChanges {
  readonly #options: LongChangesOptions;
  #run: Run | null = null;
  #isTelling = false;
  #isClosed = false;
  #gaveUp = false;

  constructor(options: LongChangesOptions) {
    this.#options = options;
  }

  /** Resolves when the change that is under way has come to an end; null when none is. */
  get busy(): Promise<void> | null {
    return this.#run?.ended ?? null;
  }

  /** Whether everybody is being told of a change that is on the disk: whoever read the dossier now would hear of it once more. */
  get isTelling(): boolean {
    return this.#isTelling;
  }

  /**
   * Carries out a command, or takes one back or does it again, and tells everybody. Throws or rejects with what `Session.carryOut` does, and rejects with `changeStopped` when it was stopped: then nothing has
   * changed. Not to be called while it is busy.
   */
  carryOut(session: Session, transactionId: string, act: Act): Outcome | Promise<Outcome> {
    const command = typeof act === 'object' ? act.type : session.undoState[act];
    const kind = typeof act === 'object' ? 'do' : act;
    let isTold = false;
    const pause = slices((share) => {
      isTold = true;
      if (command !== null) this.#options.onProgress({ kind, command, share });
    }, PATIENCE);
    const stop = { isWanted: false };
    const outcome = session.carryOut(transactionId, act, this.#stoppable(stop, pause));
    if (!(outcome instanceof Promise)) {
      atOnce(this.#options.tell(transactionId, outcome));
      return outcome;
    }
    const tellEnd = () => {
      if (isTold) this.#options.onProgress(null);
    };
    return this.#follow(stop, this.#told(transactionId, outcome).finally(tellEnd));
  }

  /**
   * Runs work that changes the dossier in slices, and tells everybody; what it is given makes what it waits for in between reject with `changeStopped` when it is stopped. Rejects with what the work rejects with. Not to be
   * called while it is busy.
   */
  run<T extends Outcome | null>(
    transactionId: string,
    work: (stoppable: (pause: Reach) => Reach) => Promise<T>,
  ): Promise<T> {
    const stop = { isWanted: false };
    const outcome = work((pause) => this.#stoppable(stop, pause));
    return this.#follow(stop, this.#told(transactionId, outcome));
  }

  /** Runs work as soon as nobody else changes the dossier. */
  async whenIdle<T>(work: () => T | Promise<T>): Promise<T> {
    while (this.#run !== null) await this.#run.ended;
    return work();
  }

  /** Gives up what is under way and has not gone to the disk yet. */
  stop(): void {
    if (this.#run !== null) this.#run.stop.isWanted = true;
  }

  /** As `stop`, for good: whatever would take long from now on is given up as well. */
  close(): void {
    this.#isClosed = true;
  }

  /** Whether anything was given up because of `close`. */
  get gaveUp(): boolean {
    return this.#gaveUp;
  }

  #stoppable(stop: Stop, pause: Reach): Reach {
    return async (share) => {
      await pause(share);
      if (this.#isClosed) this.#gaveUp = true;
      if (stop.isWanted || this.#isClosed) throw new DossierError('changeStopped');
    };
  }

  /** The outcome, once everybody has been told of it. */
  async #told<T extends Outcome | null>(transactionId: string, work: Promise<T>): Promise<T> {
    const outcome = await work;
    if (outcome === null) return outcome;
    this.#isTelling = true;
    try {
      await paced(
        this.#options.tell(transactionId, outcome),
        () => new Promise((resolve) => setImmediate(resolve)),
      );
    } finally {
      this.#isTelling = false;
    }
    return outcome;
  }

  #follow<T>(stop: Stop, work: Promise<T>): Promise<T> {
    // Whoever has waited comes after everybody who is told of the change, and before anybody who asks only now: edits stay in the order in which they were made.
    const afterwards = () =>
      new Promise<void>((resolve) =>
        setImmediate(() => {
          if (this.#run === run) this.#run = null;
          resolve();
        }),
      );
    const run: Run = { ended: work.then(afterwards, afterwards), stop };
    this.#run = run;
    return work;
  }
}
