import { readFileSync } from 'node:fs';
import { isProcessAlive, newIdentity } from '../../engine/this-process';
import type { HeldLock } from '../held-lock';
import { claimLock } from '../lock';
import { lockPathOf } from '../lock-file';
import { decodeLock, type LockRecord } from '../lock-rules';

/** Ourselves, as who locks. */
export const lockOptions = () => ({ me: newIdentity(), isProcessAlive });

/** The lock of somebody on another computer. */
export const FOREIGN_LOCK: LockRecord = {
  ...newIdentity(),
  host: 'LAPTOP',
  machine: 'another',
  user: 'olena',
  since: '2025-08-06T09:00:00.000Z',
  beat: 1,
};

/** What the lock beside a dossier says; null when that is rubbish. */
export function readRecord(path: string): LockRecord | null {
  return decodeLock(readFileSync(lockPathOf(path)));
}

/** The lock of a dossier that nobody has locked. `now` is the wall clock. */
export async function holdLock(path: string, now?: () => Date): Promise<HeldLock> {
  const claim = await claimLock(path, { ...lockOptions(), ...(now && { now }) });
  if (claim.kind !== 'ours') throw new Error(`the lock is not ours: ${claim.kind}`);
  return claim.lock;
}
