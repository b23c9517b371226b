import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './testing/temporary-folder';
import { removeTemporaries, writeAtomically } from './write-atomically';

const bytes = new TextEncoder().encode('the new content');

it('replaces a file, keeps its permissions and leaves no temporary file', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.parley');
  writeFileSync(path, 'old');
  chmodSync(path, 0o600);
  writeAtomically(path, bytes);
  expect(readFileSync(path, 'utf8')).toBe('the new content');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['a.parley']);
});

it('writes through a symbolic link instead of replacing it', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'real.parley');
  writeFileSync(path, 'old');
  symlinkSync(path, join(folder, 'link.parley'));
  writeAtomically(join(folder, 'link.parley'), bytes);
  expect(readFileSync(path, 'utf8')).toBe('the new content');
  expect(readdirSync(folder).toSorted()).toEqual(['link.parley', 'real.parley']);
});

it('never replaces a file when it was to be new', () => {
  const path = join(temporaryFolder(), 'a.parley');
  writeAtomically(path, bytes, { isNew: true });
  expect(() => writeAtomically(path, new Uint8Array([1]), { isNew: true })).toThrow('fileExists');
  expect(readFileSync(path, 'utf8')).toBe('the new content');
});

it('leaves what was there, and no temporary file, when the replacement fails', () => {
  const folder = temporaryFolder();
  const target = join(folder, 'a.parley');
  mkdirSync(target);
  writeFileSync(join(target, 'inside'), 'old');
  expect(() => writeAtomically(target, bytes)).toThrow('saveFailed');
  expect(readFileSync(join(target, 'inside'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.parley']);
});

it('fails plainly in a folder that is not there', () => {
  expect(() => writeAtomically(join(temporaryFolder(), 'gone', 'a.parley'), bytes)).toThrow('saveFailed');
});

it('removes interrupted temporary files of this very file and nothing else', () => {
  const folder = temporaryFolder();
  const names = [
    'a.parley',
    '.a.parley.parley-tmp-0123456789abcdef',
    '.a.parley.parley-tmp-short',
    '.b.parley.parley-tmp-0123456789abcdef',
  ];
  for (const name of names) writeFileSync(join(folder, name), '');
  removeTemporaries([join(folder, 'a.parley')]);
  expect(readdirSync(folder).toSorted()).toEqual(names.toSpliced(1, 1).toSorted());
});

it('replaces a file whose name is as long as the file system allows, and clears up after it', () => {
  const folder = temporaryFolder();
  const path = join(folder, `${'ن'.repeat(124)}.parley`);
  writeAtomically(path, bytes.subarray(4), { isNew: true });
  writeAtomically(path, bytes);
  expect(readFileSync(path, 'utf8')).toBe('the new content');
  expect(readdirSync(folder)).toHaveLength(1);
});
