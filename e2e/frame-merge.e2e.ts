import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

test('Two parties become one: what moves is told first, the names stay as aliases, and undo parts them', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
  await parley.chooseFor('Republic of Türkiye', 'Merge into another…');
  const dialog = parley.dialog('Merge “Republic of Türkiye” into another');
  await dialog.getByRole('combobox', { name: 'Into' }).fill('United States');
  await page.getByRole('option', { name: /United States/ }).click();
  const preview = dialog.getByRole('list', { name: 'What moves' });
  await expect(preview).toContainText(/\d+ positions? moves?/);
  await expect(preview).toContainText('Republic of Türkiye');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toBeHidden();
  const parties = page.getByRole('treegrid', { name: 'Parties' });
  await expect(parties.getByRole('row', { name: /^Republic of Türkiye/ })).toHaveCount(0);
  await expect(parties.getByRole('row', { name: /^United States/ })).toContainText('Republic of Türkiye');
  await expect(parties.getByRole('row', { name: /^United States/ })).toBeFocused();
  await parley.choose('undo');
  await expect(parties.getByRole('row', { name: /^Republic of Türkiye/ })).toHaveCount(1);
});

test('Two issues become one, with what stands under them', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
  await parley.chooseFor('Kherson', 'Merge into another…');
  const dialog = parley.dialog('Merge “Kherson” into another');
  await dialog.getByRole('combobox', { name: 'Into' }).fill('Zaporizhzhia');
  await page.getByRole('option', { name: /Zaporizhzhia/ }).click();
  await expect(dialog.getByRole('list', { name: 'What moves' })).toContainText(/\d+ positions? moves?/);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toBeHidden();
  const issues = page.getByRole('treegrid', { name: 'Issues' });
  await expect(issues.getByRole('row', { name: /^Kherson/ })).toHaveCount(0);
  await parley.choose('undo');
  await expect(issues.getByRole('row', { name: /^Kherson/ })).toHaveCount(1);
});

test('A party belongs to a coalition, never to one of its own members', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
  const choose = async (party: string, coalition: string) => {
    await parley.chooseFor(party, 'Edit');
    const dialog = parley.dialog('Edit party');
    await dialog.getByRole('button', { name: 'Belongs to' }).click();
    await page.getByRole('option', { name: coalition }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  };
  await choose('European states', 'North Atlantic');
  const row = page.getByRole('treegrid', { name: 'Parties' }).getByRole('row', { name: /^European states/ });
  await expect(row).toContainText('of North Atlantic Treaty Organization');
  await parley.chooseFor('North Atlantic Treaty Organization', 'Edit');
  const dialog = parley.dialog('Edit party');
  await dialog.getByRole('button', { name: 'Belongs to' }).click();
  await expect(page.getByRole('option', { name: 'European states' })).toHaveCount(0);
  await expect(page.getByRole('option', { name: 'Ukraine' })).toHaveCount(1);
});

test('An issue is split in two: the positions that are ticked go to the new one, and undo joins them again', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
  await parley.chooseFor('Ceasefire', 'Split…');
  const dialog = parley.dialog('Split “Ceasefire”');
  await dialog.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(dialog.getByText('Give it a name.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name of the new issue' }).fill('Truce in the air');
  await dialog.getByRole('group').locator('label').first().click();
  await expect(dialog).toContainText('What goes to it (1)');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await dialog.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('treegrid', { name: 'Issues' }).getByRole('row', { name: /^Truce in the air/ });
  await expect(row).toContainText('1 position');
  await parley.choose('undo');
  await expect(row).toHaveCount(0);
});
