import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { WantedResults } from '../../src/shared/search/answer';
import { parseQuery } from '../../src/shared/search/parse-query';
import { englishVocabulary } from '../../src/shared/search/testing/vocabulary';
import { median, quantile } from '../measure';
import { Fts5 } from './fts5';
import { BenchPage } from './page';
import { makeSearchDossier, type SearchDossier, SOURCES } from './search-dossier';

interface Query {
  readonly name: string;
  readonly typed: string;
  /** The same for FTS5; `where` is what its columns have to be. */
  readonly match: string;
  readonly where?: string;
}

const QUERIES: readonly Query[] = [
  { name: 'a common word', typed: 'president ', match: '"president"' },
  { name: 'the commonest word', typed: 'the ', match: '"the"' },
  { name: 'a common Arabic word', typed: 'موسكو ', match: '"موسكو"' },
  { name: 'two words', typed: 'мир война ', match: '"мир" AND "война"' },
  { name: 'a phrase', typed: '"foreign defence" ', match: '"foreign defence"' },
  {
    name: 'an Arabic phrase',
    typed: '"موسكو القوات حرب" ',
    match: '"موسكو القوات الحرب"',
  },
  {
    name: 'a short Arabic phrase',
    typed: '"روسيا اوكرانيا" ',
    match: '"روسيا اوكرانيا"',
  },
  { name: 'a beginning', typed: 'перегово', match: '"перегово" *' },
  { name: 'a beginning of two letters', typed: 'са', match: '"са" *' },
  {
    name: 'one or the other',
    typed: 'donetsk OR донецк OR донецьк ',
    match: '"donetsk" OR "донецк" OR "донецьк"',
  },
  { name: 'one without the other', typed: 'nato -war ', match: '"nato" NOT "war"' },
  { name: 'a word in a language', typed: 'language:ar روسيا ', match: '"روسيا"', where: "s.language = 'ar'" },
  {
    name: 'a word in a month',
    typed: 'date:2025-08 санкции ',
    match: '"санкции"',
    where: "s.date BETWEEN '2025-08-01' AND '2025-08-31'",
  },
  { name: 'a word and a party', typed: 'party:russia stance:demands موسكو ', match: '"موسكو"' },
];
const ROUNDS = 21;
const WANTED = WantedResults.parse({});

/** Search over 5,000 sources of 20 KB, from a page's request to its answer with the words marked, beside FTS5 on the same folded texts. */
export async function searchBench(folder: string, built: string): Promise<void> {
  const dossier = await makeSearchDossier(folder);
  const indexes = join(folder, 'search-index');

  const fts5 = new Fts5(join(folder, 'fts5.db'), dossier);

  const page = await BenchPage.open(dossier.path, indexes, built);
  const started = performance.now();
  const building = page.complete;
  await page.ask('search', { query: queryOf('the '), wanted: WANTED });
  const { waits, answers } = await whileBuilding(page, building);
  const ownBuilt = performance.now() - started;

  console.log(
    `Search over ${SOURCES} sources of 20 KB; milliseconds, p50 / p95 of ${ROUNDS} rounds.\nFTS5 gives the twenty best rows; shown, it counts and gives five excerpts of the folded text.\n`,
  );
  console.log(row(['what', 'found', 'first', 'Parley', 'FTS5', '÷ p50', '÷ p95', 'FTS5, shown']));
  const own: number[] = [];
  const peer: number[] = [];
  const shown: number[] = [];
  for (const query of [...QUERIES, rareIn(dossier)]) {
    const times = await measure(page, fts5, query);
    own.push(...times.own);
    peer.push(...times.peer);
    shown.push(...times.shown);
    console.log(line(query.name, String(times.found), times.first, times.own, times.peer, times.shown));
  }
  console.log(line('all of these', '', null, own, peer, shown));

  await page.close();
  const reopening = performance.now();
  const again = await BenchPage.open(dossier.path, indexes, built);
  await again.ask('search', { query: queryOf('president '), wanted: WANTED });
  await again.complete;
  const reopened = performance.now() - reopening;
  await again.close();
  const size = readdirSync(indexes).reduce((sum, name) => sum + statSync(join(indexes, name)).size, 0);
  console.log(
    `\nBuilding takes ${seconds(ownBuilt)}, FTS5 ${seconds(fts5.ms)}; the index has ${megabytes(size)}, FTS5's ${megabytes(fts5.size)}.`,
  );
  console.log(
    `While it is built, a change is acknowledged in ${both(waits)} ms and a query answered in ${both(answers)} ms.`,
  );
  console.log(
    `Opening the dossier again and finding something takes ${seconds(reopened)}, with the dossier itself.`,
  );
  fts5.close();
}

/** How long changes and queries take, in milliseconds, as long as the index is being built. */
async function whileBuilding(page: BenchPage, building: Promise<void>) {
  let isBuilt = false;
  void building.then(() => {
    isBuilt = true;
  });
  const waits: number[] = [];
  const answers: number[] = [];
  for (let n = 0; !isBuilt; n++) {
    waits.push(
      await timed(() =>
        page.ask('execute', {
          transactionId: newId(),
          command: { type: 'dossier.rename', title: `Searched ${n}` },
        }),
      ),
    );
    answers.push(await timed(() => page.ask('search', { query: queryOf('president '), wanted: WANTED })));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { waits, answers };
}

async function measure(page: BenchPage, fts5: Fts5, { typed, match, where }: Query) {
  const query = queryOf(typed);
  const own: number[] = [];
  const peer: number[] = [];
  const shown: number[] = [];
  let found = 0;
  let first = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const ms = await timed(async () => {
      const answer = await page.ask('search', { query, wanted: WANTED });
      found = answer?.groups.reduce((sum, { count }) => sum + count, 0) ?? 0;
    });
    const peerMs = await timed(() => fts5.find(match, where ?? null));
    const shownMs = await timed(() => fts5.show(match));
    if (round === 0) first = ms;
    else {
      own.push(ms);
      peer.push(peerMs);
      shown.push(shownMs);
    }
  }
  return { own, peer, shown, found, first };
}

/** The longest word of an English text: hardly any other has it. */
function rareIn({ texts }: SearchDossier): Query {
  const words = texts.find(({ language }) => language === 'en')?.text.match(/[a-z]+/gu) ?? [];
  const word = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return { name: 'a rare word', typed: `${word} `, match: `"${word}"` };
}

function queryOf(typed: string) {
  const query = parseQuery(typed, englishVocabulary);
  if (query === null) throw new Error('nothing is sought');
  return query;
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function line(
  name: string,
  found: string,
  first: number | null,
  own: readonly number[],
  peer: readonly number[],
  shown: readonly number[],
): string {
  return row([
    name,
    found,
    first === null ? '' : first.toFixed(1),
    both(own),
    both(peer),
    `× ${(median(own) / median(peer)).toPrecision(2)}`,
    `× ${(quantile(own, 0.95) / quantile(peer, 0.95)).toPrecision(2)}`,
    both(shown),
  ]);
}

function both(times: readonly number[]): string {
  return `${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

const WIDTHS = [28, 7, 8, 14, 14, 8, 8, 14] as const;

function row(cells: readonly string[]): string {
  return cells
    .map((cell, place) => (place === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[place] ?? 0)))
    .join('  ');
}
