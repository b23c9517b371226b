import { existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { lockPathOf } from '../dossier/lock-file';
import {
  addParty,
  conflictCopyOf,
  keep,
  keepSavedAnew,
  namesOf,
  newPath,
  partiesAt,
} from './testing/keep-here';

it('notices a file that was replaced, refuses to add to it, and goes on in a conflict copy with all that it has', async () => {
  const { keeper, told, path, old } = await keepSavedAnew();
  writeFileSync(path, old);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileReplaced'), 5_000);
  expect(() => addParty(keeper, 2)).toThrow(expect.objectContaining({ code: 'fileReplaced' }));
  const now = await keeper.act('saveConflictCopy', null);
  expect(now).toMatch(/ukraine \(Parley conflict copy .*\)\.parley$/);
  expect(keeper.status).toMatchObject({ access: 'editing', trouble: null });
  expect(keeper.session.undoState.undo).toBe('party.create');
  addParty(keeper, 2);
  expect(readFileSync(path)).toEqual(old);
  expect(existsSync(lockPathOf(path))).toBe(false);
  expect(existsSync(lockPathOf(now))).toBe(true);
});

it('reads what another program has put there when it is asked to, after keeping its own changes in a conflict copy', async () => {
  const { keeper, told, path, old } = await keepSavedAnew();
  addParty(keeper, 2);
  writeFileSync(path, old);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileReplaced'), 5_000);
  await keeper.act('reopen', null);
  expect(keeper.session.dossier.parties.size).toBe(0);
  expect(keeper.status.access).toBe('editing');
  expect(told.notices).toContain('copySaved');
  expect(await partiesAt(conflictCopyOf(path))).toBe(2);
});

it('keeps what it shows in a conflict copy before it reads an older file, although that was saved', async () => {
  const { keeper, told, path, old } = await keepSavedAnew();
  writeFileSync(path, old);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileReplaced'), 5_000);
  expect(told.status?.isUnsaved).toBe(false);
  await keeper.act('reopen', null);
  expect(keeper.session.dossier.parties.size).toBe(0);
  expect(told.notices).toContain('copySaved');
  expect(await partiesAt(conflictCopyOf(path))).toBe(1);
});

it('keeps what it has in a conflict copy when it is closed after an older file took the place of the saved one', async () => {
  const { close, path, old } = await keepSavedAnew();
  // Not even a second before: nobody has looked since.
  writeFileSync(path, old);
  await close();
  expect(readFileSync(path)).toEqual(old);
  expect(await partiesAt(conflictCopyOf(path))).toBe(1);
});

it('makes a file anew that was deleted just before it is closed', async () => {
  const path = newPath();
  const { keeper, close } = await keep(path, true);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  rmSync(path);
  expect(await close()).toBeNull();
  expect(namesOf(path)).toEqual(['ukraine.parley']);
  expect(await partiesAt(path)).toBe(1);
});

it('takes no offence at a file that was only touched', async () => {
  const path = newPath();
  const { keeper } = await keep(path, true);
  utimesSync(path, new Date(), new Date());
  await keeper.look();
  addParty(keeper, 1);
  expect(await keeper.session.checkpoint()).toEqual({ isSaved: true, error: null });
});

it.each([
  ['deleted', (path: string) => rmSync(path), 'fileWrittenAnew'],
  ['renamed', (path: string) => renameSync(path, `${path}-x.parley`), 'fileWrittenAnewRenamed'],
] as const)(
  'makes a file anew that was %s, although nothing has changed since, and says so',
  async (_, act, key) => {
    const path = newPath();
    const { keeper, told, close } = await keep(path, true);
    addParty(keeper, 1);
    await keeper.session.checkpoint();
    act(path);
    await vi.waitFor(() => expect(told.notices).toEqual([key]), 8_000);
    expect(await partiesAt(path)).toBe(1);
    expect(await close()).toBeNull();
  },
  15_000,
);

it('keeps in a copy, when it is closed, what was in a file that another program has replaced', async () => {
  const path = newPath();
  const { keeper, told, close } = await keep(path, true);
  const old = readFileSync(path);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  writeFileSync(path, old);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileReplaced'), 5_000);
  await close();
  expect(readFileSync(path)).toEqual(old);
  expect(namesOf(path).filter((name) => name.includes('conflict copy'))).toHaveLength(1);
});
