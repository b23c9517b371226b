import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SalvageReport } from '../../../shared/salvage-report';
import { openDatabase } from '../database';
import { sha256 } from '../hash';
import { logPathOf } from '../log';
import { openSession } from '../open-session';
import { createParty } from '../testing/commands';
import { testId } from '../testing/ids';
import {
  dossierToDamage,
  lossOf,
  OPTIONS,
  outcome,
  recovered,
  SALVAGE_WORDS,
} from './testing/dossier-to-damage';

const its = dossierToDamage();

it('recovers everything of a file that is refused only for what was added to its schema', async () => {
  const db = await openDatabase(readFileSync(its.path));
  db.script(
    'CREATE TRIGGER evil AFTER INSERT ON parties BEGIN DELETE FROM positions; END; CREATE VIEW v AS SELECT 1;',
  );
  const report = await outcome(its, db.exportBytes());
  db.close();
  expect(report).toMatchObject({ damagedTexts: 0, doubtful: 0, fromLog: 0 });
  expect(lossOf(report as SalvageReport)).toBe(0);
  expect(await recovered(its)).toEqual(its.whole);
});

it('keeps to what a row says when a value in it is none of the format, and takes it from the history instead', async () => {
  const db = await openDatabase(readFileSync(its.path));
  db.script("UPDATE parties SET colour = 'red' WHERE rowid = 3");
  const report = await outcome(its, db.exportBytes());
  db.close();
  expect(lossOf(report as SalvageReport)).toBe(0);
  expect(await recovered(its)).toEqual(its.whole);
});

it('replays what only the log has', async () => {
  const session = await openSession(its.path, OPTIONS);
  session.execute(testId(6_000), createParty(150));
  session.execute(testId(6_001), { type: 'party.delete', id: testId(150) });
  const { dossier } = session;
  const log = readFileSync(logPathOf(its.path));
  await session.close();
  const bytes = readFileSync(its.path).subarray(0, -4096);
  writeFileSync(logPathOf(its.path), log);
  // Of the file as it was before: the log is the latest word.
  const report = await outcome(its, bytes);
  expect(lossOf(report as SalvageReport)).toBe(0);
  expect((await recovered(its)).parties).toEqual(dossier.parties);
});

it('passes over records of the log that are damaged, and a log of another dossier', async () => {
  const old = readFileSync(its.path);
  const session = await openSession(its.path, OPTIONS);
  for (let n = 0; n < 3; n += 1) session.execute(testId(6_000 + n), createParty(150 + n));
  const [first = '', second = '', third = ''] = readFileSync(logPathOf(its.path), 'utf8').split('\n');
  await session.close();
  const log = [first, second.replace('"P151"', '"P_51"'), third, ''].join('\n');
  expect(log).not.toContain('"P151"');
  writeFileSync(logPathOf(its.path), log);
  // Of the file as it was before those changes, but for its end.
  expect(await outcome(its, old.subarray(0, -1))).toMatchObject({ fromLog: 2 });
  const { parties } = await recovered(its);
  expect([150, 151, 152].map((n) => parties.has(testId(n)))).toEqual([true, false, true]);
  rmSync(its.target);

  const foreign = JSON.stringify({ ...JSON.parse(first.slice(65)), dossier: testId(2) });
  writeFileSync(logPathOf(its.path), `${sha256(foreign)} ${foreign}\n`);
  expect(await outcome(its, old.subarray(0, -1))).toMatchObject({ fromLog: 0 });
});

it('keeps what refers to lost rows, and puts rows that stand in into their places', async () => {
  const db = await openDatabase(readFileSync(its.path));
  db.script('PRAGMA foreign_keys = OFF; DELETE FROM transactions; DELETE FROM parties WHERE rowid = 3;');
  db.script(`DELETE FROM issues WHERE rowid = 4; DELETE FROM passages WHERE id = '${testId(1_001_005)}'`);
  const report = await outcome(its, db.exportBytes());
  db.close();
  const dossier = await recovered(its);
  expect(dossier.parties.get(testId(102))?.name).toBe('Lost party 1');
  expect(dossier.issues.get(testId(203))?.name).toBe('Lost issue 1');
  expect(dossier.positions.size).toBe(its.whole.positions.size);
  expect(dossier.positions.get(testId(1_005))).toMatchObject({
    evidence: [],
    notes: SALVAGE_WORDS.withoutPassages,
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
  expect(await outcome(its, new Uint8Array())).toBe('nothing');
  expect(await outcome(its, new Uint8Array(40_960))).toBe('nothing');
  expect(await outcome(its, Buffer.from('Dear colleague, here is the dossier.'))).toBe('nothing');
  expect(existsSync(its.target)).toBe(false);
});
