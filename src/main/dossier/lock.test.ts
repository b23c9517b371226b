import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newIdentity } from '../engine/this-process';
import { claimLock, takeLock } from './lock';
import { lockPathOf } from './lock-file';
import { encodeLock, sight } from './lock-rules';
import { steadyNow } from './steady-now';
import { type LineProgram, linePrograms } from './testing/line-program';
import { FOREIGN_LOCK, holdLock, lockOptions, readRecord } from './testing/locks';
import { temporaryFolder } from './testing/temporary-folder';

const newProgram = linePrograms('lock-player');

/** Another process claims or takes the lock of a dossier. */
function play(player: LineProgram, verb: 'claim' | 'take', path: string) {
  return player.ask<{ kind: string; pid: number | null }>(`${verb} ${path}`);
}

function newPath(): string {
  return join(temporaryFolder(), 'حرب.parley');
}

it('says in the lock who has the dossier and since when, and leaves nothing behind', async () => {
  const path = newPath();
  const lock = await holdLock(path, () => new Date('2025-08-06T09:00:00Z'));
  const { host, user, machine } = newIdentity();
  expect(readRecord(path)).toMatchObject({
    host,
    user,
    machine,
    pid: process.pid,
    since: '2025-08-06T09:00:00.000Z',
  });
  lock.beat();
  expect(readRecord(path)?.beat).toBe(1);
  lock.release();
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

it('tells a second process who has it, and takes over from it at once when it is killed', async () => {
  const path = newPath();
  const owner = newProgram();
  const other = newProgram();
  const { pid } = await play(owner, 'claim', path);
  expect(await play(other, 'claim', path)).toEqual({ kind: 'theirs', pid });
  await owner.die();
  const before = steadyNow();
  expect(await play(other, 'claim', path)).toEqual({ kind: 'ours', pid: other.pid });
  expect(steadyNow() - before).toBeLessThan(1_000);
});

it('lets one of several processes have the dossier that all open in the same moment', async () => {
  const players = Array.from({ length: 4 }, () => newProgram());
  for (let round = 0; round < 20; round += 1) {
    const path = newPath();
    const outcomes = await Promise.all(players.map((player) => play(player, 'claim', path)));
    expect(outcomes.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'theirs')).toHaveLength(3);
  }
}, 30_000);

it('lets one of several processes take over that all try in the same moment, and the lock names that one', async () => {
  const players = Array.from({ length: 4 }, () => newProgram());
  for (let round = 0; round < 30; round += 1) {
    const path = newPath();
    writeFileSync(lockPathOf(path), encodeLock(FOREIGN_LOCK));
    const outcomes = await Promise.all(players.map((player) => play(player, 'take', path)));
    const winners = outcomes.filter(({ kind }) => kind === 'ours');
    expect(winners).toEqual([{ kind: 'ours', pid: readRecord(path)?.pid }]);
    expect(readdirSync(join(path, '..'))).toEqual(['حرب.parley-lock']);
  }
}, 30_000);

it('gives the dossier to one of many who have seen the same lock stand still', async () => {
  const path = newPath();
  writeFileSync(lockPathOf(path), encodeLock(FOREIGN_LOCK));
  const seen = sight(null, encodeLock(FOREIGN_LOCK), 0);
  const claims = await Promise.all(Array.from({ length: 8 }, () => takeLock(path, seen, lockOptions())));
  expect(claims.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
  expect(claims.filter(({ kind }) => kind === 'theirs')).toHaveLength(7);
});

it('does not take over from an owner that has shown itself again in the last moment', async () => {
  const path = newPath();
  writeFileSync(lockPathOf(path), encodeLock({ ...FOREIGN_LOCK, beat: 2 }));
  const claim = await takeLock(path, sight(null, encodeLock(FOREIGN_LOCK), 0), lockOptions());
  expect(claim).toMatchObject({ kind: 'theirs', sighting: { record: { host: 'LAPTOP', beat: 2 } } });
  expect(readRecord(path)).toEqual({ ...FOREIGN_LOCK, beat: 2 });
});

it('is not kept out by one that died while it was taking over', async () => {
  const path = newPath();
  writeFileSync(lockPathOf(path), encodeLock(FOREIGN_LOCK));
  writeFileSync(`${lockPathOf(path)}-taking`, 'dead');
  const claim = await takeLock(path, sight(null, encodeLock(FOREIGN_LOCK), 0), lockOptions());
  expect(claim.kind).toBe('ours');
  expect(readdirSync(join(path, '..'))).toEqual(['حرب.parley-lock']);
});

it('takes rubbish for the lock of somebody unknown', async () => {
  const path = newPath();
  writeFileSync(lockPathOf(path), 'rubbish');
  const claim = await claimLock(path, lockOptions());
  expect(claim).toMatchObject({ kind: 'theirs', sighting: { record: null } });
  expect(readFileSync(lockPathOf(path), 'utf8')).toBe('rubbish');
});

it('says why when no lock can be made', async () => {
  const path = join(temporaryFolder(), 'no folder', 'a.parley');
  expect(await claimLock(path, lockOptions())).toMatchObject({ kind: 'refused' });
});
