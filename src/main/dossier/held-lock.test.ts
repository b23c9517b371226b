import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DossierError } from '../../shared/errors';
import { takeLock } from './lock';
import { lockPathOf } from './lock-file';
import { decodeLock, encodeLock } from './lock-rules';
import { FOREIGN_LOCK, holdLock, lockOptions, readRecord } from './testing/locks';
import { temporaryFolder } from './testing/temporary-folder';

function newPath(): string {
  return join(temporaryFolder(), 'حرب.parley');
}

/** A wall clock that is set by hand. */
function clock() {
  let time = Date.parse('2025-08-06T09:00:00Z');
  return {
    now: () => new Date(time),
    pass: (ms: number) => {
      time += ms;
    },
  };
}

function refusalOf(act: () => void): DossierError | null {
  try {
    act();
    return null;
  } catch (error) {
    return error as DossierError;
  }
}

it('notices at the next heartbeat that somebody has taken over, never overwrites that lock, and does not remove it', async () => {
  const path = newPath();
  const lock = await holdLock(path);
  expect((await takeLock(path, null, lockOptions())).kind).toBe('ours');
  const taken = readFileSync(lockPathOf(path));
  expect(lock.thief).toBeNull();
  lock.beat();
  expect(lock.thief?.record?.instance).toBe(decodeLock(taken)?.instance);
  expect(() => lock.assertHeld()).toThrow(expect.objectContaining({ code: 'lockLost' }));
  lock.beat();
  lock.release();
  expect(readFileSync(lockPathOf(path))).toEqual(taken);
});

it('looks at the lock before it writes when it has slept, also when the clock went backwards', async () => {
  for (const slept of [3_600_000, -3_600_000]) {
    const path = newPath();
    const { now, pass } = clock();
    const lock = await holdLock(path, now);
    writeFileSync(lockPathOf(path), encodeLock(FOREIGN_LOCK));
    lock.assertHeld();
    pass(slept);
    const refused = refusalOf(() => lock.assertHeld());
    expect(refused).toMatchObject({ code: 'lockLost', params: { host: 'LAPTOP', user: FOREIGN_LOCK.user } });
  }
});

it('goes on after a sleep in which nobody has taken over', async () => {
  const path = newPath();
  const { now, pass } = clock();
  const lock = await holdLock(path, now);
  pass(3_600_000);
  lock.assertHeld();
  expect(readRecord(path)?.beat).toBe(1);
});

it('makes its lock anew when somebody has removed it', async () => {
  const path = newPath();
  const lock = await holdLock(path);
  rmSync(lockPathOf(path));
  lock.beat();
  expect(lock.thief).toBeNull();
  expect(readRecord(path)?.pid).toBe(process.pid);
});

it('counts rubbish in the place of its lock as taken over by somebody unknown', async () => {
  const path = newPath();
  const lock = await holdLock(path);
  writeFileSync(lockPathOf(path), 'rubbish');
  lock.beat();
  expect(lock.thief).toMatchObject({ record: null });
});

it('writes nothing when the lock has been out of reach for ten seconds, and goes on when it is back', async () => {
  const folder = join(temporaryFolder(), 'stick');
  mkdirSync(folder);
  const path = join(folder, 'a.parley');
  const { now, pass } = clock();
  const lock = await holdLock(path, now);
  const bytes = readFileSync(lockPathOf(path));
  rmSync(folder, { recursive: true });
  pass(9_000);
  lock.assertHeld();
  pass(2_000);
  expect(refusalOf(() => lock.assertHeld())?.code).toBe('saveFailed');
  mkdirSync(folder);
  writeFileSync(lockPathOf(path), bytes);
  lock.assertHeld();
  expect(lock.thief).toBeNull();
  lock.release();
  expect(existsSync(lockPathOf(path))).toBe(false);
});
