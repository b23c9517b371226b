import { join } from 'node:path';
import { Parley } from './app';
import { expect, test } from './fixtures';

/** Opens the form on the first position of the table whose proof has two passages, one of them Arabic. */
async function editTwoPassages(parley: Parley): Promise<void> {
  await parley.goTo('Positions');
  await parley.page
    .getByRole('searchbox', { name: 'Search positions' })
    .fill('The day passes without new measures');
  await expect(parley.page.getByRole('status').filter({ hasText: /positions$/ })).toHaveText(
    '1 of 77 positions',
  );
  await parley.page.getByRole('grid').getByRole('gridcell').nth(1).click();
  await parley.page.keyboard.press('e');
  await expect(parley.page.getByRole('textbox', { name: 'Statement' })).toBeVisible();
}

test('Saving the form with other fields, translations and roles is one step', async ({ parley }) => {
  const { page } = parley;
  await editTwoPassages(parley);
  await page.getByRole('textbox', { name: 'Translation of passage 1' }).fill('First');
  await page.getByRole('textbox', { name: 'Translation of passage 2' }).fill('Second');
  await page.getByRole('button', { name: 'Role of passage 2' }).click();
  await page.getByRole('option', { name: 'Context' }).click();
  await page.getByRole('textbox', { name: 'Statement' }).fill('Nothing happened that day.');
  await page.keyboard.press('Control+Enter');
  await expect(parley.notice('Position changed.')).toBeVisible();
  await expect.poll(() => parley.labelOf('undo')).toBe('Undo Edit position');

  await page.getByRole('searchbox', { name: 'Search positions' }).fill('Nothing happened');
  await page.getByRole('grid').getByRole('gridcell').nth(1).click();
  await page.keyboard.press('v');
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence).toContainText('First');
  await expect(evidence).toContainText('Second');
  await expect(evidence).toContainText('· Context ·');
  await parley.choose('undo');
  await expect(evidence).not.toContainText('First');
  await expect(evidence).not.toContainText('Second');
  await expect(evidence).toContainText('· Supporting ·');
  await expect(evidence).toContainText('The day passes without new measures');
  await expect.poll(() => parley.labelOf('undo')).toBe('Undo');
});

test('A text field takes back its own typing while it has the focus; without one the last step is taken back', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow again');
  await parley.goTo('Positions');
  const search = page.getByRole('searchbox', { name: 'Search positions' });
  await search.click();
  await page.keyboard.type('typed');
  await parley.choose('undo');
  await expect(search).not.toHaveValue('typed');
  await expect.poll(() => parley.labelOf('undo')).toBe('Undo Add party');
  await parley.choose('redo');
  await expect(search).toHaveValue('typed');
  await search.fill('');
  await page.getByRole('grid').getByRole('gridcell').nth(1).click();
  await parley.choose('undo');
  await expect.poll(() => parley.labelOf('undo')).toBe('Undo');
  await expect.poll(() => parley.labelOf('redo')).toBe('Redo Add party');
  await parley.goTo('Parties and issues');
  await expect(page.getByRole('row', { name: 'Moscow again' })).toHaveCount(0);
});

test('A date that has been taken keeps no undo from the dossier, and one that is being typed keeps its own', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow again');
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-02', '2025-08-07');
  const [from, to] = [
    page.getByRole('textbox', { name: 'From', exact: true }),
    page.getByRole('textbox', { name: 'To', exact: true }),
  ];
  await expect(to).toBeFocused();
  await parley.choose('undo');
  await expect.poll(() => parley.labelOf('redo')).toBe('Redo Add party');
  await expect(from).toHaveValue('2025-08-02');
  await expect(to).toHaveValue('2025-08-07');
  await to.press('End');
  await page.keyboard.type('9');
  await parley.choose('undo');
  await expect(to).toHaveValue('2025-08-07');
  await expect.poll(() => parley.labelOf('redo')).toBe('Redo Add party');
});

test('An offer to take something back goes with the next change, which it would take back', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Sources');
  await page.getByRole('button', { name: 'Paste…' }).first().click();
  const dialog = parley.dialog('Paste a source');
  await dialog.getByLabel('Text').fill('Kyiv answers\nThe text.');
  await dialog.getByRole('button', { name: 'Record source' }).click();
  await expect(parley.notice('Source recorded.')).toBeVisible();
  await parley.selectWords('The text');
  await page.keyboard.press('Enter');
  await parley.recordForm().getByRole('combobox', { name: 'Party' }).fill('Ankara');
  await page.getByRole('option', { name: 'Add party' }).click();
  await expect.poll(() => parley.labelOf('undo')).toBe('Undo Add party');
  await expect(parley.notice('Source recorded.')).toHaveCount(0);
});

test('What was done can be taken back, and done again, after quitting and starting anew', async ({
  folder,
}) => {
  const path = join(folder, 'documents', 'Kept.parley');
  const parley = await Parley.launch(folder);
  await parley.closeDossier();
  await parley.createDossier('Kept', path);
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  await parley.addParty('Kyiv');
  await parley.choose('undo');
  await expect.poll(() => parley.labelOf('redo')).toBe('Redo Add party');
  await parley.quit();

  const again = await Parley.launch(folder);
  await expect.poll(() => again.labelOf('redo')).toBe('Redo Add party');
  await again.choose('redo');
  await expect(again.page.getByRole('row', { name: 'Kyiv' })).toBeVisible();
  await again.choose('undo');
  await again.choose('undo');
  await expect(again.page.getByRole('row', { name: 'Moscow' })).toHaveCount(0);
  await expect.poll(() => again.labelOf('undo')).toBe('Undo');
  await again.quit();
});
