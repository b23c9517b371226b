import { DossierError } from '../../shared/errors';
import type { Disk, FileFacts } from '../dossier/disk';
import { stampOf } from '../dossier/file';
import { logPathOf } from '../dossier/log';
import { newestTransaction, type TransactionMark } from '../dossier/newest-transaction';

type LogSight = Pick<FileFacts, 'size' | 'mtimeNs'>;
const NO_LOG: LogSight = { size: 0, mtimeNs: 0n };

/** How far the dossier had come when it was read. */
export interface Read {
  readonly dossierId: string;
  readonly last: TransactionMark;
}

/** File and log of a dossier that somebody else works on, as they were when they were read. */
export class FilesBehind {
  readonly #path: string;
  readonly #disk: Disk;
  #file: string;
  #log: LogSight;
  #isNewer = false;

  constructor(path: string, disk: Disk) {
    this.#path = path;
    this.#disk = disk;
    this.#file = this.#stamp();
    this.#log = this.#lookAtLog();
  }

  /** Whether the last `look` found another state of the dossier than the one that was read. */
  get isNewer(): boolean {
    return this.#isNewer;
  }

  /**
   * Whether one of the two was written since, with or without anything new. A log that shrinks has only gone into the file; one that is
   * written to need not grow, as there is room in it.
   */
  wereWritten(): boolean {
    const stamp = this.#stamp();
    const { size, mtimeNs } = this.#lookAtLog();
    const isLogNewer = size > this.#log.size || (size === this.#log.size && mtimeNs !== this.#log.mtimeNs);
    return (stamp !== '' && stamp !== this.#file) || (size > 0 && isLogNewer);
  }

  /**
   * Looks whether there is something newer than what was read: what was written is read for how far it goes. What cannot be read just now
   * is looked at again; what is no dossier any more is another state. Never rejects.
   */
  async look({ dossierId, last }: Read): Promise<void> {
    if (this.#isNewer || !this.wereWritten()) return;
    const file = this.#stamp();
    const log = this.#lookAtLog();
    try {
      const newest = await newestTransaction(this.#path, dossierId, last, this.#disk);
      if (newest?.id === last.id) {
        this.#file = file;
        this.#log = log;
      } else this.#isNewer = true;
    } catch (error) {
      this.#isNewer = error instanceof DossierError;
    }
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
