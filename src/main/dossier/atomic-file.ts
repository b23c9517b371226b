import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { type Disk, NODE_DISK } from './disk';
import { renamePatiently } from './rename-patiently';
import { syncFolder, temporaryPathOf, throughLink, tryToRemove, writeFully } from './write-atomically';

/** How much is written between two synchronisations, and read back at a time, in bytes. */
const STRETCH = 4 * 1024 * 1024;

/**
 * A file that is written piece by piece and takes its name only when it is whole, as `writeAtomically` does it for bytes that are there at once: until
 * `finish`, whatever has the name stays as it is. Every method throws Node's errors; after one, or without `finish`, `discard` leaves nothing behind.
 */
export class AtomicFile {
  readonly #target: string;
  readonly #temporary: string;
  readonly #disk: Disk;
  readonly #hash = createHash('sha256');
  #handle: number | null;
  #size = 0;
  #synced = 0;

  /** Begins a file that is to be at `path`, an absolute one. */
  constructor(path: string, disk: Disk = NODE_DISK) {
    this.#disk = disk;
    this.#target = throughLink(path, disk);
    this.#temporary = temporaryPathOf(this.#target);
    this.#handle = disk.open(this.#temporary, 'wx');
    const mode = disk.look(this.#target)?.mode;
    if (mode !== undefined) disk.setMode(this.#handle, mode);
  }

  /** Writes what comes next. */
  write(bytes: Uint8Array): void {
    if (this.#handle === null) throw new Error(`${basename(this.#target)} is closed`);
    writeFully(this.#handle, bytes, this.#size, this.#disk);
    this.#hash.update(bytes);
    this.#size += bytes.length;
    if (this.#size - this.#synced < STRETCH) return;
    this.#disk.syncData(this.#handle);
    this.#synced = this.#size;
  }

  /** Reads everything back, for some file systems report success for what a full disk cut short, and gives the file its name. `rest` is awaited between stretches. */
  async finish(rest: () => Promise<void>): Promise<void> {
    if (this.#handle === null) throw new Error(`${basename(this.#target)} is closed`);
    this.#disk.sync(this.#handle);
    this.#close();
    const hash = this.#hash.digest('hex');
    if ((await this.#readBack(rest)) !== hash) throw new Error('the file reads back differently');
    renamePatiently(this.#temporary, this.#target, this.#disk);
    syncFolder(dirname(this.#target), this.#disk);
  }

  /** Removes what was written, if it has not got its name. Never throws. */
  discard(): void {
    try {
      this.#close();
    } catch {
      // It is of no use in any case.
    }
    tryToRemove(this.#temporary, this.#disk);
  }

  #close(): void {
    const handle = this.#handle;
    this.#handle = null;
    if (handle !== null) this.#disk.close(handle);
  }

  async #readBack(rest: () => Promise<void>): Promise<string> {
    const hash = createHash('sha256');
    const handle = this.#disk.open(this.#temporary, 'r');
    try {
      for (let at = 0; at < this.#size; at += STRETCH) {
        hash.update(this.#disk.readAt(handle, Math.min(STRETCH, this.#size - at), at));
        await rest();
      }
    } finally {
      this.#disk.close(handle);
    }
    return hash.digest('hex');
  }
}
