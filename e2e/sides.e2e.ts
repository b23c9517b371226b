import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright/test';
import type { Parley } from './app';
import { expect, test } from './fixtures';

async function openSides(parley: Parley, mode: 'Parties' | 'Speakers'): Promise<Locator> {
  await parley.closeNotices();
  await parley.goTo('Compare');
  await parley.page.getByText(mode, { exact: true }).click();
  return parley.page.getByRole('table', { name: /^Side by side/ });
}

const rowOf = (table: Locator, issue: string) =>
  table.getByRole('row', { name: new RegExp(`^${issue}`) }).first();

test('Two parties stand side by side with their passages, and what lies between them is said and measured', async ({
  parley,
}) => {
  const { page } = parley;
  const table = await openSides(parley, 'Parties');
  const territory = rowOf(table, 'Territory');
  await expect(territory).toContainText('Demand faces rejection');
  await expect(territory).toContainText('Scale: 100 | 0, 100 points apart');
  await expect(territory).toContainText('ولم يطرأ أي تبدل على ما تريده موسكو');
  await expect(territory).toContainText('Nothing has changed in what Moscow wants');
  await territory.getByRole('button').first().click();
  await expect(
    page.getByRole('complementary', { name: 'Evidence' }).getByRole('blockquote').first(),
  ).toBeVisible();
});

test('A third party gets a column of its own and goes again, and another takes the place of one', async ({
  parley,
}) => {
  const { page } = parley;
  const table = await openSides(parley, 'Parties');
  const heads = table.getByRole('columnheader');
  await page.getByRole('button', { name: 'Add a column' }).click();
  await expect(heads).toHaveCount(5);
  await expect(rowOf(table, 'Territory')).toContainText(/Russian Federation.? and .?United States/);
  await page.getByRole('button', { name: 'Remove Ukraine' }).click();
  await expect(heads).toHaveText([/Issue/, /Russian Federation/, /United States/, /Between them/]);
  await page.getByRole('button', { name: /Column 2$/ }).click();
  await page.getByRole('option', { name: 'Russia', exact: true }).click();
  await expect(heads).toHaveText([/Issue/, /United States/, /Russian Federation/, /Between them/]);
});

test('Only the issues are shown on which they differ, and the as-of date goes back with all of it', async ({
  parley,
}) => {
  const { page } = parley;
  const table = await openSides(parley, 'Parties');
  await page.getByRole('button', { name: /Issues shown/ }).click();
  await page.getByRole('option', { name: 'Where they differ' }).click();
  await expect(table.getByText('One has spoken')).toHaveCount(0);
  await expect(table.getByText('Coded differently').first()).toBeVisible();
  const day = page.getByRole('textbox', { name: 'As of' });
  await day.fill('2020-01-01');
  await day.press('Enter');
  await expect(page.getByText('They differ on no issue')).toBeVisible();
  await page.getByRole('button', { name: 'Show all issues' }).click();
  await expect(table.getByText('Nobody has spoken').first()).toBeVisible();
});

test('Two speakers of a party are compared where both have spoken; the whole is remembered and exported', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await openSides(parley, 'Speakers');
  await parley.goTo('Matrix');
  await parley.goTo('Compare');
  await expect(page.getByRole('radio', { name: 'Speakers' })).toBeChecked();
  await page.getByText('Parties', { exact: true }).click();
  const file = join(folder, 'sides.csv');
  await parley.willSaveAs(file);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = parley.dialog('Export');
  await expect(dialog).toContainText('What stands side by side as of');
  await dialog.getByRole('button', { name: /Choose/ }).click();
  await expect(dialog).toBeHidden();
  const csv = await readFile(file, 'utf8');
  expect(csv).toContain('Russian Federation: statement');
  expect(csv).toContain('Scale: 100 | 0, 100 points apart');
  expect(csv).toContain('ولم يطرأ أي تبدل على ما تريده موسكو');
});

test('The keyboard reaches the last issue and comes back, and nothing in the comparison is out of reach of a screen reader', async ({
  parley,
}) => {
  const { page } = parley;
  const table = await openSides(parley, 'Parties');
  await table.getByRole('button').first().focus();
  await page.keyboard.press('Control+End');
  await expect(table.getByRole('button').last()).toBeFocused();
  await expect(table.getByRole('button').last()).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(table.getByRole('button').first()).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations).toEqual([]);
});

test('The history of a cell has every statement with its differences, its passages and their sources', async ({
  parley,
}) => {
  const { page } = parley;
  const table = await openSides(parley, 'Parties');
  await rowOf(table, 'Territory').getByRole('button').first().click();
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  const history = panel.getByRole('listbox', { name: /^History/ });
  expect(await history.getByRole('option').count()).toBeGreaterThan(1);
  await expect(history.getByRole('option').first().locator('q').first()).toBeVisible();
  await expect(history.locator('del, ins').first()).toBeVisible();
  await panel.getByText('Mark the words that differ').click();
  await expect(history.locator('del, ins')).toHaveCount(0);
  const earliest = history.getByRole('option').last();
  const quote = await earliest.locator('q').first().innerText();
  await earliest.click();
  await expect(panel.getByRole('blockquote').first()).toContainText(quote);
});
