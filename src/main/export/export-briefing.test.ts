import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { type Briefing, type ExportOptions, USUAL_EXPORT } from '../../shared/briefing';
import { DossierError } from '../../shared/errors';
import { NO_FILTER } from '../../shared/position-filter';
import { aDossier, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../../shared/testing/rows';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { docxHere } from './docx/here';
import { exportBriefing as exportOrder } from './export-briefing';
import { NO_PAUSE } from './pace';
import { loadWords } from './words';

const QUOTE = 'قَالَ:\n«لَنْ نَتَنَازَلَ "أَبَدًا"»،\nثُمَّ صَمَتَ ';
const OPTIONS = USUAL_EXPORT;
const BY = { coder: 'Anna', at: '2025-08-09T10:00:00.000Z' } as const;
const party = aParty(idOf(1), { name: 'Kyiv' });
const issue = anIssue(idOf(11));
const source = aSource(idOf(41));
const passage = aPassage(idOf(51), source.id, { quote: QUOTE });
const position = aPosition(idOf(61), party.id, issue.id, {
  evidence: [{ passageId: passage.id, role: 'primary' }],
});
const meta = { id: idOf(99), title: 'Talks', createdAt: '2025-08-01T00:00:00.000Z' };
const dossier = {
  ...aDossier({
    parties: [party],
    issues: [issue],
    sources: [source],
    passages: [passage],
    positions: [position],
  }),
  meta: new Map([[meta.id, meta]]),
};
const evidence = { view: 'evidence', positionIds: [position.id] } as const;

async function exportBriefing(path: string, briefing: Briefing, options: ExportOptions): Promise<number> {
  const order = { dossier, briefing, options, exporting: BY };
  return exportOrder(order, path, { words: await loadWords(), pace: NO_PAUSE, makeDocx: docxHere });
}

async function refusalOf(path: string, briefing: Briefing): Promise<DossierError> {
  const error: unknown = await exportBriefing(path, briefing, OPTIONS).catch((reason: unknown) => reason);
  if (!(error instanceof DossierError)) throw new Error('it was not refused');
  return error;
}

it('A quote with vowel marks, quotation marks and line ends is in the file as it is in the source', async () => {
  const path = join(temporaryFolder(), 'evidence.csv');
  expect(await exportBriefing(path, evidence, OPTIONS)).toBe(1);
  const [head = [], row = []] = parse(readFileSync(path), { bom: true }) as string[][];
  expect(row[head.indexOf('Quote')]).toBe(QUOTE);
});

it('An earlier file is replaced whole and nothing is left beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'matrix.csv');
  writeFileSync(path, 'x'.repeat(100_000));
  await exportBriefing(path, { view: 'matrix', asOf: '2025-08-06' }, OPTIONS);
  expect(statSync(path).size).toBeLessThan(10_000);
  expect(readdirSync(folder)).toEqual(['matrix.csv']);
});

it('A place that cannot be written to is refused by name and what is there stays', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken.csv'));
  writeFileSync(join(folder, 'taken.csv', 'kept.txt'), 'kept');
  const error = await refusalOf(join(folder, 'taken.csv'), evidence);
  expect([error.code, error.params]).toEqual(['exportIsFolder', { name: 'taken.csv' }]);
  expect(readFileSync(join(folder, 'taken.csv', 'kept.txt'), 'utf8')).toBe('kept');
  expect(readdirSync(folder)).toEqual(['taken.csv']);
  expect((await refusalOf(join(folder, 'nowhere', 'a.csv'), evidence)).code).toBe('exportFolderMissing');
});

it('Every other format says where the table is from: dossier, date, filter, coder and time, and no path', async () => {
  const folder = temporaryFolder();
  const filter = { ...NO_FILTER, coders: ['Anna'] };
  for (const format of ['html', 'md', 'json'] as const) {
    const path = join(folder, `matrix.${format}`);
    const briefing = { view: 'matrix', asOf: '2025-08-06', filter } as const;
    expect(await exportBriefing(path, briefing, { ...OPTIONS, format })).toBe(1);
    const text = readFileSync(path, 'utf8').replaceAll('\\', '');
    for (const said of [
      'Dossier: ',
      'as of 2025-08-06',
      'Filtered by Coders: Anna',
      'by Anna on 2025-08-09 10:00 UTC',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain(folder);
  }
});

it('An empty briefing is refused before a file is touched', async () => {
  const path = join(temporaryFolder(), 'evidence.csv');
  writeFileSync(path, 'kept');
  expect((await refusalOf(path, { view: 'evidence', positionIds: [] })).code).toBe('nothingToExport');
  expect(readFileSync(path, 'utf8')).toBe('kept');
});
