import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { lockPathOf } from '../dossier/lock-file';
import { encodeLock } from '../dossier/lock-rules';
import { FOREIGN_LOCK } from '../dossier/testing/locks';
import {
  addParty,
  conflictCopyOf,
  keep,
  keepSavedAnew,
  namesOf,
  newPath,
  partiesAt,
} from './testing/keep-here';

it('becomes a reader when somebody has taken its lock, writes nothing any more, and keeps what only it has in a copy', async () => {
  const path = newPath();
  const { keeper, told, close } = await keep(path, true);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  const file = readFileSync(path);
  addParty(keeper, 2);
  // A sync service brings the lock and the file of another computer, and takes our log away.
  writeFileSync(lockPathOf(path), encodeLock(FOREIGN_LOCK));
  writeFileSync(path, file);
  rmSync(`${path}-log`);
  await vi.waitFor(() => expect(keeper.status.isLost).toBe(true), 10_000);
  expect(() => addParty(keeper, 3)).toThrow(expect.objectContaining({ code: 'lockLost' }));
  expect(told.status).toMatchObject({
    access: 'held',
    isLost: true,
    isUnsaved: true,
    holder: { host: 'LAPTOP' },
  });
  const copy = join(dirname(path), 'copy.parley');
  expect(await keeper.act('saveCopy', copy)).toBe(copy);
  expect(await partiesAt(copy)).toBe(2);
  await close();
  expect(readFileSync(path)).toEqual(file);
  expect(readFileSync(lockPathOf(path))).toEqual(Buffer.from(encodeLock(FOREIGN_LOCK)));
  // Nobody else has the second party: closing has put it beside the file as well.
  expect(await partiesAt(conflictCopyOf(path))).toBe(2);
});

it('makes no conflict copy when whoever took over has everything', async () => {
  const path = newPath();
  const { keeper, close } = await keep(path, true);
  addParty(keeper, 1);
  writeFileSync(lockPathOf(path), encodeLock(FOREIGN_LOCK));
  await vi.waitFor(() => expect(keeper.status.isLost).toBe(true), 10_000);
  await close();
  expect(namesOf(path)).toEqual(['ukraine.parley', 'ukraine.parley-lock', 'ukraine.parley-log']);
  expect(await partiesAt(path)).toBe(1);
}, 15_000);

it('keeps what was saved in a conflict copy when whoever took over has brought an older file along', async () => {
  const { keeper, close, path, old } = await keepSavedAnew();
  writeFileSync(path, old);
  writeFileSync(lockPathOf(path), encodeLock(FOREIGN_LOCK));
  await vi.waitFor(() => expect(keeper.status.isLost).toBe(true), 10_000);
  await close();
  expect(await partiesAt(conflictCopyOf(path))).toBe(1);
}, 15_000);

it('goes on calling newer what it has seen to be, when a change is refused because the lock is lost', async () => {
  const path = newPath();
  const { keeper } = await keep(path, true);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  const old = readFileSync(path);
  addParty(keeper, 2);
  writeFileSync(lockPathOf(path), encodeLock(FOREIGN_LOCK));
  await vi.waitFor(() => expect(keeper.status.isLost).toBe(true), 10_000);
  writeFileSync(path, old);
  rmSync(`${path}-log`);
  await keeper.look();
  expect(keeper.status.isStale).toBe(true);
  expect(() => addParty(keeper, 3)).toThrow(expect.objectContaining({ code: 'lockLost' }));
  expect(keeper.status.isStale).toBe(true);
}, 15_000);
