import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures';

/** Runs the built command line in a folder, as `npx parley` does. */
function parleyIn(
  folder: string,
  ...args: readonly string[]
): Promise<{ readonly exit: number; readonly out: string; readonly errors: string }> {
  const electron = process.env.PARLEY_ELECTRON ?? '';
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', PARLEY_USER_DATA: join(folder, 'profile-of-cli') };
  return new Promise((done) => {
    execFile(electron, [resolve('out/main/cli.js'), ...args], { cwd: folder, env }, (error, out, errors) => {
      done({ exit: error === null ? 0 : Number(error.code ?? 1), out, errors });
    });
  });
}

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
