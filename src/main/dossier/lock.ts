import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DossierError } from '../../shared/errors';
import { type Disk, NODE_DISK } from './disk';
import { errnoOf, writeError } from './file-errors';
import { HeldLock } from './held-lock';
import { lockPathOf, readIfThere, readLock, writeNew } from './lock-file';
import {
  encodeLock,
  judge,
  type LockIdentity,
  type LockRecord,
  PATIENCE_MS,
  type Sighting,
  sight,
} from './lock-rules';
import { steadyNow } from './steady-now';

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

function refused(path: string, error: unknown): Claim {
  return { kind: 'refused', error: writeError(error, basename(path)) };
}

function observerOf({ me, isProcessAlive, patience = PATIENCE_MS }: LockOptions) {
  return { me, isProcessAlive, patience, now: steadyNow() };
}
