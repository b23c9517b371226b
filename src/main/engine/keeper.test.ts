import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { lockPathOf } from '../dossier/lock-file';
import { encodeLock } from '../dossier/lock-rules';
import { linePrograms } from '../dossier/testing/line-program';
import { FOREIGN_LOCK } from '../dossier/testing/locks';
import { addParty, keep, namesOf, newPath } from './testing/keep-here';
import { newIdentity } from './this-process';

/** Another Parley on this computer. */
const newOther = linePrograms('../../engine/testing/keep');

it('locks what it makes and opens, and leaves nothing but the file when it is closed', async () => {
  const path = newPath();
  const made = await keep(path, true);
  expect(made.keeper.status).toMatchObject({ access: 'editing', trouble: null });
  expect(namesOf(path)).toEqual(['ukraine.parley', 'ukraine.parley-lock']);
  expect(await made.close()).toBeNull();
  expect(namesOf(path)).toEqual(['ukraine.parley']);
});

it('opens what another process has for reading only, within a second, with all that is acknowledged there, and says who has it', async () => {
  const path = newPath();
  const other = newOther();
  await other.ask(`create ${path}`);
  await other.ask('party 1');
  const start = performance.now();
  const { keeper } = await keep(path);
  expect(performance.now() - start).toBeLessThan(1_000);
  const { user, host } = newIdentity();
  expect(keeper.status).toMatchObject({ access: 'held', holder: { user, host }, isStale: false });
  expect(keeper.session.dossier.parties.size).toBe(1);
  expect(keeper.notices).toEqual([]);
  expect(() => addParty(keeper, 2)).toThrow(expect.objectContaining({ code: 'readOnly' }));
});

it('does not call newer what its owner has only written to the file, however often, and still notices what is changed then', async () => {
  const path = newPath();
  const other = newOther();
  await other.ask(`create ${path}`);
  await other.ask('party 1');
  const { keeper } = await keep(path);
  const before = readFileSync(path);
  await other.ask('save');
  expect(readFileSync(path).equals(before)).toBe(false);
  await keeper.look();
  expect(keeper.status).toMatchObject({ access: 'held', isStale: false });
  await other.ask('party 2');
  await keeper.look();
  expect(keeper.status.isStale).toBe(true);
  await other.ask('save');
  await keeper.look();
  expect(keeper.status.isStale).toBe(true);
});

it('calls another state of the dossier in the place of its file newer, and does not forget it', async () => {
  const path = newPath();
  const other = newOther();
  await other.ask(`create ${path}`);
  const old = readFileSync(path);
  await other.ask('party 1');
  await other.ask('save');
  const { keeper } = await keep(path);
  writeFileSync(path, old);
  rmSync(`${path}-log`, { force: true });
  await keeper.look();
  expect(keeper.status.isStale).toBe(true);
});

it('says when its owner has changed the dossier, and shows the newest state when it is asked to', async () => {
  const path = newPath();
  const other = newOther();
  await other.ask(`create ${path}`);
  const { keeper, told } = await keep(path);
  await other.ask('party 1');
  await vi.waitFor(() => expect(told.status).toMatchObject({ access: 'held', isStale: true }), 5_000);
  await keeper.act('reopen', null);
  expect(told.reopened).toBe(1);
  expect(keeper.session.dossier.parties.size).toBe(1);
  expect(keeper.status).toMatchObject({ access: 'held', isStale: false });
});

it('takes the dossier over at once from an owner that was killed, with all that was acknowledged', async () => {
  const path = newPath();
  const other = newOther();
  await other.ask(`create ${path}`);
  await other.ask('party 1');
  await other.die();
  const { keeper } = await keep(path);
  expect(keeper.status.access).toBe('editing');
  addParty(keeper, 2);
  expect(keeper.session.dossier.parties.size).toBe(2);
});

it('offers to edit when the owner is killed or closes, and then has all that was done there', async () => {
  for (const end of ['die', 'close'] as const) {
    const path = newPath();
    const other = newOther();
    await other.ask(`create ${path}`);
    const { keeper, told } = await keep(path);
    await other.ask('party 1');
    if (end === 'die') await other.die();
    else await other.ask('close');
    await vi.waitFor(() => expect(told.status?.access).toBe('free'), 5_000);
    await keeper.act('takeOver', null);
    expect(keeper.status).toMatchObject({ access: 'editing', holder: null, isLost: false });
    expect(told.notices).toContain('editingNow');
    addParty(keeper, 2);
    expect(keeper.session.dossier.parties.size).toBe(2);
  }
});

it('waits for another computer’s owner while its lock moves, and offers to take over when it stands still', async () => {
  const path = newPath();
  await (await keep(path, true)).close();
  let record = FOREIGN_LOCK;
  writeFileSync(lockPathOf(path), encodeLock(record));
  const { keeper, told } = await keep(path, false, { lockPatience: 1_500 });
  expect(keeper.status).toMatchObject({
    access: 'held',
    holder: { host: 'LAPTOP', user: 'olena', since: '2025-08-06T09:00:00.000Z' },
  });
  const beating = setInterval(() => {
    record = { ...record, beat: record.beat + 1 };
    writeFileSync(lockPathOf(path), encodeLock(record));
  }, 300);
  onTestFinished(() => clearInterval(beating));
  const start = performance.now();
  await vi.waitUntil(() => performance.now() - start > 3_000, 5_000);
  expect(keeper.status.access).toBe('held');
  await expect(keeper.act('takeOver', null)).rejects.toMatchObject({ code: 'lockHeld' });
  clearInterval(beating);
  await vi.waitFor(() => expect(told.status?.access).toBe('silent'), 5_000);
  await keeper.act('takeOver', null);
  expect(keeper.status.access).toBe('editing');
}, 20_000);

it('is not kept out by a lock that was copied along with a dossier whose owner has died', async () => {
  const path = newPath();
  const other = newOther();
  await other.ask(`create ${path}`);
  const copy = newPath();
  copyFileSync(path, copy);
  copyFileSync(lockPathOf(path), lockPathOf(copy));
  await other.die();
  expect((await keep(copy)).keeper.status.access).toBe('editing');
});
