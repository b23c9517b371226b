import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

/** Long enough for the words in the middle to leave the window when the text becomes narrower. */
const LONG = [
  ...Array.from({ length: 14 }, (_, at) => `${at + 1}. ${'Kyiv and Moscow spoke again. '.repeat(6)}`),
  'Moscow demands that Kyiv give up Crimea.',
  ...Array.from({ length: 14 }, (_, at) => `${at + 15}. ${'Nothing was agreed. '.repeat(8)}`),
].join('\n\n');
const PROOF = 'Moscow demands that Kyiv give up Crimea';

/** A new dossier with one long source, shown in the reader. */
async function beginReading(parley: Parley, folder: string): Promise<void> {
  await writeFile(join(folder, 'talks.txt'), LONG);
  await parley.closeDossier();
  await parley.createDossier('Talks', join(folder, 'Talks.parley'));
  await parley.importTexts(join(folder, 'talks.txt'));
  await expect(parley.readerText()).toBeVisible();
}

/** Whether an element lies within the width of another. */
async function expectWithin(inner: Locator, outer: Locator): Promise<void> {
  const [inside, around] = [await inner.boundingBox(), await outer.boundingBox()];
  if (inside === null || around === null) throw new Error('it is not on the screen');
  expect(inside.x).toBeGreaterThanOrEqual(around.x);
  expect(inside.x + inside.width).toBeLessThanOrEqual(around.x + around.width);
}

test('A new dossier begins with its sources, and the text that is imported first has the keyboard', async ({
  parley,
  folder,
}) => {
  await parley.closeDossier();
  await parley.createDossier('Talks', join(folder, 'Talks.parley'));
  await expect(parley.page.getByRole('heading', { name: 'No sources yet' })).toBeVisible();
  await parley.choose('view.matrix');
  await expect(parley.page.getByRole('heading', { name: 'No parties yet' })).toBeVisible();
  await writeFile(join(folder, 'talks.txt'), LONG);
  await parley.importTexts(join(folder, 'talks.txt'));
  await expect(parley.readerText()).toBeFocused();
});

test('A dossier without a title is asked for one where it is typed', async ({ parley }) => {
  await parley.choose('new');
  const dialog = parley.dialog('New dossier');
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog.getByLabel('Title')).toBeFocused();
});

test('The form beside the text leaves the words it is about and the buttons in sight', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await beginReading(parley, folder);
  await parley.selectWords(PROOF);
  await page.keyboard.press('Enter');
  await expect(parley.recordForm()).toBeVisible();
  await expect(parley.readerText().getByText(PROOF)).toBeInViewport();
  const reader = page.getByRole('region', { name: 'Reader' });
  for (const name of ['Copy with citation', 'Add to a position…', 'Add passage to the form']) {
    await expectWithin(reader.getByRole('button', { name }), reader);
  }
});

test('The keyboard goes back to where a panel was opened from', async ({ parley, folder }) => {
  const { page } = parley;
  await beginReading(parley, folder);
  await parley.selectWords(PROOF);
  await page.keyboard.press('Enter');
  await parley.fillForm({
    party: 'Russia',
    issue: 'Territory',
    stance: 'Demands',
    statement: 'Kyiv gives up Crimea.',
    date: '2025-08-06',
  });
  await page.keyboard.press('Control+Enter');
  await expect(parley.notice(/^Recorded/)).toBeVisible();
  await expect(parley.readerText()).toBeFocused();
  expect(await parley.selectedWords()).toBe(PROOF);
  await page.keyboard.press('ArrowDown');
  expect(await parley.selectedWords()).toMatch(/^15\. Nothing was agreed/);

  await parley.goTo('Matrix');
  const cell = (await parley.cell('Russia', 'Territory')).getByRole('button');
  const panel = await parley.openCell('Russia', 'Territory');
  await panel.getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('complementary', { name: 'Edit position' });
  // The field that has the focus shows what is recorded, not a blank.
  await expect(form.getByRole('combobox', { name: 'Issue' })).toBeFocused();
  await expect(form.getByRole('combobox', { name: 'Issue' })).toHaveValue('Territory');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(cell).toBeFocused();

  await panel.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(panel.getByText(/^No statement recorded as of/)).toBeVisible();
  await expect(panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(cell).toBeFocused();
});

test('From a cell of the matrix, Tab leads out of the grid to its evidence', async ({ parley }) => {
  const { page } = parley;
  const panel = await parley.openCell('Russia', 'Territory');
  const cell = (await parley.cell('Russia', 'Territory')).getByRole('button');
  await cell.focus();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(cell).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  const row = page.getByRole('rowheader').filter({ hasText: 'Territory' }).first();
  const head = row.getByRole('button', { name: 'Territory', exact: true });
  await expect(head).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Assess the gap…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Assess the gap on “Territory”' })).toBeVisible();
});

test('A confirmation takes the place of the one before it', async ({ parley, folder }) => {
  await parley.exportCsv(join(folder, 'first.csv'));
  await expect(parley.notice(/^“first.csv”/)).toBeVisible();
  await parley.exportCsv(join(folder, 'second.csv'));
  await expect(parley.notice(/^“second.csv”/)).toBeVisible();
  await expect(parley.notice(/^“first.csv”/)).toHaveCount(0);
});

test('Notices take the keyboard from nobody, and give it back when they go', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Positions');
  const search = page.getByRole('main').getByRole('searchbox');
  const notices = page.getByRole('region', { name: 'Notices' });
  const copied = notices.getByText(/on the clipboard/);
  await search.fill('nato');
  await parley.choose('copyBriefing');
  await notices.getByRole('button', { name: 'Close' }).click();
  await expect(copied).toHaveCount(0);
  await expect(search).toBeFocused();

  // One takes the place of another while somebody types.
  for (const words of ['nato', 'kyiv', 'moscow']) {
    await search.fill(words);
    await parley.choose('copyBriefing');
    await expect(copied).toHaveCount(1);
    const notice = await copied.elementHandle();
    await parley.choose('copyBriefing');
    await expect.poll(() => notice?.evaluate((element) => element.isConnected)).toBe(false);
    await expect(copied).toHaveCount(1);
    await expect(search).toBeFocused();
  }

  // One that has the keyboard is replaced, and one that has it is closed.
  await enter(notices);
  await parley.choose('copyBriefing');
  await expect(search).toBeFocused();
  await enter(notices);
  await page.keyboard.press('F6');
  await expect(search).toBeFocused();
  await enter(notices);
  await page.keyboard.press('Tab');
  await expect(notices.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(copied).toHaveCount(0);
  await expect(search).toBeFocused();
});

test('A choice that has the keyboard shows one ring, around what is pressed', async ({ parley }) => {
  await parley.choose('settings');
  const dialog = parley.dialog('Settings');
  await expect(dialog.getByLabel('Your name')).toBeFocused();
  await parley.page.keyboard.press('Tab');
  const choice = dialog.getByRole('button', { name: /Appearance/ });
  await expect(choice).toBeFocused();
  await expect(choice).toHaveCSS('outline-style', 'solid');
  await expect(choice.locator('..')).toHaveCSS('outline-style', 'none');
});

/** Goes to the latest notice as the keyboard does. */
async function enter(notices: Locator): Promise<void> {
  await notices.page().keyboard.press('F6');
  await expect(notices.getByRole('alertdialog').first()).toBeFocused();
}
