import { join } from 'node:path';
import { expect, test } from './fixtures';
import { written } from './source-verbs';
import { openTable } from './table-verbs';

const ROWS = 20_000;

test('Taking back a large import shows how far it is, can be stopped, and gives way to closing, each time with nothing changed', async ({
  parley,
  folder,
}) => {
  test.setTimeout(400_000);
  const { page } = parley;
  await parley.closeDossier();
  await parley.createDossier('Talks', join(folder, 'Talks.parley'), false);
  const rows = Array.from(
    { length: ROWS },
    (_, n) => `Party ${n % 20},Issue ${n % 60},2025-08-0${1 + (n % 9)},demands,Statement number ${n}`,
  );
  const [path = ''] = await written(folder, {
    'long.csv': ['Party,Issue,Date,Stance,Statement', ...rows].join('\n'),
  });
  const dialog = await openTable(parley, path);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import 20,000 positions' }).click();
  await expect(parley.notice('20,000 positions imported.')).toBeVisible({ timeout: 120_000 });

  await parley.choose('undo');
  const undoing = page.getByRole('progressbar', { name: /Undoing/ });
  await expect(undoing).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(parley.notice('Stopped. Nothing was changed.')).toBeVisible();
  await expect(undoing).toHaveCount(0);
  expect(await parley.labelOf('undo')).toBe('Undo Import positions');

  await parley.choose('undo');
  await expect(undoing).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('No positions recorded yet')).toBeVisible({ timeout: 150_000 });
  await expect(undoing).toHaveCount(0);
  expect(await parley.labelOf('redo')).toBe('Redo Import positions');

  await parley.choose('redo');
  await expect(page.getByRole('progressbar', { name: /Redoing/ })).toBeVisible({ timeout: 30_000 });
  await parley.closeDossier();
  await expect(parley.notice(/^Closing stopped a change/)).toBeVisible({ timeout: 8_000 });
});
