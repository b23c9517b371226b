import { DossierError, type ErrorCode, toWire } from '../../shared/errors';
import type { Trouble } from '../../shared/file-status';
import type { SaveResult } from '../dossier/session-options';

/** Before the first look whether a change could be written again, and the most that doubling it leads to, in milliseconds. */
const FIRST_LOOK = 2_000;
const MOST = 60_000;

/** What a change is refused with when the disk is to blame. */
const OF_THE_DISK: readonly ErrorCode[] = ['diskFull', 'fileReadOnly', 'saveFailed', 'fileMissing'];
/** What is no trouble of the disk, but the dossier's having another owner. */
const OF_THE_LOCK: readonly ErrorCode[] = ['lockLost', 'readOnly'];

interface Options {
  /** Whether something can be written beside the file now. */
  readonly canWrite: () => boolean;
  /** Told whenever the trouble has changed; `isOver` when something works again that did not. */
  readonly onChange: (isOver: boolean) => void;
}

/** What keeps a dossier from being written: the file, or even the log. The session tries the file again by itself; this tries the log. */
export class SaveTrouble {
  readonly #options: Options;
  #file: DossierError | null = null;
  #refusal: DossierError | null = null;
  #pause = FIRST_LOOK;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  get trouble(): Trouble | null {
    const error = this.#refusal ?? this.#file;
    return error === null ? null : { error: toWire(error), isRefused: this.#refusal !== null };
  }

  /** The session has tried to write the file. */
  noteSaving({ error }: SaveResult): void {
    if (error !== null && OF_THE_LOCK.includes(error.code)) return;
    const isOver = error === null && this.#file !== null;
    this.#file = error;
    this.#options.onChange(isOver && this.#refusal === null);
  }

  /** A change was refused. Anything that is not of the disk is left to whoever asked for the change. */
  noteRefusal(error: unknown): void {
    if (!(error instanceof DossierError) || !OF_THE_DISK.includes(error.code)) return;
    this.#refusal = error;
    this.#options.onChange(false);
    if (this.#timer === null) this.#lookAgain();
  }

  /** A change was written. */
  noteSuccess(): void {
    if (this.#refusal === null) return;
    this.#refusal = null;
    this.stop();
    this.#options.onChange(this.#file === null);
  }

  /** Looks now whether changes can be written again. */
  look(): void {
    if (this.#refusal !== null && this.#options.canWrite()) this.noteSuccess();
  }

  /** Forgets everything: another file is about to be looked after, or none. */
  clear(): void {
    this.#file = null;
    this.#refusal = null;
    this.stop();
  }

  /** Looks no more. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#pause = FIRST_LOOK;
  }

  #lookAgain(): void {
    this.#timer = setTimeout(() => {
      this.look();
      this.#pause = Math.min(this.#pause * 2, MOST);
      if (this.#refusal !== null) this.#lookAgain();
    }, this.#pause);
    this.#timer.unref();
  }
}
