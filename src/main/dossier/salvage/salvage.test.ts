import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DossierError } from '../../../shared/errors';
import { type Dossier, TABLE_SCHEMAS, type TableName } from '../../../shared/model';
import type { SalvageReport } from '../../../shared/salvage-report';
import { unprovenPassages } from '../../../shared/unproven-passages';
import { createSession } from '../create-session';
import { openDatabase } from '../database';
import { sha256 } from '../hash';
import { logPathOf } from '../log';
import { openSession } from '../open-session';
import type { Session } from '../session';
import { createDossier, createIssue, createParty, importSource, recordPosition } from '../testing/commands';
import { testId } from '../testing/ids';
import type { SalvageWords } from './mend';
import { salvage } from './salvage';

const words: SalvageWords = {
  party: 'Lost party',
  speaker: 'Lost speaker',
  issue: 'Lost issue',
  source: 'Lost source',
  textLost: 'The text is lost.',
  passagesOf: 'The passages:',
  withoutPassages: 'Without passages.',
  textDamaged: 'The text is damaged.',
};
const options = { coder: 'A. Analyst', schedule: () => () => {} };
const TEXT = 'تطالب موسكو بانسحاب القوات 🕊️. '.repeat(200);

let folder: string;
let path: string;
let target: string;
let whole: Dossier;

/** A dossier of several pages, closed, and how it was. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  path = join(folder, 'Talks.parley');
  target = join(folder, 'Talks (recovered).parley');
  const session = await createSession(path, [createDossier], options);
  await furnish(session);
  whole = session.dossier;
  await session.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function furnish(session: Session): Promise<void> {
  for (let n = 0; n < 12; n += 1) session.execute(testId(5_000 + n), createParty(100 + n));
  for (let n = 0; n < 12; n += 1) session.execute(testId(5_100 + n), createIssue(200 + n));
  for (let n = 0; n < 3; n += 1) session.execute(testId(5_200 + n), importSource(300 + n, `${n} ${TEXT}`));
  for (let n = 0; n < 40; n += 1) {
    const on = { party: 100 + (n % 12), issue: 200 + (n % 12), source: 300 + (n % 3) };
    const command = recordPosition(1_000 + n, on);
    const [passage] = command.passages;
    if (passage === undefined) throw new Error('a position has a passage');
    session.execute(testId(5_300 + n), { ...command, passages: [{ ...passage, start: n, end: n + 8 }] });
  }
  session.execute(testId(5_400), { type: 'position.delete', ids: [testId(1_001)] });
  // One source was corrected, so that passages of its earlier text wait, and has a structure.
  const corrected = `Vorwort\n${TEXT}`;
  const blocks = [
    { kind: 'heading', level: 1, start: 0, end: 7 },
    { kind: 'paragraph', start: 8, end: [...corrected].length },
  ] as const;
  const correction = { text: corrected, structure: { blocks: [...blocks] }, reason: 'besser gelesen' };
  session.execute(testId(5_500), { type: 'source.correct', id: testId(302), ...correction });
  const waiting = [...session.dossier.passages.values()].filter(({ sourceId, textHash, deletedAt }) => {
    return sourceId === testId(302) && deletedAt === null && textHash !== sha256(corrected);
  });
  expect(waiting.length).toBeGreaterThan(5);
}

/** What became of a damaged file: refused and recovered into a dossier that opens, refused with nothing left, or not refused. */
async function outcome(bytes: Uint8Array): Promise<'opened' | 'nothing' | SalvageReport> {
  writeFileSync(path, bytes);
  const refusal = await openSession(path, options).then(
    async (session) => {
      await session.close();
      return null;
    },
    (error: unknown) => error,
  );
  if (refusal === null) return 'opened';
  expect(refusal).toBeInstanceOf(DossierError);
  const log = existsSync(logPathOf(path)) ? readFileSync(logPathOf(path)) : null;
  try {
    const { session, report } = await salvage(path, target, options, words);
    await session.close();
    return report;
  } catch (error) {
    expect(error).toBeInstanceOf(DossierError);
    expect((error as DossierError).code).toBe('nothingToRecover');
    return 'nothing';
  } finally {
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
    expect(existsSync(logPathOf(path)) ? readFileSync(logPathOf(path)) : null).toEqual(log);
  }
}

/** What was recovered opens like any dossier, which proves references and schema; its rows fit the model, and its passages their texts. */
async function recovered(): Promise<Dossier> {
  const session = await openSession(target, options);
  expect(session.isReadOnly).toBe(false);
  expect(session.notices).toEqual([]);
  const { dossier } = session;
  for (const table of Object.keys(TABLE_SCHEMAS) as TableName[]) {
    for (const row of dossier[table].values()) TABLE_SCHEMAS[table].parse(row);
  }
  const unproven = unprovenPassages(dossier, { textOf: (hash) => session.textOf(hash), hashText: sha256 });
  expect(unproven).toEqual([]);
  await session.close();
  return dossier;
}

function lossOf(report: SalvageReport): number {
  return report.tables.reduce((sum, { lost }) => sum + lost, 0);
}

describe('salvaging', () => {
  it('recovers everything of a file that is refused only for what was added to its schema', async () => {
    const db = await openDatabase(readFileSync(path));
    db.script(
      'CREATE TRIGGER evil AFTER INSERT ON parties BEGIN DELETE FROM positions; END; CREATE VIEW v AS SELECT 1;',
    );
    const report = await outcome(db.exportBytes());
    db.close();
    expect(report).toMatchObject({ damagedTexts: 0, doubtful: 0, fromLog: 0 });
    expect(lossOf(report as SalvageReport)).toBe(0);
    expect(await recovered()).toEqual(whole);
  });

  it('keeps to what a row says when a value in it is none of the format, and takes it from the history instead', async () => {
    const db = await openDatabase(readFileSync(path));
    db.script("UPDATE parties SET colour = 'red' WHERE rowid = 3");
    const report = await outcome(db.exportBytes());
    db.close();
    expect(lossOf(report as SalvageReport)).toBe(0);
    expect(await recovered()).toEqual(whole);
  });

  it('replays what only the log has', async () => {
    const session = await openSession(path, options);
    session.execute(testId(6_000), createParty(150));
    session.execute(testId(6_001), { type: 'party.delete', id: testId(150) });
    const { dossier } = session;
    const log = readFileSync(logPathOf(path));
    await session.close();
    const bytes = readFileSync(path).subarray(0, -4096);
    writeFileSync(logPathOf(path), log);
    // Of the file as it was before: the log is the latest word.
    const report = await outcome(bytes);
    expect(lossOf(report as SalvageReport)).toBe(0);
    expect((await recovered()).parties).toEqual(dossier.parties);
  });

  it('passes over records of the log that are damaged, and a log of another dossier', async () => {
    const old = readFileSync(path);
    const session = await openSession(path, options);
    for (let n = 0; n < 3; n += 1) session.execute(testId(6_000 + n), createParty(150 + n));
    const [first = '', second = '', third = ''] = readFileSync(logPathOf(path), 'utf8').split('\n');
    await session.close();
    const log = [first, second.replace('"P151"', '"P_51"'), third, ''].join('\n');
    expect(log).not.toContain('"P151"');
    writeFileSync(logPathOf(path), log);
    // Of the file as it was before those changes, but for its end.
    expect(await outcome(old.subarray(0, -1))).toMatchObject({ fromLog: 2 });
    const { parties } = await recovered();
    expect([150, 151, 152].map((n) => parties.has(testId(n)))).toEqual([true, false, true]);
    rmSync(target);

    const foreign = JSON.stringify({ ...JSON.parse(first.slice(65)), dossier: testId(2) });
    writeFileSync(logPathOf(path), `${sha256(foreign)} ${foreign}\n`);
    expect(await outcome(old.subarray(0, -1))).toMatchObject({ fromLog: 0 });
  });

  it('keeps what refers to lost rows, and puts rows that stand in into their places', async () => {
    const db = await openDatabase(readFileSync(path));
    db.script('PRAGMA foreign_keys = OFF; DELETE FROM transactions; DELETE FROM parties WHERE rowid = 3;');
    db.script(`DELETE FROM issues WHERE rowid = 4; DELETE FROM passages WHERE id = '${testId(1_001_005)}'`);
    const report = await outcome(db.exportBytes());
    db.close();
    const dossier = await recovered();
    expect(dossier.parties.get(testId(102))?.name).toBe('Lost party 1');
    expect(dossier.issues.get(testId(203))?.name).toBe('Lost issue 1');
    expect(dossier.positions.size).toBe(whole.positions.size);
    expect(dossier.positions.get(testId(1_005))).toMatchObject({
      evidence: [],
      notes: words.withoutPassages,
    });
    expect(report).toMatchObject({
      tables: expect.arrayContaining([
        { table: 'parties', recovered: 11, lost: 1, standIns: 1 },
        { table: 'issues', recovered: 11, lost: 1, standIns: 1 },
        { table: 'passages', recovered: 39, lost: 1, standIns: 0 },
      ]),
    });
  });

  it('says so when nothing can be recovered', async () => {
    expect(await outcome(new Uint8Array())).toBe('nothing');
    expect(await outcome(new Uint8Array(40_960))).toBe('nothing');
    expect(await outcome(Buffer.from('Dear colleague, here is the dossier.'))).toBe('nothing');
    expect(existsSync(target)).toBe(false);
  });

  it.each([0, 1, 15, 16, 99, 100, 512, 4_096, 'half', 'all but one'] as const)(
    'refuses a file cut to %s bytes, leaves it as it is, and recovers what validates',
    async (length) => {
      const bytes = readFileSync(path);
      const size =
        length === 'half' ? bytes.length / 2 : length === 'all but one' ? bytes.length - 1 : length;
      const report = await outcome(bytes.subarray(0, size));
      expect(report).not.toBe('opened');
      if (report === 'nothing') expect(size).toBeLessThan(8_192);
      else await recovered();
      if (length === 'all but one') expect(lossOf(report as SalvageReport)).toBe(0);
    },
  );

  it('recovers a file of which any one page is zeroed, and says of every row that is not there that it is lost', async () => {
    const bytes = readFileSync(path);
    const losses: number[] = [];
    for (let page = 0; page * 4_096 < bytes.length; page += 1) {
      const damaged = Buffer.from(bytes).fill(0, page * 4_096, (page + 1) * 4_096);
      const report = await outcome(damaged);
      expect(report, `page ${page + 1}`).not.toBe('nothing');
      if (typeof report === 'string') continue;
      const dossier = await recovered();
      for (const { table, recovered: count, lost, standIns } of report.tables) {
        expect(dossier[table].size, `${table} without page ${page + 1}`).toBe(count + standIns);
        expect(count + lost, `${table} without page ${page + 1}`).toBe(whole[table].size);
        // What is there is what was there; only what refers to a lost row was mended.
        if (report.damagedTexts > 0 || standIns > 0 || lost > 0) continue;
        expect(dossier[table], `${table} without page ${page + 1}`).toEqual(whole[table]);
      }
      losses.push(lossOf(report) + report.damagedTexts);
      rmSync(target);
    }
    // The file tells most things twice: in a row and in the history.
    expect(losses.length).toBeGreaterThan(20);
    expect(losses.filter((loss) => loss === 0).length).toBeGreaterThan(losses.length / 2);
  }, 120_000);

  it('keeps the quotes of a source whose text is lost, and every position that they prove', async () => {
    const bytes = readFileSync(path);
    const pages = Array.from({ length: bytes.length / 4_096 }, (_, place) => place);
    // A text is longer than a page: it goes on in pages that begin with the number of the next, and a high byte of 0.
    const page = pages.find((place) => {
      const data = bytes.subarray(place * 4_096, (place + 1) * 4_096);
      return data[0] === 0 && data.includes(TEXT.slice(0, 800));
    });
    if (page === undefined) throw new Error('a text should go on in another page');
    const report = await outcome(Buffer.from(bytes).fill(0, page * 4_096, (page + 1) * 4_096));
    if (typeof report === 'string') throw new Error(`the file was ${report}`);
    expect(report.damagedTexts).toBeGreaterThan(0);
    const dossier = await recovered();
    expect([...dossier.positions.values()]).toEqual([...whole.positions.values()]);
    for (const [id, { quote, prefix, suffix }] of whole.passages) {
      expect(dossier.passages.get(id)).toMatchObject({ quote, prefix, suffix });
    }
    const changed = [...dossier.sources.values()].filter(({ notes }) => notes === words.textDamaged);
    expect(changed).toHaveLength(report.damagedTexts);
  });

  it('refuses or opens a file with one flipped bit, and recovers what validates, for 200 bits', async () => {
    const bytes = readFileSync(path);
    const random = randomFrom(20_251_124);
    const outcomes = { opened: 0, nothing: 0, recovered: 0 };
    for (let count = 0; count < 200; count += 1) {
      const damaged = Buffer.from(bytes);
      const bit = Math.floor(random() * bytes.length * 8);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const report = await outcome(damaged);
      if (typeof report === 'string') outcomes[report] += 1;
      else {
        const session = await openSession(target, options);
        for (const table of ['parties', 'positions', 'sources'] as const) {
          expect(session.dossier[table].size, `${table} with bit ${bit} flipped`).toBe(whole[table].size);
        }
        await session.close();
        rmSync(target);
        outcomes.recovered += 1;
      }
    }
    expect(outcomes.nothing).toBe(0);
    expect(outcomes.recovered).toBeGreaterThan(0);
  }, 120_000);
});

/** Numbers from 0 to 1 that are the same at every run: a linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
