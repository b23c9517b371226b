import type { Disk } from '../dossier/disk';
import { stampOf } from '../dossier/file';
import { logPathOf } from '../dossier/log';

/** File and log of a dossier that somebody else works on, as they were when they were read. */
export class FilesBehind {
  readonly #path: string;
  readonly #disk: Disk;
  readonly #file: string;
  readonly #logSize: number;

  constructor(path: string, disk: Disk) {
    this.#path = path;
    this.#disk = disk;
    this.#file = this.#stamp();
    this.#logSize = this.#sizeOfLog();
  }

  /** Whether there is something newer than what was read. A log that shrinks has only gone into the file. */
  haveChanged(): boolean {
    const stamp = this.#stamp();
    return (stamp !== '' && stamp !== this.#file) || this.#sizeOfLog() > this.#logSize;
  }

  #stamp(): string {
    try {
      return stampOf(this.#path, this.#disk);
    } catch {
      // Out of reach is not newer.
      return '';
    }
  }

  #sizeOfLog(): number {
    try {
      return this.#disk.look(logPathOf(this.#path))?.size ?? 0;
    } catch {
      return 0;
    }
  }
}
