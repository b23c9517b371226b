import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect } from 'vitest';
import { emptyDossier } from '../../../../shared/dossier';
import { DossierError } from '../../../../shared/errors';
import { type Dossier, TABLE_SCHEMAS, type TableName } from '../../../../shared/model';
import type { SalvageReport } from '../../../../shared/salvage-report';
import { unprovenPassages } from '../../../../shared/unproven-passages';
import { createSession } from '../../create-session';
import { sha256 } from '../../hash';
import { logPathOf } from '../../log';
import { openSession } from '../../open-session';
import type { Session } from '../../session';
import {
  createDossier,
  createIssue,
  createParty,
  importSource,
  recordPosition,
} from '../../testing/commands';
import { testId } from '../../testing/ids';
import { temporaryFolder } from '../../testing/temporary-folder';
import type { SalvageWords } from '../mend';
import { salvage } from '../salvage';

/** What rows that stand in are called. */
export const SALVAGE_WORDS: SalvageWords = {
  party: 'Lost party',
  speaker: 'Lost speaker',
  issue: 'Lost issue',
  source: 'Lost source',
  textLost: 'The text is lost.',
  passagesOf: 'The passages:',
  withoutPassages: 'Without passages.',
  textDamaged: 'The text is damaged.',
};
/** How sessions are opened: the file is written only when it is asked for. */
export const OPTIONS = { coder: 'A. Analyst', schedule: () => () => {} };
/** What each of its sources says, longer than a page of the file. */
export const TEXT = 'تطالب موسكو بانسحاب القوات 🕊️. '.repeat(200);

/** A dossier of several pages, and where what is recovered of it goes: absolute paths. */
export interface DossierToDamage {
  path: string;
  target: string;
  /** How it was. */
  whole: Dossier;
}

/** Makes such a dossier, closed, before each test of a file. */
export function dossierToDamage(): DossierToDamage {
  const its: DossierToDamage = { path: '', target: '', whole: emptyDossier() };
  beforeEach(async () => {
    const folder = temporaryFolder();
    its.path = join(folder, 'Talks.parley');
    its.target = join(folder, 'Talks (recovered).parley');
    const session = await createSession(its.path, [createDossier], OPTIONS);
    await furnish(session);
    its.whole = session.dossier;
    await session.close();
  });
  return its;
}

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
export async function outcome(
  { path, target }: DossierToDamage,
  bytes: Uint8Array,
): Promise<'opened' | 'nothing' | SalvageReport> {
  writeFileSync(path, bytes);
  const refusal = await openSession(path, OPTIONS).then(
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
    const { session, report } = await salvage(path, target, OPTIONS, SALVAGE_WORDS);
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
export async function recovered({ target }: DossierToDamage): Promise<Dossier> {
  const session = await openSession(target, OPTIONS);
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

/** How many rows a report says are lost. */
export function lossOf(report: SalvageReport): number {
  return report.tables.reduce((sum, { lost }) => sum + lost, 0);
}
