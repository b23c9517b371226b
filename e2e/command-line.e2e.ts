import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parleyIn } from './cli';
import { expect, test } from './fixtures';

test('The command line reads what the window has just recorded, and writes nothing while the window has the dossier', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
  await page.getByRole('button', { name: 'Add party' }).click();
  const dialog = page.getByRole('dialog').or(page.getByRole('complementary')).last();
  await dialog.getByLabel('Name', { exact: true }).fill('Contact Group');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Contact Group').first()).toBeVisible();

  const file = (await readdir(folder, { recursive: true })).find((name) => name.endsWith('.parley'));
  if (file === undefined) throw new Error('the window has a dossier in the folder of the test');
  const listed = await parleyIn(folder, 'list', file, 'parties');
  expect(listed.exit).toBe(0);
  expect(listed.out).toContain('Contact Group');

  const refused = await parleyIn(folder, 'import', file, resolve('README.md'));
  expect(refused.exit).toBe(1);
  expect(refused.errors).toMatch(/^parley: .+ is being edited by .+\n$/u);

  await parley.choose('close');
  await expect(page.getByRole('button', { name: 'New dossier' }).first()).toBeVisible();
  const imported = await parleyIn(folder, 'import', file, resolve('README.md'));
  expect(imported.errors).toBe('');
  expect(imported.out).toContain('1 imported, 0 there already, 0 refused');
  expect((await parleyIn(folder, 'check', file)).exit).toBe(0);
});
