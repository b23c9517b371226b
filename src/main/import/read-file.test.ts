import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { readFile } from './read-file';
import { MAX_TEXT_SIZE } from './read-source';
import { encode } from './testing/encode';
import { ARABIC } from './testing/texts';

it('A file is read with its name and its size, and nothing of its path', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'بيان.txt');
  writeFileSync(path, ARABIC);
  const draft = readFile(path, null);
  expect(draft.text).toBe(ARABIC);
  expect(draft.origin).toMatchObject({ fileName: 'بيان.txt', size: Buffer.byteLength(ARABIC) });
  expect(JSON.stringify(draft)).not.toContain(folder);
});

it('A file is read again in another encoding', () => {
  const path = join(temporaryFolder(), 'a.txt');
  writeFileSync(path, encode(ARABIC, 'windows-1256'));
  expect(readFile(path, 'windows-1256')).toMatchObject({ text: ARABIC, isEncodingCertain: true });
  expect(readFile(path, 'utf-8').error?.code).toBe('textUndecodable');
});

it('A link to a file is read as the file', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.txt'), ARABIC);
  symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
  expect(readFile(join(folder, 'link.txt'), null).text).toBe(ARABIC);
});

it('A folder, a missing file and an empty one say so', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'folder.txt'));
  writeFileSync(join(folder, 'empty.txt'), '');
  const cases = [
    ['folder.txt', 'fileIsFolder'],
    ['missing.txt', 'fileMissing'],
    [join('empty.txt', 'within.txt'), 'fileMissing'],
    ['empty.txt', 'textEmpty'],
  ] as const;
  for (const [name, code] of cases) expect(readFile(join(folder, name), null).error?.code).toBe(code);
});

it('A file that is too large is refused unread, with both sizes', () => {
  const path = join(temporaryFolder(), 'large.txt');
  writeFileSync(path, '');
  truncateSync(path, MAX_TEXT_SIZE + 1);
  expect(readFile(path, null).error).toEqual({
    code: 'textTooLarge',
    params: { name: 'large.txt', size: 51, limit: 50 },
  });
});

it.skipIf(process.platform === 'win32')('A pipe is refused and not waited for', () => {
  const path = join(temporaryFolder(), 'pipe.txt');
  execFileSync('mkfifo', [path]);
  expect(readFile(path, null).error?.code).toBe('fileUnreadable');
});
