import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { Command } from '../../shared/commands';
import { parseQuery } from '../../shared/search/parse-query';
import { englishVocabulary } from '../../shared/search/testing/vocabulary';
import { idOf } from '../../shared/testing/rows';
import { createSession } from '../dossier/create-session';
import type { Session } from '../dossier/session';
import { anyCommand } from '../dossier/testing/arbitrary-commands';
import {
  createDossier,
  createIssue,
  createParty,
  importSource,
  recordPosition,
} from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import type { Searcher } from './searcher';
import { naiveSearch } from './testing/naive-search';
import { answerTo, foundBy, searcherOf } from './testing/search-session';

async function newSession(folder: string, name = 'ukraine'): Promise<Session> {
  const session = await createSession(join(folder, `${name}.parley`), [createDossier], {
    coder: 'A. Analyst',
    schedule: () => () => {},
  });
  onTestFinished(() => session.abandon());
  return session;
}

/** What the searches of the property are for: words of the texts and fields that random commands use. */
const QUERIES = [
  'москва ',
  'мос',
  'требует OR wish',
  'войск -киев ',
  'NOT москва ',
  '"вывода войск" ',
  '"third text" -party:moscow ',
  'موسكو ',
  'كلمات ',
  '"تطالب موسكو انسحاب قوات" ',
  '"موسكو انسحاب قو',
  'withdraw party:moscow ',
  'party:moscow OR words ',
  'stance:rejects issue:k',
  '-stance:demands -stance:offers ',
  'language:ar ',
  'date:2025-08 ',
  'source:moscow x* ',
  '(words OR тре*) -lines ',
  '8 ',
  'proto ',
];

const act = fc.oneof(
  { weight: 30, arbitrary: anyCommand },
  { weight: 6, arbitrary: fc.constantFrom('undo', 'redo') },
  { weight: 3, arbitrary: fc.constantFrom('reopen', 'stash', 'bring back', 'lose', 'search') },
);

/** What random commands go on from: something of each kind. */
const BEGINNING: readonly Command[] = [
  createParty(100, 'Moscow'),
  createParty(101, 'Київ'),
  createIssue(300),
  importSource(400, 'Москва требует вывода войск.\nКиев против.'),
  importSource(401, 'تطالب موسكو بانسحاب القوات 🕊️.\n\nوترفض كييف ذلك.'),
  recordPosition(600, { party: 100, issue: 300, source: 400 }),
  recordPosition(601, { party: 101, issue: 300, source: 401 }),
];
const OWN_IDS = [100, 101, 300, 400, 401, 600, 601].map((n) => [n, n] as const);
/** The same under the ids that random commands use. */
const START = [...OWN_IDS, [1_000_600, 500] as const, [1_000_601, 501] as const].reduce(
  (commands, [from, to]) => commands.replaceAll(testId(from), idOf(to)),
  JSON.stringify(BEGINNING),
);

it('finds what a search of the snapshot finds, after any commands and undos and with an index of whatever age', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60, size: 'max' }), async (acts) => {
      const folder = temporaryFolder();
      const session = await newSession(folder);
      for (const [n, command] of (JSON.parse(START) as readonly Command[]).entries())
        session.execute(testId(900 + n), command);
      const file = join(folder, 'search', 'ukraine.index');
      const stash = join(folder, 'stash.index');
      let searcher = searcherOf(session, file);
      let next = 1_000;
      for (const each of acts) {
        if (each === 'search') await foundBy(searcher, 'москва ');
        else if (typeof each === 'object' || each === 'undo' || each === 'redo') {
          try {
            const id = testId(next++);
            const { changed } = typeof each === 'object' ? session.execute(id, each) : session[each](id);
            if (changed !== null) searcher.change(changed.changes);
          } catch {
            // Many random commands are refused, and change nothing.
          }
        } else {
          if (each !== 'reopen') await searcher.settled();
          searcher.close();
          for (const ending of ['', '.seal']) {
            if (each === 'stash') copyFileSync(file + ending, stash + ending);
            if (each === 'bring back' && existsSync(stash)) copyFileSync(stash + ending, file + ending);
          }
          if (each === 'lose') rmSync(file);
          searcher = searcherOf(session, file);
        }
      }
      for (const typed of QUERIES) {
        const query = parseQuery(typed, englishVocabulary);
        if (query === null) throw new Error(typed);
        const naive = naiveSearch(query, session.dossier, (hash) => session.textOf(hash));
        expect(await foundBy(searcher, typed), typed).toEqual(naive);
        found += naive.length;
      }
      expect(searcher.progress.done).toBe(searcher.progress.total);
      searcher.close();
      await session.abandon();
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(1_000);
}, 600_000);

/** A dossier with a source, a position on it and the searcher of both. */
async function furnished(
  folder: string,
): Promise<{ readonly session: Session; readonly searcher: Searcher; readonly file: string }> {
  const session = await newSession(folder);
  session.execute(testId(11), createParty(10, 'Russian Federation'));
  session.execute(testId(21), createIssue(20));
  session.execute(testId(31), importSource(30, 'تُطَالِبُ مُوسْكُو بِالاِنْسِحَابِ من دونيتسك'));
  session.execute(testId(41), recordPosition(40, { party: 10, issue: 20, source: 30 }));
  const file = join(folder, 'ukraine.index');
  const searcher = searcherOf(session, file);
  onTestFinished(() => searcher.close());
  return { session, searcher, file };
}

it('marks what it found in the original, and says where in the source that is', async () => {
  const { searcher, session } = await furnished(temporaryFolder());
  const { groups } = await answerTo(searcher, 'موسكو ');
  // Party, passage (which begins before it) and source: the party's alias is written without vowels.
  expect(groups.map(({ group, count }) => [group, count])).toEqual([
    ['sources', 1],
    ['parties', 1],
  ]);
  const [excerpt] = groups[0]?.results[0]?.excerpts ?? [];
  const text = session.textOf([...session.dossier.sources.values()][0]?.textHash ?? '');
  const [mark] = excerpt?.marks ?? [];
  expect(excerpt?.text.slice(mark?.start, mark?.end)).toBe('مُوسْكُو');
  expect(excerpt?.places).toEqual([{ start: text.indexOf('مُوسْكُو'), end: text.indexOf('مُوسْكُو') + 8 }]);
});

it('finds what only an earlier text of a source says, after all else and with the text, for as long as it is an earlier one', async () => {
  const folder = temporaryFolder();
  const session = await newSession(folder);
  session.execute(testId(31), importSource(30, 'Moscow waits quietly for an answer'));
  session.execute(testId(33), importSource(32, 'It went quietly'));
  const first = session.dossier.sources.get(testId(30))?.textHash ?? '';
  const file = join(folder, 'ukraine.index');
  const searcher = searcherOf(session, file);
  const act = ({ changed }: ReturnType<Session['execute']>) => searcher.change(changed?.changes ?? []);
  const correct = (n: number, text: string) =>
    act(
      session.execute(testId(n), {
        type: 'source.correct',
        id: testId(30),
        text,
        structure: null,
        reason: '',
      }),
    );
  const found = async (typed: string, by = searcher) =>
    (await answerTo(by, typed)).groups.flatMap(({ results }) =>
      results.map(({ id, textHash, excerpts }) => [id, textHash, excerpts[0]?.field]),
    );
  correct(50, 'Moscow waits for no answer');
  const second = session.dossier.sources.get(testId(30))?.textHash ?? '';
  correct(51, 'Moscow waits for an answer');
  expect(await found('quietly ')).toEqual([
    [testId(32), null, 'text'],
    [testId(30), first, 'text'],
  ]);
  expect(await found('"no answer" ')).toEqual([[testId(30), second, 'text']]);
  // What the present text says is found there alone, and what somebody does not want is not looked for in what is over.
  expect(await found('moscow ')).toEqual([[testId(30), null, 'text']]);
  expect(await found('quietly -answer ')).toEqual([[testId(32), null, 'text']]);
  expect(await found('moscow -an ')).toEqual([]);
  expect(searcher.progress.done).toBe(searcher.progress.total);
  act(session.undo(testId(60)));
  act(session.undo(testId(61)));
  expect(await found('"no answer" ')).toEqual([]);
  expect(await found('moscow quietly ')).toEqual([[testId(30), null, 'text']]);
  act(session.redo(testId(62)));
  await searcher.settled();
  searcher.close();
  const again = searcherOf(session, file);
  expect(again.progress).toEqual({ done: 3, total: 3 });
  expect(await found('moscow quietly ', again)).toEqual([[testId(30), first, 'text']]);
  again.close();
});

it('puts what matches best first, then the newest, and counts what it does not show', async () => {
  const session = await newSession(temporaryFolder());
  const texts = ['peace and other words here', 'peace peace peace', 'nothing', 'peace and other words too'];
  for (const [n, text] of texts.entries()) session.execute(testId(100 + n), importSource(30 + n, text));
  session.execute(testId(200), {
    type: 'source.edit',
    id: testId(33),
    patch: { publishedOn: '2025-09-01' },
  });
  const searcher = searcherOf(session, null);
  const query = parseQuery('peace ', englishVocabulary);
  if (query === null) throw new Error('nothing is sought');
  await searcher.settled();
  const wanted = { sources: 2, passages: 0, positions: 0, parties: 0, issues: 0, assessments: 0, events: 0 };
  const { groups } = await searcher.search(query, wanted);
  expect(groups).toMatchObject([
    {
      group: 'sources',
      count: 3,
      results: [
        { id: testId(31), hits: 3 },
        { id: testId(33), hits: 1 },
      ],
    },
  ]);
});

it('says how much can be found while it is building, and finds what was just recorded at once', async () => {
  const session = await newSession(temporaryFolder());
  session.execute(testId(31), importSource(30, 'Moscow demands much'));
  const searcher = searcherOf(session, null);
  const query = parseQuery('moscow OR party ', englishVocabulary);
  if (query === null) throw new Error('nothing is sought');
  const wanted = { sources: 5, passages: 5, positions: 5, parties: 5, issues: 5, assessments: 5, events: 5 };
  const { changed } = session.execute(testId(11), createParty(10));
  searcher.change(changed?.changes ?? []);
  const early = await searcher.search(query, wanted);
  expect(early.progress).toEqual({ done: 1, total: 2 });
  expect(early.groups.map(({ group }) => group)).toEqual(['parties']);
  await searcher.settled();
  const late = await searcher.search(query, wanted);
  expect(late.progress).toEqual({ done: 2, total: 2 });
  expect(late.groups.map(({ group }) => group)).toEqual(['sources', 'parties']);
});
