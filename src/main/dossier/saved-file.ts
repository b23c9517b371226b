import { basename, dirname, extname, join } from 'node:path';
import { DossierError } from '../../shared/errors';
import { type Disk, NODE_DISK } from './disk';
import { type FileIdentity, stampOf } from './file';
import { writeError } from './file-errors';
import { sha256 } from './hash';
import { type OwnMark, recogniseOwn } from './own-file';
import type { RewriteJob, Rewriter, Rewritten } from './rewrite';

/** Where a session has come to, for its file to follow. */
export interface Saving {
  readonly rewriter: Rewriter;
  /** The last transaction, and the log that leads there, with its length in bytes. */
  readonly now: () => Pick<RewriteJob, 'lastSeq' | 'log'>;
  /** What tells the file that is written from any other. */
  readonly mark: () => OwnMark;
  /** The whole database as the bytes of a file, for when the file and the log on the disk do not lead there. */
  readonly image: () => Uint8Array;
}

export interface Saved extends Rewritten {
  /** How much of the log, in bytes, the file has. */
  readonly logLength: number;
  /** Whether there was no file any more. */
  readonly isAnew: boolean;
}

/**
 * How the file compares with what was last read or written: it is `same`; another program has put something else there (`replaced`);
 * it was deleted, moved or renamed (`missing`); or even its folder is gone (`folderMissing`), as when a stick was pulled out.
 */
export type FileSight = 'same' | 'replaced' | 'missing' | 'folderMissing';

/** The dossier's file as it was last read or written, and what of the dossier is in it. */
export class SavedFile {
  readonly #path: string;
  readonly #disk: Disk;
  #identity: FileIdentity;
  #generation: number;
  #lastSeq: number;
  /** The stamp of what another program has put in the file's place, so that it is read but once. */
  #strangerStamp: string | null = null;

  /** `generation` and `lastSeq` are those that the file records of itself. */
  constructor(
    path: string,
    identity: FileIdentity,
    generation: number,
    lastSeq: number,
    disk: Disk = NODE_DISK,
  ) {
    this.#path = path;
    this.#identity = identity;
    this.#generation = generation;
    this.#lastSeq = lastSeq;
    this.#disk = disk;
  }

  get identity(): FileIdentity {
    return this.#identity;
  }

  get generation(): number {
    return this.#generation;
  }

  /** The last transaction that is in the file; later ones are in the log alone. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /**
   * Has the file replaced by one with all transactions up to now. A file that has vanished is made anew: what was acknowledged
   * must not depend on one that is deleted. Never replaces a file that somebody else has put there. Rejects with `fileMissing`
   * when the folder is gone, and with what `rewrite` rejects with; the file is then as it was.
   */
  async replace(saving: Saving): Promise<Saved> {
    const known = this.#isThere() ? this.#identity : null;
    if (known === null) return this.#replace(null, saving, saving.image());
    try {
      return await this.#replace(known, saving, null);
    } catch (error) {
      if (!isUseless(error)) throw error;
      return this.#replace(known, saving, saving.image());
    }
  }

  async #replace(known: FileIdentity | null, saving: Saving, image: Uint8Array | null): Promise<Saved> {
    const { lastSeq, log } = saving.now();
    const generation = this.#generation + 1;
    const job = { path: this.#path, known, generation, lastSeq, log, image };
    const mark = saving.mark();
    const rewritten = await saving.rewriter(job).catch(async (error: unknown) => {
      const own = this.#looksNew() ? await recogniseOwn(job, mark, this.#disk) : null;
      if (own === null) throw error;
      return own;
    });
    this.#identity = rewritten.identity;
    this.#generation = generation;
    this.#lastSeq = lastSeq;
    return { ...rewritten, logLength: log.length, isAnew: known === null };
  }

  /** Whether something else than before is at the path. What cannot be looked at is nothing new. */
  #looksNew(): boolean {
    try {
      const stamp = stampOf(this.#path, this.#disk);
      return stamp !== '' && stamp !== this.#identity.stamp && stamp !== this.#strangerStamp;
    } catch {
      return false;
    }
  }

  /** Looks at the file; its content is only read when it looks different. Throws Node's errors. */
  look(): FileSight {
    const stamp = stampOf(this.#path, this.#disk);
    if (stamp === '') return this.#disk.look(dirname(this.#path)) === null ? 'folderMissing' : 'missing';
    if (stamp === this.#identity.stamp) return 'same';
    if (stamp === this.#strangerStamp) return 'replaced';
    if (sha256(this.#disk.readWhole(this.#path)) === this.#identity.hash) {
      this.#identity = { ...this.#identity, stamp };
      return 'same';
    }
    this.#strangerStamp = stamp;
    return 'replaced';
  }

  /** The name, in the same folder, that the file was given by somebody; null when it is not there. Never throws. */
  newName(): string | null {
    const folder = dirname(this.#path);
    const inode = this.#identity.stamp.split(':')[2];
    try {
      const names = this.#disk.list(folder).filter((name) => name.endsWith(extname(this.#path)));
      return names.find((name) => String(this.#disk.look(join(folder, name))?.ino) === inode) ?? null;
    } catch {
      return null;
    }
  }

  #isThere(): boolean {
    const name = basename(this.#path);
    try {
      if (this.#disk.look(this.#path) !== null) return true;
      if (this.#disk.look(dirname(this.#path)) !== null) return false;
    } catch (error) {
      throw writeError(error, name);
    }
    throw new DossierError('fileMissing', { name });
  }
}

/** Whether what is on the disk does not lead to the present state, which the memory still has. */
function isUseless(error: unknown): boolean {
  return (
    error instanceof DossierError &&
    (error.code === 'logDamaged' || error.code === 'fileDamaged' || error.code === 'fileUnreadable')
  );
}
