import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

const TEXT = [
  'بيان مشترك',
  'تطالب موسكو بأن تتخلى كييف عن القرم. وترفض كييف ذلك.',
  'وقالت كييف إنها تريد ضمانات.',
].join('\n\n');

/** Presses Tab until an element has the focus; fails when none of the next sixty stops is it. */
async function tabTo(parley: Parley, target: Locator): Promise<void> {
  const { keyboard } = parley.page;
  for (let stop = 0; stop < 60; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

test('The whole main job can be done without a mouse', async ({ parley, folder }) => {
  const { page } = parley;
  const { keyboard } = page;
  await writeFile(join(folder, 'statement.txt'), TEXT);
  await parley.closeDossier();

  await parley.willSaveAs(join(folder, 'Keys.parley'));
  await parley.choose('new');
  await expect(parley.dialog('New dossier')).toBeVisible();
  await keyboard.type('Keys');
  await keyboard.press('Enter');
  await expect(page.getByRole('navigation').getByText('Keys')).toBeVisible();

  await parley.willChoose(join(folder, 'statement.txt'));
  await parley.choose('importSources');
  const dialog = parley.dialog('Import sources');
  await tabTo(parley, dialog.getByLabel('Published on'));
  await keyboard.type('2025-08-06');
  await tabTo(parley, dialog.getByRole('button', { name: /^Import 1/ }));
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  await parley.choose('view.sources');
  await tabTo(parley, page.getByRole('grid', { name: 'Sources' }).getByRole('row').first());
  await keyboard.press('Enter');
  const text = parley.readerText();
  await expect(text).toBeVisible();

  // The second paragraph, its first sentence, then one word more: the left arrow goes on, as the text runs right to left.
  await tabTo(parley, text);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+ArrowLeft');
  expect(await parley.selectedWords()).toBe('تطالب موسكو بأن تتخلى كييف عن القرم.');
  await keyboard.press('Shift+ArrowLeft');
  expect(await parley.selectedWords()).toBe('تطالب موسكو بأن تتخلى كييف عن القرم. وترفض');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Enter');

  const form = parley.recordForm();
  await expect(form.getByRole('combobox', { name: 'Party' })).toBeFocused();
  await keyboard.type('Moscow');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(form.getByRole('combobox', { name: 'Party' })).toHaveValue('Moscow');
  await tabTo(parley, form.getByRole('combobox', { name: 'Issue' }));
  await keyboard.type('Territory');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(parley, form.getByRole('radio', { name: 'Demands' }));
  await keyboard.press('Space');
  await tabTo(parley, form.getByLabel('Statement'));
  await keyboard.type('Kyiv must give up Crimea.');
  await keyboard.press('Control+Enter');
  await expect(parley.notice(/^Recorded: Moscow demands, Territory/)).toBeVisible();

  await tabTo(parley, text);
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+Enter');
  await expect(parley.dialog('Add the passage to a position')).toBeVisible();
  await keyboard.type('crimea');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(
    parley,
    parley.dialog('Add the passage to a position').getByRole('button', { name: 'Add passage' }),
  );
  await keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Evidence' }).getByRole('blockquote')).toHaveCount(2);

  await parley.choose('view.matrix');
  const cell = (await parley.cell('Moscow', 'Territory')).getByRole('button');
  await tabTo(parley, page.locator('[data-place][tabindex="0"]').first());
  for (let step = 0; step < 5 && !(await isFocused(cell)); step++) await keyboard.press('ArrowRight');
  await expect(cell).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();

  const file = join(folder, 'keys.csv');
  await parley.willSaveAs(file);
  await parley.choose('exportCsv');
  await tabTo(parley, parley.dialog('Export').getByRole('button', { name: 'Choose a place…' }));
  await keyboard.press('Enter');
  await expect(parley.notice(/was written with/)).toBeVisible();
  const rows = parse(await readFile(file), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.find((row) => row.Issue === 'Territory')?.['Moscow: statement']).toBe(
    'Kyiv must give up Crimea.',
  );
});

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
