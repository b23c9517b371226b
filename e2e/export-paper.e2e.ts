import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { MOST_ON_PAPER } from '../src/shared/briefing';
import { Parley } from './app';
import { parleyIn } from './cli';
import { expect, test } from './fixtures';

test('What is too long for paper is not offered to be written but in the format that can hold it; a long print says that it prints, and is stopped', async ({
  folder,
}) => {
  test.setTimeout(150_000);
  const rows = Array.from({ length: MOST_ON_PAPER + 1 }, (_, at) => [
    'Ukraine',
    `Issue ${at % 50}`,
    '2025-08-06',
    'demands',
    `${at % 2 === 0 ? 'Even' : 'Odd'} statement ${at}: لا تنازل عن الأرض، ولا بديل عن الضمانات. `
      .repeat(4)
      .trim(),
  ]);
  await writeFile(
    join(folder, 'table.csv'),
    stringify([['party', 'issue', 'date', 'stance', 'statement'], ...rows]),
  );
  for (const args of [
    ['new', 'd.parley'],
    ['import-table', 'd.parley', 'table.csv'],
  ]) {
    const { exit, errors, out } = await parleyIn(folder, ...args);
    expect(exit, errors + out).toBe(0);
  }
  const parley = await Parley.launch(folder, { dossier: join(folder, 'd.parley') });
  const { page } = parley;
  await parley.goTo('Positions');
  const dialog = parley.dialog('Export briefing');
  const write = dialog.getByRole('button', { name: 'Choose a place…' });
  await parley.choose('exportCsv');
  await parley.chooseIn(dialog, 'Briefing', 'Evidence list');
  await parley.chooseIn(dialog, 'Format', 'PDF');
  await expect(dialog.getByText(/more than 3,000 rows, too many for a document on paper/)).toBeVisible();
  await expect(write).toBeDisabled();
  await expect(write).toHaveAccessibleDescription(/more than 3,000 rows/);
  await dialog.getByRole('button', { name: 'Choose Excel workbook instead' }).click();
  await expect(dialog.getByRole('button', { name: /Format$/ })).toContainText('Excel workbook');
  await expect(write).toBeEnabled();
  await expect(dialog.getByText(/too many for a document on paper/)).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.getByRole('searchbox', { name: 'Search positions' }).fill('Even');
  await expect(page.getByRole('status').filter({ hasText: /of [\d,]+ positions/ })).toHaveText(/^1,?501 of/);
  await parley.choose('exportCsv');
  await parley.chooseIn(dialog, 'Format', 'PDF');
  await parley.willSaveAs(join(folder, 'stopped.pdf'));
  await expect(write).toBeEnabled();
  await write.click();
  const progress = dialog.getByRole('progressbar', { name: 'Printing…' });
  await expect(progress).toContainText('Printing…', { timeout: 30_000 });
  expect(await progress.getAttribute('aria-valuenow')).toBeNull();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(parley.notice(/The export was cancelled/)).toBeVisible();
  await expect(progress).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  expect((await readdir(folder)).filter((name) => /\.pdf|parley-tmp/.test(name))).toEqual([]);
  expect(await parley.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await parley.quit();
});
