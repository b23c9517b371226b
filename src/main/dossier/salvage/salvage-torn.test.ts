import { readFileSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SalvageReport } from '../../../shared/salvage-report';
import { openSession } from '../open-session';
import {
  dossierToDamage,
  lossOf,
  OPTIONS,
  outcome,
  recovered,
  SALVAGE_WORDS,
  TEXT,
} from './testing/dossier-to-damage';

const its = dossierToDamage();

it.each([0, 1, 15, 16, 99, 100, 512, 4_096, 'half', 'all but one'] as const)(
  'refuses a file cut to %s bytes, leaves it as it is, and recovers what validates',
  async (length) => {
    const bytes = readFileSync(its.path);
    const size = length === 'half' ? bytes.length / 2 : length === 'all but one' ? bytes.length - 1 : length;
    const report = await outcome(its, bytes.subarray(0, size));
    expect(report).not.toBe('opened');
    if (report === 'nothing') expect(size).toBeLessThan(8_192);
    else await recovered(its);
    if (length === 'all but one') expect(lossOf(report as SalvageReport)).toBe(0);
  },
);

it('recovers a file of which any one page is zeroed, and says of every row that is not there that it is lost', async () => {
  const bytes = readFileSync(its.path);
  const losses: number[] = [];
  for (let page = 0; page * 4_096 < bytes.length; page += 1) {
    const damaged = Buffer.from(bytes).fill(0, page * 4_096, (page + 1) * 4_096);
    const report = await outcome(its, damaged);
    expect(report, `page ${page + 1}`).not.toBe('nothing');
    if (typeof report === 'string') continue;
    const dossier = await recovered(its);
    for (const { table, recovered: count, lost, standIns } of report.tables) {
      expect(dossier[table].size, `${table} without page ${page + 1}`).toBe(count + standIns);
      expect(count + lost, `${table} without page ${page + 1}`).toBe(its.whole[table].size);
      // What is there is what was there; only what refers to a lost row was mended.
      if (report.damagedTexts > 0 || standIns > 0 || lost > 0) continue;
      expect(dossier[table], `${table} without page ${page + 1}`).toEqual(its.whole[table]);
    }
    losses.push(lossOf(report) + report.damagedTexts);
    rmSync(its.target);
  }
  // The file tells most things twice: in a row and in the history.
  expect(losses.length).toBeGreaterThan(20);
  expect(losses.filter((loss) => loss === 0).length).toBeGreaterThan(losses.length / 2);
}, 120_000);

it('keeps the quotes of a source whose text is lost, and every position that they prove', async () => {
  const bytes = readFileSync(its.path);
  const pages = Array.from({ length: bytes.length / 4_096 }, (_, place) => place);
  // A text is longer than a page: it goes on in pages that begin with the number of the next, and a high byte of 0.
  const page = pages.find((place) => {
    const data = bytes.subarray(place * 4_096, (place + 1) * 4_096);
    return data[0] === 0 && data.includes(TEXT.slice(0, 800));
  });
  if (page === undefined) throw new Error('a text should go on in another page');
  const report = await outcome(its, Buffer.from(bytes).fill(0, page * 4_096, (page + 1) * 4_096));
  if (typeof report === 'string') throw new Error(`the file was ${report}`);
  expect(report.damagedTexts).toBeGreaterThan(0);
  const dossier = await recovered(its);
  expect([...dossier.positions.values()]).toEqual([...its.whole.positions.values()]);
  for (const [id, { quote, prefix, suffix }] of its.whole.passages) {
    expect(dossier.passages.get(id)).toMatchObject({ quote, prefix, suffix });
  }
  const changed = [...dossier.sources.values()].filter(({ notes }) => notes === SALVAGE_WORDS.textDamaged);
  expect(changed).toHaveLength(report.damagedTexts);
});

it('refuses or opens a file with one flipped bit, and recovers what validates, for 200 bits', async () => {
  const bytes = readFileSync(its.path);
  const random = randomFrom(20_251_124);
  const outcomes = { opened: 0, nothing: 0, recovered: 0 };
  for (let count = 0; count < 200; count += 1) {
    const damaged = Buffer.from(bytes);
    const bit = Math.floor(random() * bytes.length * 8);
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const report = await outcome(its, damaged);
    if (typeof report === 'string') outcomes[report] += 1;
    else {
      const session = await openSession(its.target, OPTIONS);
      for (const table of ['parties', 'positions', 'sources'] as const) {
        expect(session.dossier[table].size, `${table} with bit ${bit} flipped`).toBe(its.whole[table].size);
      }
      await session.close();
      rmSync(its.target);
      outcomes.recovered += 1;
    }
  }
  expect(outcomes.nothing).toBe(0);
  expect(outcomes.recovered).toBeGreaterThan(0);
}, 120_000);

/** Numbers from 0 to 1 that are the same at every run: a linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
