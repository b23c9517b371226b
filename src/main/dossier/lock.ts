import { basename } from 'node:path';
import { DossierError } from '../../shared/errors';
import { type Disk, NODE_DISK } from './disk';
import { errnoOf, writeError } from './file-errors';
import {
  decodeLock,
  encodeLock,
  judge,
  type LockIdentity,
  type LockRecord,
  PATIENCE_MS,
  type Sighting,
  sight,
} from './lock-rules';
import { writeFully } from './write-atomically';

/** The path of the lock of a dossier file: `name.parley-lock`, beside it. */
export function lockPathOf(path: string): string {
  return `${path}-lock`;
}

/** Who locks, and what is needed to judge the lock of somebody else. */
export interface LockOptions {
  readonly me: LockIdentity;
  readonly isProcessAlive: (pid: number) => boolean;
  /** How long a lock has to stand still for its owner to count as gone, in milliseconds. */
  readonly patience?: number;
  /** The wall clock, which goes on while the computer sleeps. */
  readonly now?: () => Date;
}

export type Claim =
  | { readonly kind: 'ours'; readonly lock: HeldLock }
  | { readonly kind: 'theirs'; readonly sighting: Sighting }
  /** No lock can be made here: `diskFull`, `fileReadOnly` or `saveFailed`. */
  | { readonly kind: 'refused'; readonly error: DossierError };

/** Milliseconds of a clock that nobody sets, for how long a lock has stood still. */
export function steadyNow(): number {
  return performance.now();
}

/**
 * Locks a dossier, taking over at once from an owner that has died on this computer. Of several who try, one gets it.
 * Resolves to whose it is; never rejects.
 */
export async function claimLock(path: string, options: LockOptions, disk: Disk = NODE_DISK): Promise<Claim> {
  const found = await readLock(path, disk);
  if (found === null) return create(path, options, disk);
  const sighting = sight(null, found, steadyNow());
  const judgement = judge(sighting, observerOf(options));
  return judgement === 'dead' || judgement === 'ours'
    ? takeLock(path, sighting, options, disk)
    : { kind: 'theirs', sighting };
}

/**
 * Locks a dossier in the place of an owner that is gone: the lock must still be exactly as in the sighting (or, with null, may be anything).
 * Of several who try, one gets it, and the others learn who. Resolves to whose it is; never rejects.
 */
export async function takeLock(
  path: string,
  expected: Sighting | null,
  options: LockOptions,
  disk: Disk = NODE_DISK,
): Promise<Claim> {
  const guard = `${lockPathOf(path)}-taking`;
  try {
    await enter(guard, options.me.instance, disk);
  } catch (error) {
    return refused(path, error);
  }
  try {
    const found = await readLock(path, disk);
    if (found !== null) {
      const sighting = sight(expected, found, steadyNow());
      if (expected !== null && sighting !== expected) return { kind: 'theirs', sighting };
      disk.remove(lockPathOf(path));
    }
    // Whoever opens the dossier in this very moment may get in before us: then it is theirs.
    return await create(path, options, disk);
  } catch (error) {
    return refused(path, error);
  } finally {
    leave(guard, disk);
  }
}

/**
 * The bytes of the lock beside a dossier; null when there is none, which is also said when its folder is gone. Of a lock that
 * cannot be read there are no bytes: somebody holds it, and nobody knows who. Never rejects.
 */
export async function readLock(path: string, disk: Disk = NODE_DISK): Promise<Uint8Array | null> {
  for (let tries = 0; ; tries += 1) {
    const bytes = readIfThere(lockPathOf(path), disk);
    // It is empty for a moment while its owner makes it.
    if (bytes === null || bytes.length > 0 || tries === 5) return bytes;
    await pause(10);
  }
}

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

async function create(path: string, { me, now = () => new Date() }: LockOptions, disk: Disk): Promise<Claim> {
  const record: LockRecord = { ...me, since: now().toISOString(), beat: 0 };
  try {
    writeNew(lockPathOf(path), encodeLock(record), disk);
    return { kind: 'ours', lock: new HeldLock(path, record, now, disk) };
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') return refused(path, error);
    const found = await readLock(path, disk);
    return { kind: 'theirs', sighting: sight(null, found ?? new Uint8Array(), steadyNow()) };
  }
}

/** Makes a file that must not exist; nothing is left of one that could not be written whole. */
function writeNew(path: string, bytes: Uint8Array, disk: Disk): void {
  const handle = disk.open(path, 'wx');
  try {
    writeFully(handle, bytes, 0, disk);
  } catch (error) {
    disk.remove(path);
    throw error;
  } finally {
    disk.close(handle);
  }
}

/** Those who take over go one by one. One that takes this long has died on the way, in milliseconds. */
const STALE_GUARD_MS = 2_000;

async function enter(guard: string, instance: string, disk: Disk): Promise<void> {
  let inside: Sighting | null = null;
  for (;;) {
    try {
      writeNew(guard, Buffer.from(instance), disk);
      return;
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
    inside = sight(inside, readIfThere(guard, disk) ?? new Uint8Array(), steadyNow());
    if (steadyNow() - inside.movedAt > STALE_GUARD_MS) disk.remove(guard);
    await pause(10 + Math.random() * 20);
  }
}

function leave(guard: string, disk: Disk): void {
  try {
    disk.remove(guard);
  } catch {
    // The next who takes over waits two seconds for it.
  }
}

function readIfThere(path: string, disk: Disk): Uint8Array | null {
  try {
    return disk.readWhole(path);
  } catch (error) {
    return errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR' ? null : new Uint8Array();
  }
}

function refused(path: string, error: unknown): Claim {
  return { kind: 'refused', error: writeError(error, basename(path)) };
}

function observerOf({ me, isProcessAlive, patience = PATIENCE_MS }: LockOptions) {
  return { me, isProcessAlive, patience, now: steadyNow() };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
