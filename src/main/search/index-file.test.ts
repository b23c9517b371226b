import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createSession } from '../dossier/create-session';
import type { Session } from '../dossier/session';
import { createDossier, importSource } from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { indexPathOf } from './index-file';
import { foundBy, searcherOf } from './testing/search-session';

const WORDS = 'москва киев мир война войска вывод требует против условия санкции'.split(' ');

/** A session with some sources of a few hundred words, and what is found in it. */
async function furnished(folder: string): Promise<Session> {
  const session = await createSession(join(folder, 'ukraine.parley'), [createDossier], {
    coder: '',
    schedule: () => () => {},
  });
  onTestFinished(() => session.abandon());
  for (let n = 0; n < 12; n++) {
    const text = Array.from({ length: 400 }, (_none, at) => WORDS[(at * (n + 3)) % WORDS.length]).join(' ');
    session.execute(testId(100 + n), importSource(30 + n, `${text} слово${n}`));
  }
  return session;
}

async function filled(folder: string): Promise<{ readonly session: Session; readonly file: string }> {
  const session = await furnished(folder);
  const file = indexPathOf(join(folder, 'search-index'), testId(1), session.path);
  const searcher = searcherOf(session, file);
  await searcher.settled();
  searcher.close();
  expect(existsSync(file)).toBe(true);
  return { session, file };
}

it.each<[string, (file: string) => void]>([
  ['is empty', (file) => writeFileSync(file, '')],
  ['is no database', (file) => writeFileSync(file, 'Parley '.repeat(5_000))],
  ['ends early', (file) => writeFileSync(file, readFileSync(file).subarray(0, 9_000))],
  [
    'is another database',
    (file) => {
      writeFileSync(file, '');
      const db = new DatabaseSync(file);
      db.exec('CREATE TABLE words (a); PRAGMA application_id = 7');
      db.close();
    },
  ],
  [
    'was made by another version',
    (file) => {
      const db = new DatabaseSync(file);
      db.exec("UPDATE made SET by = 'another'; DELETE FROM words");
      db.close();
    },
  ],
  [
    'names records of a kind that there is not',
    (file) => {
      const db = new DatabaseSync(file);
      db.exec("UPDATE entries SET table_name = 'constructor'");
      db.close();
    },
  ],
])('makes an index anew that %s, and says nothing', async (_what, harm) => {
  const complaints = vi.spyOn(console, 'error');
  onTestFinished(() => complaints.mockRestore());
  const { session, file } = await filled(temporaryFolder());
  // As after a crash; what was closed properly is known by its seal.
  rmSync(`${file}.seal`);
  harm(file);
  const searcher = searcherOf(session, file);
  onTestFinished(() => searcher.close());
  expect(await foundBy(searcher, 'слово7 ')).toEqual([`sources ${testId(37)}`]);
  expect(await foundBy(searcher, 'москва ')).toHaveLength(12);
  expect(complaints).not.toHaveBeenCalled();
});

it('finds the same whatever byte of the index is harmed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const folder = temporaryFolder();
  const { session, file } = await filled(folder);
  const sound = readFileSync(file);
  const seal = readFileSync(`${file}.seal`);
  const queries = ['москва ', 'слово3 ', 'вой', 'мир -слово4 ', '"киев мир" '];
  async function search(): Promise<readonly (readonly string[])[]> {
    const searcher = searcherOf(session, file);
    const found: (readonly string[])[] = [];
    for (const query of queries) found.push(await foundBy(searcher, query));
    searcher.close();
    return found;
  }
  const right = await search();
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 64 }), async (at, length) => {
      const harmed = Buffer.from(sound);
      harmed.fill(0xa5, at, Math.min(at + length, harmed.length));
      writeFileSync(file, harmed);
      writeFileSync(`${file}.seal`, seal);
      expect(await search()).toEqual(right);
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('keeps the index in memory when somebody else has it, or none can be kept', async () => {
  const folder = temporaryFolder();
  const { session, file } = await filled(folder);
  const first = searcherOf(session, file);
  const second = searcherOf(session, file);
  const nowhere = join(folder, 'ukraine.parley', 'search-index', 'ukraine.index');
  const third = searcherOf(session, nowhere);
  const folderAtPlace = join(folder, 'folder.index');
  mkdirSync(join(folderAtPlace, 'x'), { recursive: true });
  const fourth = searcherOf(session, folderAtPlace);
  for (const searcher of [first, second, third, fourth]) {
    expect(await foundBy(searcher, 'слово7 ')).toEqual([`sources ${testId(37)}`]);
    searcher.close();
  }
  expect(statSync(folderAtPlace).isDirectory()).toBe(true);
});

it('takes an index that is as it should be for what it is', async () => {
  const { session, file } = await filled(temporaryFolder());
  const reads = vi.spyOn(session, 'textOf');
  const searcher = searcherOf(session, file);
  onTestFinished(() => searcher.close());
  await searcher.settled();
  expect(searcher.progress).toEqual({ done: 12, total: 12 });
  expect(reads).not.toHaveBeenCalled();
});

it('removes indexes that nobody has needed for months, and only those', async () => {
  const folder = temporaryFolder();
  const indexes = join(folder, 'search-index');
  mkdirSync(indexes);
  const [old, recent, other] = ['old.index', 'recent.index', 'notes.txt'].map((name) => join(indexes, name));
  for (const file of [old, recent, other]) writeFileSync(String(file), 'x');
  for (const file of [old, other]) utimesSync(String(file), new Date('2020-01-01'), new Date('2020-01-01'));
  const session = await furnished(folder);
  searcherOf(session, join(indexes, 'own.index')).close();
  expect([old, recent, other].map((file) => existsSync(String(file)))).toEqual([false, true, true]);
});

it('tells copies of one dossier apart', () => {
  expect(indexPathOf('/i', testId(1), '/a/x.parley')).not.toBe(indexPathOf('/i', testId(1), '/b/x.parley'));
  expect(indexPathOf('/i', testId(1), '/a/x.parley')).not.toBe(indexPathOf('/i', testId(2), '/a/x.parley'));
});
