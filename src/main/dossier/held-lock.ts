import { basename } from 'node:path';
import { DossierError } from '../../shared/errors';
import type { Disk } from './disk';
import { errnoOf } from './file-errors';
import { lockPathOf, readIfThere, writeNew } from './lock-file';
import { decodeLock, encodeLock, type LockRecord, type Sighting, sight } from './lock-rules';
import { steadyNow } from './steady-now';
import { writeFully } from './write-atomically';

/** How old the last look at our own lock may be before another one is due, in milliseconds. */
const FRESH_MS = 1_000;
/** For how long a lock of ours counts that can be neither read nor written any more, in milliseconds. */
const TRUST_MS = 10_000;

/** A lock that is ours until somebody takes it. */
export class HeldLock {
  readonly #path: string;
  readonly #disk: Disk;
  readonly #now: () => Date;
  #record: LockRecord;
  #confirmedAt: number;
  #thief: Sighting | null = null;

  constructor(path: string, record: LockRecord, now: () => Date, disk: Disk) {
    this.#path = path;
    this.#record = record;
    this.#now = now;
    this.#disk = disk;
    this.#confirmedAt = now().getTime();
  }

  /** The lock that stands in the place of ours; null while it is ours. */
  get thief(): Sighting | null {
    return this.#thief;
  }

  /**
   * Shows that the owner lives, after looking whether the lock is still ours. It is written where it stands and never replaced,
   * so that a heartbeat cannot undo somebody's taking over. Never throws: a disk that does not answer is no loss yet.
   */
  beat(): void {
    if (this.#thief !== null) return;
    const next = { ...this.#record, beat: this.#record.beat + 1 };
    try {
      const handle = this.#disk.open(lockPathOf(this.#path), 'r+');
      try {
        if (!this.#isOurs(handle)) return;
        writeFully(handle, encodeLock(next), 0, this.#disk);
        this.#record = next;
      } finally {
        this.#disk.close(handle);
      }
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') this.#restore(next);
      else this.#confirmByReading();
    }
  }

  /**
   * To be called before every write. Throws `lockLost` once somebody else has the dossier, and `saveFailed` when nobody can tell
   * because the lock has not been readable for ten seconds; after the computer has slept it looks before it answers.
   */
  assertHeld(): void {
    if (this.#age() > FRESH_MS) this.beat();
    const name = basename(this.#path);
    if (this.#thief !== null) {
      const { record } = this.#thief;
      throw new DossierError('lockLost', { name, user: record?.user ?? '', host: record?.host ?? '' });
    }
    if (this.#age() > TRUST_MS) throw new DossierError('saveFailed', { name });
  }

  /** Removes the lock if it is still ours. Never throws: what stays is found dead by the next who opens the dossier. */
  release(): void {
    try {
      const bytes = readIfThere(lockPathOf(this.#path), this.#disk);
      if (bytes !== null && decodeLock(bytes)?.instance === this.#record.instance)
        this.#disk.remove(lockPathOf(this.#path));
    } catch {
      // The disk is gone, or in trouble.
    }
  }

  /** A clock that was set back is no reason to trust an old look. */
  #age(): number {
    return Math.abs(this.#now().getTime() - this.#confirmedAt);
  }

  #isOurs(handle: number): boolean {
    const bytes = this.#disk.readAt(handle, this.#disk.factsOf(handle).size, 0);
    if (decodeLock(bytes)?.instance === this.#record.instance) {
      this.#confirmedAt = this.#now().getTime();
      return true;
    }
    this.#thief = sight(null, bytes, steadyNow());
    return false;
  }

  /** Where a heartbeat cannot be written, on a disk that has become read-only, the lock may still be seen to be ours. */
  #confirmByReading(): void {
    const bytes = readIfThere(lockPathOf(this.#path), this.#disk);
    if (bytes !== null && decodeLock(bytes)?.instance === this.#record.instance)
      this.#confirmedAt = this.#now().getTime();
  }

  /** Somebody has removed the lock, perhaps in order to put another in its place. */
  #restore(record: LockRecord): void {
    try {
      writeNew(lockPathOf(this.#path), encodeLock(record), this.#disk);
      this.#record = record;
      this.#confirmedAt = this.#now().getTime();
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') return;
      const bytes = readIfThere(lockPathOf(this.#path), this.#disk) ?? new Uint8Array();
      if (decodeLock(bytes)?.instance !== this.#record.instance)
        this.#thief = sight(null, bytes, steadyNow());
    }
  }
}
