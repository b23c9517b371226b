import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyBackup } from './copy-backup';
import { temporaryFolder } from './dossier/testing/temporary-folder';

it('makes a copy that can be worked on of a backup that can only be read, and nothing else', async () => {
  const folder = temporaryFolder();
  const backup = join(folder, 'backup.parley');
  writeFileSync(backup, 'a dossier', { mode: 0o444 });
  mkdirSync(join(folder, 'mine'));
  const copy = join(folder, 'mine', 'copy.parley');
  await copyBackup(backup, copy, 'copy.parley');
  expect(readFileSync(copy, 'utf8')).toBe('a dossier');
  expect(readdirSync(join(folder, 'mine'))).toEqual(['copy.parley']);
  expect(statSync(copy).mode & 0o200).toBe(0o200);
});

it('replaces nothing and leaves nothing when it cannot be made', async () => {
  const folder = temporaryFolder();
  const backup = join(folder, 'backup.parley');
  writeFileSync(backup, 'a dossier');
  const mine = join(folder, 'mine.parley');
  writeFileSync(mine, 'mine');
  await expect(copyBackup(backup, mine, 'mine.parley')).rejects.toMatchObject({ code: 'fileExists' });
  expect(readFileSync(mine, 'utf8')).toBe('mine');
  await expect(copyBackup(join(folder, 'gone'), join(folder, 'x'), 'x')).rejects.toMatchObject({
    code: 'fileMissing',
  });
  await expect(copyBackup(backup, join(folder, 'no folder', 'x'), 'x')).rejects.toMatchObject({
    code: 'saveFailed',
  });
  expect(readdirSync(folder).toSorted()).toEqual(['backup.parley', 'mine.parley']);
});
