import { expect, it } from 'vitest';
import type { SourceDraft } from '../../../shared/draft';
import { aSource, idOf } from '../../../shared/testing/rows';
import { type ImportFile, isImported, newImportFile, stateOf, twinsOf, withDraft } from './import-file';

function aDraft(patch: Partial<SourceDraft> = {}): SourceDraft {
  return {
    fileName: 'a.txt',
    beginning: 'text',
    length: 4,
    textHash: 'a'.repeat(64),
    origin: {
      fileName: 'a.txt',
      size: 4,
      encoding: 'utf-8',
      lineEnds: 'none',
      format: 'text',
      hash: '',
      scope: '',
    },
    isEncodingCertain: true,
    emptyPages: [],
    proposed: { title: 'A proposal', language: 'en' },
    references: null,
    error: null,
    ...patch,
  };
}

function read(place: number, patch: Partial<SourceDraft> = {}): ImportFile {
  return withDraft(newImportFile(`${place}.txt`, place), aDraft(patch));
}

const NONE = new Map();

it('Proposals follow another reading of the file until somebody changes them', () => {
  const file = read(0, { proposed: { title: '����', language: '' } });
  expect(
    withDraft(file, aDraft({ proposed: { title: 'بيان', language: 'ar', publishedOn: '2025-08-06' } }))
      .citation,
  ).toMatchObject({
    title: 'بيان',
    language: 'ar',
    publishedOn: '2025-08-06',
  });
  const changed = { ...file, citation: { ...file.citation, title: 'My title' } };
  expect(withDraft(changed, aDraft({ proposed: { title: 'بيان' } })).citation.title).toBe('My title');
});

it('A text that is in the dossier already is not imported, and its title there is known', () => {
  const source = aSource(idOf(1), { title: 'There', textHash: 'a'.repeat(64) });
  const file = read(0);
  const twins = twinsOf([file], [source]);
  expect(twins.get(0)).toEqual({ where: 'dossier', title: 'There' });
  expect(isImported(file, twins)).toBe(false);
  expect(stateOf(file, twins, true)).toBe('duplicate');
});

it('A text that a source had until it was corrected is not imported again', () => {
  const version = {
    textHash: 'a'.repeat(64),
    textLength: 4,
    structureHash: null,
    replacedAt: '2025-08-09T10:00:00.000Z',
    coder: '',
    reason: '',
  };
  const source = aSource(idOf(1), { title: 'There', textHash: 'b'.repeat(64), versions: [version] });
  expect(twinsOf([read(0)], [source]).get(0)?.title).toBe('There');
});

it('The day in a file’s name, which somebody gave it, goes before the one that the document says', () => {
  const file = newImportFile('talks-2025-08-06.html', 0);
  expect(withDraft(file, aDraft()).citation.publishedOn).toBe('2025-08-06');
  const dated = withDraft(file, aDraft({ proposed: { publishedOn: '2025-08-05' } }));
  expect(dated.citation.publishedOn).toBe('2025-08-06');
});

it('Of two files with one text the first is imported, or the second when the first is left out', () => {
  const [first, second] = [read(0), read(1)];
  expect([...twinsOf([first, second], []).keys()]).toEqual([1]);
  expect(twinsOf([{ ...first, isWanted: false }, second], []).size).toBe(0);
});

it('A file that cannot be read hinders no other', () => {
  const failed = read(0, { error: { code: 'textBinary', params: {} }, textHash: '' });
  const other = read(1, { error: { code: 'textEmpty', params: {} }, textHash: '' });
  const good = read(2);
  const twins = twinsOf([failed, other, good], []);
  expect([failed, other, good].map((file) => stateOf(file, twins, false))).toEqual([
    'failed',
    'failed',
    'ready',
  ]);
});

it('What is wrong with fields is held against a file only once that was checked', () => {
  const file = read(0, { proposed: {}, isEncodingCertain: false });
  expect(stateOf(file, NONE, false)).toBe('guessed');
  expect(stateOf(file, NONE, true)).toBe('invalid');
  expect(stateOf({ ...file, isWanted: false }, NONE, true)).toBe('leftOut');
});

it('proposes the day that the name of a file carries, and no other number', () => {
  const proposed = (name: string) => newImportFile(name, 0).citation.publishedOn;
  expect(proposed('article-ar-2025-08-06.txt')).toBe('2025-08-06');
  expect(proposed('2025-08-06 بيان.txt')).toBe('2025-08-06');
  for (const name of ['report-2025-13-40.txt', '12025-08-06.txt', '2025-08-061.txt', 'a.txt']) {
    expect(proposed(name), name).toBe('');
  }
});
