import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { expect, test } from './fixtures';
import { written } from './source-verbs';
import { openTable } from './table-verbs';

const ROWS = 12_000;

/** To the last step, with the columns as they are. */
async function toTheEnd(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
}

test.beforeEach(async ({ parley, folder }) => {
  await parley.closeDossier();
  await parley.createDossier('Talks', join(folder, 'Talks.parley'), false);
});

test('A long import shows how far it is, and leaves dossier and mapping as they were when it is stopped', async ({
  parley,
  folder,
}) => {
  const rows = Array.from(
    { length: ROWS },
    (_, n) =>
      `Party ${n % 20},Issue ${n % 60},2025-08-0${1 + (n % 9)},demands,Statement number ${n},note ${n}`,
  );
  const [path = ''] = await written(folder, {
    'long.csv': ['Party,Issue,Date,Stance,Statement,Aside', ...rows].join('\n'),
  });
  const dialog = await openTable(parley, path);
  const aside = dialog.getByRole('button', { name: /What column .Aside. holds/ });
  await aside.click();
  await parley.page.getByRole('option', { name: 'Notes', exact: true }).click();
  await toTheEnd(dialog);
  const begin = dialog.getByRole('button', { name: 'Import 12,000 positions' });
  for (const stop of ['Stop', 'Cancel'] as const) {
    await begin.click();
    await expect(dialog.getByRole('progressbar', { name: 'Importing 12,000 positions…' })).toBeVisible();
    // What has the focus stops it: nobody has to look for it.
    await expect(dialog.getByRole('button', { name: 'Stop' })).toBeFocused();
    await dialog.getByRole('button', { name: stop }).click();
    await expect(dialog.getByText('Stopped. Nothing was imported.')).toBeVisible();
    await expect(dialog.getByRole('region', { name: 'Check and import' })).toBeFocused();
  }
  expect(await parley.labelOf('undo')).toBe('Undo');
  await dialog.getByRole('button', { name: 'Back' }).click();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(aside).toContainText('Notes');
  await toTheEnd(dialog);
  await begin.click();
  await expect(parley.notice('12,000 positions imported.')).toBeVisible({ timeout: 30_000 });
  expect(await parley.labelOf('undo')).toBe('Undo Import positions');
  await parley.choose('undo');
  await parley.goTo('Positions');
  await expect(parley.page.getByText('No positions recorded yet')).toBeVisible({ timeout: 30_000 });
});

test('A table is read again by itself when the process that had read it was lost, and its mapping is kept', async ({
  parley,
  folder,
}) => {
  const [path = ''] = await written(folder, {
    'a.csv': 'Party,Issue,Date,Stance,Statement,Aside\nUkraine,Arms,2025-08-06,demands,More.,a note\n',
  });
  const dialog = await openTable(parley, path);
  const aside = dialog.getByRole('button', { name: /What column .Aside. holds/ });
  await aside.click();
  await parley.page.getByRole('option', { name: 'Notes', exact: true }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByText('Parties: 1 to be created')).toBeVisible();
  await parley.killEngine();
  await expect(parley.notice(/was restarted/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import 1 position' }).click();
  await expect(dialog.getByText(/was interrupted, and nothing was imported/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(aside).toContainText('Notes');
  // A change of the mapping has the table looked through: by an engine that has not read it.
  await parley.killEngine();
  await dialog.getByRole('button', { name: /What column .Statement. holds/ }).click();
  await parley.page.getByRole('option', { name: '— nothing —' }).click();
  await dialog.getByRole('button', { name: /What column .Statement. holds/ }).click();
  await parley.page.getByRole('option', { name: 'Statement', exact: true }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  // While the table is being read once more there is no next step: what it comes to says that it has been.
  await expect(dialog.getByText('Parties: 1 to be created')).toBeVisible();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import 1 position' }).click();
  await expect(parley.notice(/^1 position imported/)).toBeVisible();
});

test('A table that cannot be read says how it was read, and is read again once it is mended', async ({
  parley,
  folder,
}) => {
  const [path = ''] = await written(folder, { 'bad.csv': 'Party,Issue\nUkraine,"Arms\n' });
  const dialog = await openTable(parley, path);
  await expect(dialog.getByRole('alert')).toContainText('is never closed');
  for (const name of ['Encoding', 'Separated by'])
    await expect(dialog.getByRole('button', { name: new RegExp(name) })).toContainText(
      'Found out from the file',
    );
  await dialog.getByRole('button', { name: /Encoding/ }).click();
  await parley.page.getByRole('option', { name: /1251/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('is never closed');
  await expect(dialog.getByRole('button', { name: /Encoding/ })).toContainText('1251');
  await writeFile(path, 'Party,Issue,Date,Stance,Statement\nUkraine,Arms,2025-08-06,demands,More.\n');
  await dialog.getByRole('button', { name: 'Read it again' }).click();
  await expect(dialog.getByText('Everything that is needed has a column.')).toBeVisible();
});
