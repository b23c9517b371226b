import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

test('A tag is renamed, joined to another and deleted everywhere at once, and each can be taken back', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
  await page.getByRole('button', { name: 'Tags…' }).click();
  const dialog = parley.dialog('Tags');
  const rows = dialog.getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const [first = '', second = ''] = await dialog.locator('bdi').allInnerTexts();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  await dialog.getByRole('button', { name: `Rename “${first}”` }).click();
  await dialog.getByRole('textbox', { name: `Another name for “${first}”` }).fill('مفاوضات 🕊️');
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(rows.filter({ hasText: 'مفاوضات 🕊️' })).toHaveCount(1);

  await dialog.getByRole('button', { name: `Rename “${second}”` }).click();
  await dialog.getByRole('textbox', { name: `Another name for “${second}”` }).fill('مفاوضات 🕊️');
  await expect(dialog).toContainText('Joins “مفاوضات 🕊️”');
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(rows.filter({ hasText: second })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Delete “مفاوضات 🕊️”' }).click();
  await expect(rows.filter({ hasText: 'مفاوضات 🕊️' })).toHaveCount(0);

  await dialog.getByRole('button', { name: 'Close' }).last().click();
  for (let step = 0; step < 3; step += 1) await parley.choose('undo');
  await page.getByRole('button', { name: 'Tags…' }).click();
  await expect(dialog.locator('bdi').first()).toHaveText(first);
  await expect(rows.filter({ hasText: second })).not.toHaveCount(0);
});
