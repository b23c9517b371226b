import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DossierError } from '../../shared/errors';
import type { Database } from './database';
import { type FileIdentity, isStill, stampOf } from './file';
import { writeError } from './file-errors';
import { writeFileState } from './transactions';
import { writeAtomically } from './write-atomically';

/** The dossier's file as it was last read or written, and what of the dossier is in it. */
export class SavedFile {
  readonly #path: string;
  #identity: FileIdentity;
  #generation: number;
  #lastSeq: number;

  /** `generation` and `lastSeq` are those that the file records of itself. */
  constructor(path: string, identity: FileIdentity, generation: number, lastSeq: number) {
    this.#path = path;
    this.#identity = identity;
    this.#generation = generation;
    this.#lastSeq = lastSeq;
  }

  /** How often the file has been written. */
  get generation(): number {
    return this.#generation;
  }

  /** The last transaction that is in the file; later ones are in the log alone. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /**
   * Replaces the file by the database with all transactions up to `lastSeq`. Returns whether that would survive a power cut,
   * so that the log may go. A file that has vanished is made anew: what was acknowledged must not depend on one that is deleted.
   * Never replaces a file that somebody else has put there. Throws `fileMissing` when the folder is gone, `diskFull`,
   * `fileReadOnly` or `saveFailed`; the file is then as it was.
   */
  replace(db: Database, lastSeq: number): boolean {
    const name = basename(this.#path);
    const isNew = !existsSync(this.#path);
    if (isNew && !existsSync(dirname(this.#path))) throw new DossierError('fileMissing', { name });
    if (!isNew && !isStill(this.#path, this.#identity)) throw new DossierError('saveFailed', { name });
    try {
      writeFileState(db, this.#generation + 1, lastSeq);
      const { hash, isDurable } = writeAtomically(this.#path, db.exportBytes(), { isNew });
      this.#identity = { stamp: stampOf(this.#path), hash };
      this.#generation += 1;
      this.#lastSeq = lastSeq;
      return isDurable;
    } catch (error) {
      writeFileState(db, this.#generation, this.#lastSeq);
      throw writeError(error, name);
    }
  }
}
