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
