import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { RESULTS, WantedResults } from '../../shared/search/answer';
import { parseQuery } from '../../shared/search/parse-query';
import type { SearchQuery } from '../../shared/search/query';
import { englishVocabulary } from '../../shared/search/testing/vocabulary';
import { createSession } from '../dossier/create-session';
import type { Session } from '../dossier/session';
import { createDossier, createParty, importSource } from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import type { SearchThread } from '../search/messages';
import { Search } from './search';
import { type SearchThreads, searchHere, searchThreadsIn } from './search-thread';
import { bundleEngine } from './testing/bundle-engine';

let bundle: Awaited<ReturnType<typeof bundleEngine>>;
let threads: SearchThreads;
beforeAll(async () => {
  bundle = await bundleEngine();
  threads = searchThreadsIn(join(bundle.folder, 'search-worker.js'));
}, 120_000);
afterAll(() => rmSync(bundle.folder, { recursive: true, force: true }));

const WANTED = WantedResults.parse({});

function queryOf(typed: string): SearchQuery {
  const query = parseQuery(typed, englishVocabulary);
  if (query === null) throw new Error('nothing is sought');
  return query;
}

async function newSession(): Promise<Session> {
  const path = join(temporaryFolder(), 'ukraine.parley');
  const session = await createSession(path, [createDossier], { coder: '', schedule: () => () => {} });
  onTestFinished(() => session.abandon());
  return session;
}

/** A search that has told of everything that can be found. */
async function searchOf(session: Session, folder: string | null, its: SearchThreads): Promise<Search> {
  const complete = Promise.withResolvers<void>();
  const search = new Search(session, {
    folder,
    threads: its,
    delay: 0,
    onProgress: ({ done, total }) => {
      if (done === total) complete.resolve();
    },
  });
  onTestFinished(() => search.close());
  await complete.promise;
  return search;
}

async function countOf(search: Search, typed: string): Promise<number> {
  const answer = await search.ask(1, queryOf(typed), WANTED);
  return answer?.groups.reduce((sum, { count }) => sum + count, 0) ?? -1;
}

it('finds in a thread of its own what is there and what is done, and keeps its index where it is told', async () => {
  const session = await newSession();
  const folder = join(temporaryFolder(), 'search-index');
  session.execute(testId(31), importSource(30, 'Москва требует вывода войск.'));
  const search = await searchOf(session, folder, threads);
  expect(await countOf(search, 'москва ')).toBe(1);
  const { changed } = session.execute(testId(11), createParty(10, 'Москва'));
  search.note(changed?.changes ?? []);
  expect(await countOf(search, 'москва ')).toBe(2);
  search.note(session.undo(testId(12)).changed?.changes ?? []);
  expect(await countOf(search, 'москва ')).toBe(1);
  await search.close();
  expect(
    readdirSync(folder)
      .map((name) => name.replace(/^.*\./u, ''))
      .toSorted(),
  ).toEqual(['index', 'seal']);
});

it('begins where another search of the same dossier has ended', async () => {
  const session = await newSession();
  const folder = join(temporaryFolder(), 'search-index');
  session.execute(testId(31), importSource(30, 'Москва требует вывода войск.'));
  const first = await searchOf(session, folder, threads);
  const second = new Search(session, { folder, threads, onProgress: () => {}, after: first.close() });
  onTestFinished(() => second.close());
  const reads = vi.spyOn(session, 'textOf');
  // Only the text that is shown is read, none for the index.
  expect(await countOf(second, 'вывода ')).toBe(1);
  expect(reads).toHaveBeenCalledTimes(1);
});

it('answers the newest query of each page, and no older one that waits', async () => {
  const session = await newSession();
  session.execute(testId(31), importSource(30, 'Москва требует вывода войск.'));
  const search = await searchOf(session, null, threads);
  const typed = ['м', 'мо', 'мос', 'моск', 'москв', 'москва'];
  const mine = typed.map((each) => search.ask(1, queryOf(each), WANTED));
  const others = search.ask(2, queryOf('войск '), WANTED);
  const answers = await Promise.all(mine);
  expect(answers.at(-1)?.groups[0]?.count).toBe(1);
  expect(answers.filter((answer) => answer === null).length).toBeGreaterThan(0);
  expect((await others)?.groups[0]?.count).toBe(1);
});

it('begins again when its thread ends, and refuses in the end', async () => {
  const session = await newSession();
  const started: SearchThread[] = [];
  const ends: (() => void)[] = [];
  const mortal: SearchThreads = () => {
    const thread = searchHere();
    started.push(thread);
    return {
      ...thread,
      listen: (onMessage, onEnd) => {
        ends.push(onEnd);
        thread.listen(onMessage, onEnd);
      },
    };
  };
  const search = new Search(session, { folder: null, threads: mortal, onProgress: () => {} });
  onTestFinished(() => search.close());
  for (let n = 1; n <= 3; n++) {
    expect(await countOf(search, 'москва ')).toBe(0);
    expect(started).toHaveLength(n);
    const asked = search.ask(1, queryOf('москва '), WANTED);
    await Promise.resolve();
    ends.at(-1)?.();
    await expect(asked).rejects.toMatchObject({ code: 'searchFailed' });
  }
  await expect(search.ask(1, queryOf('москва '), WANTED)).rejects.toMatchObject({ code: 'searchFailed' });
});

it('leaves nothing behind when it was never asked', async () => {
  const session = await newSession();
  const folder = join(temporaryFolder(), 'search-index');
  const search = new Search(session, { folder, threads, onProgress: () => {} });
  await search.close();
  expect(existsSync(folder)).toBe(false);
});

it('shows a few of each kind unless it is told otherwise', () => {
  expect(WANTED.sources).toBe(RESULTS.first);
  expect(() => WantedResults.parse({ sources: RESULTS.most + 1 })).toThrow();
});
