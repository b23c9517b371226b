import { basename } from 'node:path';
import { writeError } from '../dossier/file-errors';
import type { FileSight } from '../dossier/saved-file';
import type { Session } from '../dossier/session';
import type { SaveTrouble } from './save-trouble';

/** How often in a row a file must be missing before it is made anew: some programs replace a file by removing it first. */
const MISSING_LOOKS = 3;

/** How the file of one session stands, and what follows from that. */
export class FileWatch {
  readonly #session: Session;
  readonly #trouble: SaveTrouble;
  #sight: FileSight = 'same';
  /** Whether the last look has failed. */
  #isOutOfSight = false;
  #missing = 0;
  #newName: string | null = null;

  constructor(session: Session, trouble: SaveTrouble) {
    this.#session = session;
    this.#trouble = trouble;
  }

  /** The file as it was last seen. */
  get sight(): FileSight {
    return this.#sight;
  }

  /** Looks at the file: has one that is gone made anew, and goes on with one that is back. Never rejects. */
  async look(): Promise<void> {
    let sight: FileSight | null;
    try {
      sight = this.#session.lookAtFile();
    } catch (error) {
      this.#isOutOfSight = true;
      this.#trouble.noteSaving({ isSaved: false, error: writeError(error, basename(this.#session.path)) });
      return;
    }
    if (sight === null) return;
    const before = this.#isOutOfSight ? null : this.#sight;
    this.#isOutOfSight = false;
    this.#sight = sight;
    this.#missing = sight === 'missing' ? this.#missing + 1 : 0;
    if (sight === 'missing') this.#newName = this.#session.newNameOfFile();
    if (this.#missing === MISSING_LOOKS) await this.#session.writeAnew();
    if (sight === 'same' && before !== 'same') await this.#goOn(before === null);
  }

  /** The name that a missing file was last seen to have in the same folder, once; null when it had none. */
  takeNewName(): string | null {
    const newName = this.#newName;
    this.#newName = null;
    return newName;
  }

  async #goOn(wasOutOfSight: boolean): Promise<void> {
    this.#trouble.look();
    const { isSaved, error } = await this.#session.checkpoint();
    // With nothing to write the session has nothing to say: that the file is there as it was is all there is to know.
    if (wasOutOfSight && isSaved) this.#trouble.noteSaving({ isSaved, error });
  }
}
