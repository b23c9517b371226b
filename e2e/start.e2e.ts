import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parley } from './app';
import { expect, test } from './fixtures';

test('The first run opens a working copy of the sample dossier', async ({ parley, folder }) => {
  await expect(parley.page.getByRole('heading', { name: 'Matrix' })).toBeVisible();
  await expect(parley.notice(/your own copy of the sample/)).toBeVisible();
  const copies = await filesIn(join(folder, 'documents'));
  expect(copies.some((name) => name.endsWith('.parley'))).toBe(true);
});

test('A new dossier asks for a title and a place and begins with the starter issues', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'Talks.parley');
  await parley.closeDossier();
  await parley.createDossier('Talks in Geneva', path);
  expect((await readFile(path)).subarray(0, 15).toString()).toBe('SQLite format 3');
  await parley.goTo('Parties and issues');
  await expect(parley.page.getByText('Security guarantees')).toBeVisible();
});

test('A new dossier without a title says so and makes no file', async ({ parley, folder }) => {
  await parley.closeDossier();
  await parley.willSaveAs(join(folder, 'Nameless.parley'));
  await parley.choose('new');
  await parley.dialog('New dossier').getByRole('button', { name: 'Choose a place…' }).click();
  await expect(parley.dialog('New dossier').getByText('Give it a title.')).toBeVisible();
  expect(await filesIn(folder)).not.toContain('Nameless.parley');
});

test('The next run opens what was open last, at the view and the date it showed', async ({ folder }) => {
  const first = await Parley.launch(folder);
  await first.goTo('Matrix');
  await first.setAsOf('2025-08-01');
  await first.goTo('Compare');
  await first.quit();

  const second = await Parley.launch(folder);
  await expect(second.page.getByRole('heading', { name: 'Compare' })).toBeVisible();
  await second.goTo('Matrix');
  await expect(second.page.getByRole('textbox', { name: 'As of' })).toHaveValue('2025-08-01');
  await second.quit();
});

test('A dossier that was open lately is listed and opens again', async ({ parley, folder }) => {
  const path = join(folder, 'Round four.parley');
  await parley.closeDossier();
  await parley.createDossier('Round four', path);
  await parley.closeDossier();
  await parley.page.getByRole('row', { name: 'Round four' }).dblclick();
  await expect(parley.page.getByRole('navigation').getByText('Round four')).toBeVisible();
});

test('A dossier named on the command line is opened', async ({ folder }) => {
  const path = join(folder, 'Given.parley');
  await copyFile(join(import.meta.dirname, '..', 'resources', 'sample.parley'), path);
  const parley = await Parley.launch(folder, { dossier: path });
  await expect(parley.page.getByRole('heading', { name: 'Matrix' })).toBeVisible();
  await parley.quit();
});

/** The names of all files in a folder, those in folders within it too. */
function filesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder, { recursive: true });
}

test('What was said of a dossier leaves with it', async ({ parley }) => {
  await expect(parley.notice(/your own copy of the sample/)).toBeVisible();
  await parley.closeDossier();
  await expect(parley.notice(/your own copy of the sample/)).toHaveCount(0);
});
