import type { BackupReason } from '../../../shared/backups';
import { DossierError } from '../../../shared/errors';
import type { Schedule } from '../schedule';
import type { Backup } from './backup-folder';
import type { BackupName } from './backup-name';

/** How long, at least, between two automatic backups of a dossier, in milliseconds. */
export const BACKUP_INTERVAL = 10 * 60_000;

export interface BackupScheduleOptions {
  /** The newest backup that is there; null when there is none. */
  readonly newest: BackupName | null;
  /** Between two automatic backups, in milliseconds. */
  readonly interval: number;
  /** The present, in milliseconds since 1970. */
  readonly now: () => number;
  readonly schedule: Schedule;
  /** Makes a backup of the file whose SHA-256 is `hash`. */
  readonly make: (hash: string, reason: BackupReason) => Promise<Backup>;
  /** Hears, once, that a backup could not be made. */
  readonly onFailed: (error: unknown) => void;
}

/** When backups of one open dossier are made. Work never waits for it, and what goes wrong here never fails the work. */
export class BackupSchedule {
  readonly #options: BackupScheduleOptions;
  #newest: Pick<BackupName, 'at' | 'hash'> | null;
  /** The SHA-256 of the file that is there now and not backed up yet. */
  #pending: string | null = null;
  #cancel: () => void = () => {};
  #work: Promise<void> = Promise.resolve();
  #isClosed = false;
  #hasFailed = false;

  constructor(options: BackupScheduleOptions) {
    this.#options = options;
    this.#newest = options.newest;
  }

  /** The file was written, or found when the dossier was opened: its SHA-256. It is backed up as soon as the last backup is old enough. */
  noteFile(hash: string): void {
    this.#pending = this.#newest?.hash === hash.slice(0, 16) ? null : hash;
    this.#plan();
  }

  /** Makes a backup now, after those under way. Rejects with what `make` rejects with. */
  async makeNow(hash: string, reason: BackupReason): Promise<Backup> {
    const making = this.#work.then(() => this.#make(hash, reason));
    this.#work = making.then(
      () => {},
      () => {},
    );
    return making;
  }

  /** Makes no more backups: the file is no longer this schedule's. */
  stop(): void {
    this.#isClosed = true;
    this.#cancel();
  }

  /** Waits for what is under way and makes a last backup if one is due. Never rejects. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancel();
    await this.#work;
    if (this.#pending !== null && this.#wait() === 0) await this.#makeAutomatic(this.#pending);
  }

  #plan(): void {
    this.#cancel();
    if (this.#pending === null || this.#isClosed) return;
    this.#cancel = this.#options.schedule(() => {
      this.#work = this.#work.then(() => this.#makePending());
      return this.#work;
    }, this.#wait());
  }

  /** For how long the last backup is still young, in milliseconds; a clock that was set back makes nobody wait longer than usual. */
  #wait(): number {
    const { interval, now } = this.#options;
    if (this.#newest === null) return 0;
    return Math.min(interval, Math.max(0, this.#newest.at + interval - now()));
  }

  async #makePending(): Promise<void> {
    if (this.#isClosed || this.#pending === null) return;
    if (this.#wait() > 0) this.#plan();
    else await this.#makeAutomatic(this.#pending);
  }

  async #makeAutomatic(hash: string): Promise<void> {
    try {
      await this.#make(hash, 'automatic');
    } catch (error) {
      // A file that has just been written once more announces itself.
      if (error instanceof DossierError && error.code === 'fileReplaced') return;
      // It is tried again with the next writing, but not at once.
      this.#newest = { at: this.#options.now(), hash: '' };
      if (!this.#hasFailed) this.#options.onFailed(error);
      this.#hasFailed = true;
    }
  }

  async #make(hash: string, reason: BackupReason): Promise<Backup> {
    const backup = await this.#options.make(hash, reason);
    this.#newest = backup;
    if (this.#pending === hash) this.#pending = null;
    return backup;
  }
}
