import { expect, it } from 'vitest';
import { DossierError } from '../../shared/errors';
import { readError, writeError } from './file-errors';

function errno(code: string): Error {
  return Object.assign(new Error(code), { code });
}

it.each([
  ['ENOENT', 'fileMissing'],
  ['ENOTDIR', 'fileMissing'],
  ['EISDIR', 'fileIsFolder'],
  ['EACCES', 'fileUnreadable'],
  ['EPERM', 'fileUnreadable'],
  ['EIO', 'fileUnreadable'],
  ['ENAMETOOLONG', 'nameTooLong'],
])('calls %s at reading %s', (code, expected) => {
  expect(readError(errno(code), 'a.parley')).toMatchObject({ code: expected, params: { name: 'a.parley' } });
});

it.each([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EACCES', 'fileReadOnly'],
  ['EROFS', 'fileReadOnly'],
  ['EEXIST', 'fileExists'],
  ['EIO', 'saveFailed'],
  ['ENAMETOOLONG', 'nameTooLong'],
])('calls %s at writing %s', (code, expected) => {
  expect(writeError(errno(code), 'a.parley')).toMatchObject({ code: expected, params: { name: 'a.parley' } });
});

it('leaves a refusal that is one already as it is', () => {
  const refusal = new DossierError('fileEmpty');
  expect(readError(refusal, 'a')).toBe(refusal);
  expect(writeError(refusal, 'a')).toBe(refusal);
});
