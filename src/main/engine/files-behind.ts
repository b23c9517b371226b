import type { Disk, FileFacts } from '../dossier/disk';
import { stampOf } from '../dossier/file';
import { logPathOf } from '../dossier/log';

type LogSight = Pick<FileFacts, 'size' | 'mtimeNs'>;
const NO_LOG: LogSight = { size: 0, mtimeNs: 0n };

/** File and log of a dossier that somebody else works on, as they were when they were read. */
export class FilesBehind {
  readonly #path: string;
  readonly #disk: Disk;
  readonly #file: string;
  readonly #log: LogSight;

  constructor(path: string, disk: Disk) {
    this.#path = path;
    this.#disk = disk;
    this.#file = this.#stamp();
    this.#log = this.#lookAtLog();
  }

  /**
   * Whether there is something newer than what was read. A log that shrinks has only gone into the file; one that is written to need not
   * grow, as there is room in it.
   */
  haveChanged(): boolean {
    const stamp = this.#stamp();
    const { size, mtimeNs } = this.#lookAtLog();
    const isLogNewer = size > this.#log.size || (size === this.#log.size && mtimeNs !== this.#log.mtimeNs);
    return (stamp !== '' && stamp !== this.#file) || (size > 0 && isLogNewer);
  }

  #stamp(): string {
    try {
      return stampOf(this.#path, this.#disk);
    } catch {
      // Out of reach is not newer.
      return '';
    }
  }

  #lookAtLog(): LogSight {
    try {
      return this.#disk.look(logPathOf(this.#path)) ?? NO_LOG;
    } catch {
      return NO_LOG;
    }
  }
}
