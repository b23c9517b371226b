import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { FileStatus } from '../../shared/file-status';
import { type Disk, NODE_DISK } from '../dossier/disk';
import { lockPathOf } from '../dossier/lock';
import { rewrite } from '../dossier/rewrite';
import { createDossier, createParty } from '../dossier/testing/commands';
import { errnoError } from '../dossier/testing/failing-disk';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { Keeper, type KeeperOptions } from './keeper';

async function make(path: string, options: Partial<KeeperOptions> = {}) {
  const told: { status: FileStatus | null } = { status: null };
  const keeper = await Keeper.open(path, [createDossier], {
    coder: '',
    lockPatience: null,
    onStatus: (status) => {
      told.status = status;
    },
    onNotice: () => {},
    onReopened: () => {},
    ...options,
  });
  return { keeper, told };
}

function newPath(): string {
  return join(temporaryFolder(), 'ukraine.parley');
}

it('shows that it lives while a slow disk takes a large copy', async () => {
  const path = newPath();
  let letGo = () => {};
  const { keeper } = await make(path, {
    rewriter: async (job) => {
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return rewrite(job);
    },
  });
  onTestFinished(() => void keeper.close());
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
  const { keeper, told } = await make(path, { disk });
  onTestFinished(() => void keeper.close());
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
  await expect(make(path, { disk })).rejects.toMatchObject({ code: 'diskFull' });
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

it('keeps in a copy, when it is closed, what was in a file that another program has replaced', async () => {
  const path = newPath();
  const { keeper, told } = await make(path);
  const old = readFileSync(path);
  keeper.session.execute(testId(100), createParty(1));
  await keeper.session.checkpoint();
  writeFileSync(path, old);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileReplaced'), 5_000);
  await keeper.close();
  expect(readFileSync(path)).toEqual(old);
  expect(readdirSync(dirname(path)).filter((name) => name.includes('conflict copy'))).toHaveLength(1);
});
