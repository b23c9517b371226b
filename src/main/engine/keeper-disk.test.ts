import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type Disk, NODE_DISK } from '../dossier/disk';
import { lockPathOf } from '../dossier/lock-file';
import { rewrite } from '../dossier/rewrite';
import { createDossier } from '../dossier/testing/commands';
import { errnoError } from '../dossier/testing/failing-disk';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { Keeper } from './keeper';
import { addParty, keep, newPath, partiesAt } from './testing/keep-here';

it('says that the folder is gone, saves everything in another place, and goes on there', async () => {
  const folder = join(temporaryFolder(), 'stick');
  mkdirSync(folder);
  const path = join(folder, 'ukraine.parley');
  const { keeper, told } = await keep(path, true);
  addParty(keeper, 1);
  rmSync(folder, { recursive: true });
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileMissing'), 5_000);
  expect(() => addParty(keeper, 2)).toThrow();
  expect(told.status?.trouble?.isRefused).toBe(true);
  const elsewhere = newPath();
  expect(await keeper.act('saveElsewhere', elsewhere)).toBe(elsewhere);
  expect(keeper.status).toMatchObject({ access: 'editing', trouble: null });
  addParty(keeper, 2);
  expect(keeper.session.dossier.parties.size).toBe(2);
  expect(await partiesAt(elsewhere)).toBe(2);
});

it('goes on by itself when a folder that was gone is back as it was', async () => {
  const folder = join(temporaryFolder(), 'stick');
  mkdirSync(folder);
  const path = join(folder, 'ukraine.parley');
  const { keeper, told } = await keep(path, true);
  renameSync(folder, `${folder}-out`);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileMissing'), 5_000);
  renameSync(`${folder}-out`, folder);
  await vi.waitFor(() => expect(told.status?.trouble).toBeNull(), 5_000);
  addParty(keeper, 1);
  expect(await keeper.session.checkpoint()).toEqual({ isSaved: true, error: null });
});

/** A disk that is full for as long as somebody says so. */
function fullDisk() {
  let isFull = false;
  const disk: Disk = {
    ...NODE_DISK,
    writeAt(handle, bytes, offset, length, position) {
      if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return NODE_DISK.writeAt(handle, bytes, offset, length, position);
    },
  };
  return {
    disk,
    fill: (full: boolean) => {
      isFull = full;
    },
  };
}

it('says that a change was not saved on a full disk, and by itself when there is room again', async () => {
  const { disk, fill } = fullDisk();
  const path = newPath();
  const { keeper, told } = await keep(path, true, { disk });
  addParty(keeper, 1);
  fill(true);
  expect(() => addParty(keeper, 2)).toThrow(expect.objectContaining({ code: 'diskFull' }));
  await vi.waitFor(
    () =>
      expect(told.status).toMatchObject({
        access: 'editing',
        trouble: { error: { code: 'diskFull' }, isRefused: true },
        isUnsaved: true,
      }),
    5_000,
  );
  await expect(keeper.act('retry', null)).rejects.toMatchObject({ code: 'diskFull' });
  await expect(keeper.act('saveElsewhere', newPath())).rejects.toMatchObject({ code: 'diskFull' });
  expect(keeper.session.dossier.parties.size).toBe(1);
  fill(false);
  await vi.waitFor(() => expect(told.status?.trouble).toBeNull(), 10_000);
  expect(told.notices).toContain('savedAgain');
  addParty(keeper, 2);
  expect(await partiesAt(path)).toBe(2);
}, 20_000);

it('opens for reading only when no lock can be made, says why, and edits once it can', async () => {
  const { disk, fill } = fullDisk();
  const path = newPath();
  await (await keep(path, true)).close();
  fill(true);
  const { keeper } = await keep(path, false, { disk });
  expect(keeper.status).toMatchObject({ access: 'readOnly', trouble: { error: { code: 'diskFull' } } });
  await expect(keeper.act('retry', null)).rejects.toMatchObject({ code: 'diskFull' });
  fill(false);
  await keeper.act('retry', null);
  expect(keeper.status).toMatchObject({ access: 'editing', trouble: null });
  addParty(keeper, 1);
});

it('writes no copy over a file that is there', async () => {
  const path = newPath();
  const { keeper } = await keep(path, true);
  const taken = join(dirname(path), 'taken.parley');
  writeFileSync(taken, 'mine');
  for (const action of ['saveCopy', 'saveElsewhere'] as const)
    await expect(keeper.act(action, taken)).rejects.toMatchObject({ code: 'fileExists' });
  await expect(keeper.act('saveCopy', join(dirname(path), 'no', 'a.parley'))).rejects.toMatchObject({
    code: 'copyFailed',
  });
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  expect(keeper.status.access).toBe('editing');
});

it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'keeps what it has on a disk that is really full, and goes on elsewhere',
  async ({ skip }) => {
    const mount = join(temporaryFolder(), 'small');
    mkdirSync(mount);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mount], { stdio: 'ignore' });
    } catch {
      skip('nothing can be mounted here');
    }
    onTestFinished(() => void execFileSync('umount', ['-l', mount]));
    const path = join(mount, 'ukraine.parley');
    const { keeper, told } = await keep(path, true);
    addParty(keeper, 1);
    expect(() => {
      for (;;) appendFileSync(join(mount, 'fill'), Buffer.alloc(4_096));
    }).toThrow('ENOSPC');
    expect(() => {
      for (let n = 2; n < 500; n += 1) addParty(keeper, n);
    }).toThrow(expect.objectContaining({ code: 'diskFull' }));
    const { size } = keeper.session.dossier.parties;
    expect(told.status?.trouble).toMatchObject({ error: { code: 'diskFull' }, isRefused: true });
    const elsewhere = newPath();
    await keeper.act('saveElsewhere', elsewhere);
    expect(await partiesAt(elsewhere)).toBe(size);
    expect(await partiesAt(path)).toBe(size);
  },
);

it('shows that it lives while a slow disk takes a large copy', async () => {
  const path = newPath();
  let letGo = () => {};
  const { keeper } = await keep(path, true, {
    rewriter: async (job) => {
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return rewrite(job);
    },
  });
  const saving = keeper.act('saveCopy', join(dirname(path), 'copy.parley'));
  const lock = readFileSync(lockPathOf(path));
  await vi.waitFor(() => expect(readFileSync(lockPathOf(path))).not.toEqual(lock), 10_000);
  letGo();
  await saving;
}, 15_000);

it('says that the file cannot be looked at, and no longer once it can, although there is nothing to write', async () => {
  const path = newPath();
  let isBroken = false;
  const disk: Disk = {
    ...NODE_DISK,
    look(of) {
      if (isBroken && of === path) throw errnoError('EIO');
      return NODE_DISK.look(of);
    },
  };
  const { keeper, told } = await keep(path, true, { disk });
  isBroken = true;
  await keeper.look();
  expect(told.status).toMatchObject({ trouble: { error: { code: 'saveFailed' } }, isUnsaved: false });
  isBroken = false;
  await keeper.look();
  expect(told.status).toMatchObject({ trouble: null });
});

it('makes no dossier that it could not lock', async () => {
  const path = newPath();
  const disk: Disk = {
    ...NODE_DISK,
    open(of, flags) {
      if (of.startsWith(lockPathOf(path))) throw errnoError('ENOSPC');
      return NODE_DISK.open(of, flags);
    },
  };
  await expect(keep(path, true, { disk })).rejects.toMatchObject({ code: 'diskFull' });
  expect(readdirSync(dirname(path))).toEqual([]);
});

it.each([
  ['made', [createDossier]],
  ['opened', null],
] as const)('says in words why a file whose name is too long cannot be %s', async (_what, first) => {
  const path = join(temporaryFolder(), `${'long '.repeat(100)}.parley`);
  const opening = Keeper.open(path, first, {
    coder: '',
    lockPatience: null,
    onStatus: () => {},
    onNotice: () => {},
    onReopened: () => {},
  });
  await expect(opening).rejects.toMatchObject({ code: 'nameTooLong' });
});
