import { basename, dirname } from 'node:path';
import { DossierError } from '../../shared/errors';
import { type Disk, NODE_DISK } from './disk';
import { writeError } from './file-errors';
import { encodeRecord, type LogRecord } from './log-record';
import { syncFolder, writeAtomically, writeFully } from './write-atomically';

const TOUCHED = 'another program has touched the log';

/** The path of the log that belongs to a dossier file, `name.parley-log`: the two lie side by side and travel together. */
export function logPathOf(path: string): string {
  return `${path}-log`;
}

/**
 * The transactions since the file was last written, one record each. What `append` has returned for survives a crash and a power cut.
 * The log is created by its first record.
 */
export class Log {
  readonly #path: string;
  readonly #disk: Disk;
  #handle: number | null = null;
  #length: number;
  /** Whether something may stand behind `#length` that was never acknowledged. */
  #hasSuspectTail = false;

  /** `length` is that of the log's good part, in bytes; 0 when there is no log. */
  constructor(path: string, length: number, disk: Disk = NODE_DISK) {
    this.#path = path;
    this.#disk = disk;
    this.#length = length;
  }

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  /**
   * Writes a record and waits until it is on the disk. Throws `diskFull`, `fileReadOnly` or `saveFailed`,
   * also when another program has touched the log; the log is then as it was.
   */
  append(record: LogRecord): void {
    const line = encodeRecord(record);
    try {
      const handle = this.#open();
      this.#checkTail(handle);
      this.#hasSuspectTail = true;
      writeFully(handle, line, this.#disk);
      this.#disk.syncData(handle);
      this.#hasSuspectTail = false;
      this.#length += line.length;
    } catch (error) {
      this.#tryToCut();
      throw writeError(error, basename(this.#path));
    }
  }

  /** Cuts the log back to a length that it had. Throws `saveFailed` and its like; the next append then cuts it. */
  truncate(length: number): void {
    try {
      const handle = this.#open(length);
      const { size } = this.#disk.factsOf(handle);
      if (size < length || (size > this.#length && !this.#hasSuspectTail))
        throw new DossierError('saveFailed', { name: basename(this.#path) }, new Error(TOUCHED));
      this.#cut(handle, length);
    } catch (error) {
      // What is behind no longer counts, whether or not it could be cut: unless it is another program's.
      if (this.#handle !== null && !(error instanceof DossierError)) this.#expect(length);
      throw writeError(error, basename(this.#path));
    }
  }

  /** Synchronises what is in the log, for when a program that was killed may not have come to that. Throws `saveFailed` and its like. */
  keep(): void {
    try {
      this.#disk.syncData(this.#open());
    } catch (error) {
      throw writeError(error, basename(this.#path));
    }
  }

  /**
   * Takes the records up to a length that it had out of the log, after the file has them. Later ones stay, in a new log that takes
   * the place of the old one whole. Throws `saveFailed` and its like; the records are then still there, which does no harm.
   */
  drop(length: number): void {
    if (length === this.#length) {
      this.truncate(0);
      return;
    }
    try {
      this.#checkTail(this.#open());
      const rest = this.#readFrom(length);
      this.close();
      writeAtomically(this.#path, rest, {}, this.#disk);
      this.#length = rest.length;
    } catch (error) {
      throw writeError(error, basename(this.#path));
    }
  }

  /** Lets go of the log and leaves it where it is. */
  close(): void {
    const handle = this.#handle;
    this.#handle = null;
    if (handle !== null) this.#disk.close(handle);
  }

  /** Lets go of the log and removes it, unless another program has written to it. */
  remove(): void {
    this.close();
    const size = this.#disk.look(this.#path)?.size;
    if (size === this.#length || this.#hasSuspectTail) this.#disk.remove(this.#path);
    this.#length = 0;
    this.#hasSuspectTail = false;
  }

  /** What stands behind a length. The log's own descriptor can only write. */
  #readFrom(length: number): Uint8Array {
    const handle = this.#disk.open(this.#path, 'r');
    try {
      const rest = this.#disk.readAt(handle, this.#length - length, length);
      if (rest.length !== this.#length - length) throw new Error(TOUCHED);
      return rest;
    } finally {
      this.#disk.close(handle);
    }
  }

  #open(needed = this.#length): number {
    if (this.#handle !== null && this.#disk.factsOf(this.#handle).links === 0) {
      // Somebody has removed the log under our hands: what is in it no longer counts as kept.
      this.close();
      if (needed > 0) throw new DossierError('saveFailed', { name: basename(this.#path) });
      this.#length = 0;
    }
    this.#handle ??= this.#openAnew();
    return this.#handle;
  }

  /** A log whose name may not be there after a power cut is of no use. */
  #openAnew(): number {
    const handle = this.#disk.open(this.#path, 'a');
    if (syncFolder(dirname(this.#path), this.#disk) !== 'failed') return handle;
    this.#disk.close(handle);
    throw new Error('the folder could not be synchronised');
  }

  #expect(length: number): void {
    this.#length = length;
    this.#hasSuspectTail = true;
  }

  #cut(handle: number, length: number): void {
    this.#expect(length);
    this.#disk.truncate(handle, length);
    this.#disk.syncData(handle);
    this.#hasSuspectTail = false;
  }

  #checkTail(handle: number): void {
    const { size } = this.#disk.factsOf(handle);
    if (size === this.#length) return;
    if (!this.#hasSuspectTail || size < this.#length) throw new Error(TOUCHED);
    this.#disk.truncate(handle, this.#length);
  }

  /** After a failed write: what is behind the good part was never acknowledged. If cutting fails too, the next append tries again. */
  #tryToCut(): void {
    if (this.#handle === null || !this.#hasSuspectTail) return;
    try {
      this.#cut(this.#handle, this.#length);
    } catch {
      // #hasSuspectTail stays set.
    }
  }
}
