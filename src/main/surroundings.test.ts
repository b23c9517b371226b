import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readDossierFile } from './dossier/file';
import { copiesBeside } from './surroundings';

const SAMPLE = join(import.meta.dirname, '../../resources/sample.parley');

it('finds the conflicted copies that are this dossier, and no other file that is called like one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'Talks.parley');
  for (const name of ['Talks.parley', 'Talks-DESKTOP-7Q2X.parley', 'Talks (1).parley', 'Other.parley'])
    copyFileSync(SAMPLE, join(folder, name));
  writeFileSync(join(folder, 'Talks 2.parley'), 'not a dossier');
  writeFileSync(join(folder, 'Talks-Geneva.parley'), 'SQLite format 3\0 of something else');
  const { db, dossier } = await readDossierFile(path);
  db.close();
  const [meta] = dossier.meta.values();
  const found = await copiesBeside({ path, fileName: 'Talks.parley', id: meta?.id ?? '' });
  expect([...found].sort()).toEqual(['Talks (1).parley', 'Talks-DESKTOP-7Q2X.parley']);
  expect(
    await copiesBeside({ path, fileName: 'Talks.parley', id: 'ffffffff-ffff-7fff-8fff-ffffffffffff' }),
  ).toEqual([]);
});

it('finds none where the folder cannot be read', async () => {
  const nowhere = { path: join(tmpdir(), 'no such folder', 'a.parley'), fileName: 'a.parley', id: 'x' };
  expect(await copiesBeside(nowhere)).toEqual([]);
});
