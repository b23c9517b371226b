import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parley } from './app';
import { expect, test } from './fixtures';

const TEXT = 'Statement of 6 August\nMoscow demands four regions.\nKyiv refuses.';

async function read(parley: Parley, folder: string): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('All', join(folder, 'All.parley'));
  await parley.goTo('Sources');
  await writeFile(join(folder, 'text.txt'), TEXT);
  await writeFile(join(folder, 'other.txt'), 'Another text\nWith a line.');
  await parley.importTexts(join(folder, 'text.txt'), join(folder, 'other.txt'));
  await parley.openSource('Statement of 6 August');
}

/** Chooses Select All as the menu does. */
async function selectAll(parley: Parley): Promise<void> {
  await parley.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.selectAll();
  });
}

const words = async (parley: Parley) => (await parley.selectedWords()).replaceAll(/\n+/g, '\n').trim();

test('Select All takes the text that is open, wherever the focus is, and not the window around it', async ({
  parley,
  folder,
}) => {
  await read(parley, folder);
  const { page } = parley;
  await page.getByRole('button', { name: 'Hide the list of sources' }).focus();
  await page.keyboard.press('Control+A');
  await expect.poll(() => words(parley)).toBe(TEXT);
  await expect(page.getByText(`${TEXT.length} characters selected · ¶ 1`)).toBeVisible();
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await selectAll(parley);
  await expect.poll(() => words(parley)).toBe(TEXT);

  // What is copied then is the text as it stands.
  await parley.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy());
  await expect.poll(() => parley.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(TEXT);

  // Of two texts, the one with the focus.
  await page.getByRole('button', { name: 'Put beside this text' }).click();
  await page.getByRole('option', { name: 'Another text' }).click();
  const second = page.getByRole('region', { name: 'Second source' });
  await second.getByRole('button', { name: 'Find in the text' }).focus();
  await page.keyboard.press('Control+A');
  await expect.poll(() => words(parley)).toBe('Another text\nWith a line.');
});

test('In a field it takes what is typed there, in a dialog and in a view without a text nothing', async ({
  parley,
  folder,
}) => {
  await read(parley, folder);
  const { page } = parley;
  const search = page.getByRole('searchbox', { name: 'Search the sources' }).or(page.getByRole('searchbox'));
  await search.first().fill('Statement');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('x');
  await expect(search.first()).toHaveValue('x');
  await search.first().fill('');

  await parley.choose('shortcuts');
  await expect(parley.dialog('Keyboard shortcuts')).toBeVisible();
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await page.keyboard.press('Control+A');
  await selectAll(parley);
  expect(await words(parley)).toBe('');
  await page.keyboard.press('Escape');
  await parley.goTo('Matrix');
  await page.keyboard.press('Control+A');
  await selectAll(parley);
  expect(await words(parley)).toBe('');
});
