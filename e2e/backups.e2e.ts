import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';
import { Parley } from './app';
import { expect, test } from './fixtures';

/** The backups in a test's profile, by their paths inside the folder of all, in order of time. */
async function backupsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'profile', 'backups'), { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith('.parley')).toSorted();
}

async function openBackups(parley: Parley): Promise<Locator> {
  await parley.choose('backups');
  const dialog = parley.dialog('Backups');
  await expect(dialog).toBeVisible();
  return dialog;
}

function party(parley: Parley, name: string): Locator {
  return parley.page.getByRole('row', { name, exact: true });
}

/** A dossier with Moscow in a backup, and Kyiv, which came later. */
async function changedTwice(parley: Parley, folder: string): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('Talks in Geneva', join(folder, 'Talks.parley'));
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow', { aliases: ['موسكو'] });
  await expect.poll(() => backupsIn(folder), { timeout: 15_000 }).toHaveLength(1);
  await parley.addParty('Киев');
}

test('A backup is made by itself, shows what differs, is restored, and that can be undone, also after a restart', async ({
  folder,
}) => {
  const first = await Parley.launch(folder);
  await changedTwice(first, folder);

  const dialog = await openBackups(first);
  const backups = dialog.getByRole('listbox', { name: 'Backups of this dossier' });
  await expect(backups.getByRole('option')).toHaveCount(1);
  await expect(backups.getByRole('option')).toContainText('Automatic');
  await expect(backups.getByRole('option')).toContainText('0 positions, 0 sources');
  const entries = dialog.getByRole('listbox', { name: 'Entries that differ' });
  await expect(entries.getByRole('option')).toHaveText([/Киев.*Party.*Goes to the bin/s]);
  const { violations } = await new AxeBuilder({ page: first.page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog).toBeHidden();
  await expect(party(first, 'Киев')).toHaveCount(0);
  await expect(party(first, 'Moscow')).toBeVisible();
  await expect.poll(() => first.labelOf('undo')).toBe('Undo Restore backup');
  expect((await backupsIn(folder)).some((name) => name.includes(' restore '))).toBe(true);

  await expect(first.notice(/^The dossier is as it was on/)).toBeVisible();
  await first.page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(party(first, 'Киев')).toBeVisible();
  await first.choose('redo');
  await expect(party(first, 'Киев')).toHaveCount(0);
  await first.quit();

  const second = await Parley.launch(folder);
  await second.goTo('Parties and issues');
  await expect(party(second, 'Moscow')).toBeVisible();
  await expect(party(second, 'Киев')).toHaveCount(0);
  await expect.poll(() => second.labelOf('undo')).toBe('Undo Restore backup');
  // The state before the restoring is a backup as well.
  const again = await openBackups(second);
  await again.getByRole('option', { name: /Before a backup was restored/ }).click();
  await expect(again.getByRole('listbox', { name: 'Entries that differ' }).getByRole('option')).toHaveText([
    /Киев.*Party.*Comes back/s,
  ]);
  await second.page.keyboard.press('Escape');
  await second.choose('undo');
  await expect(party(second, 'Киев')).toBeVisible();
  await second.quit();
});

test('A backup opens as a copy, which is a file of its own', async ({ parley, folder }) => {
  await changedTwice(parley, folder);
  const dialog = await openBackups(parley);
  const copy = join(folder, 'Copy.parley');
  await parley.willSaveAs(null);
  await dialog.getByRole('button', { name: 'Open as a Copy…' }).click();
  await expect(dialog.getByText('The present state is backed up first')).toBeVisible();
  await parley.willSaveAs(copy);
  const opening = parley.electron.waitForEvent('window');
  await dialog.getByRole('button', { name: 'Open as a Copy…' }).click();
  const window = await opening;
  await expect(window.getByRole('navigation').getByText('Talks in Geneva')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(party(parley, 'Киев')).toBeVisible();
  expect((await stat(copy)).size).toBeGreaterThan(0);
});

test('Backups follow the work, and the one that stands for the same hours is replaced', async ({
  folder,
}) => {
  const parley = await Parley.launch(folder, { backupInterval: 0 });
  await changedTwice(parley, folder);
  const [before] = await backupsIn(folder);
  await expect.poll(async () => (await backupsIn(folder)).at(-1), { timeout: 15_000 }).not.toBe(before);
  const dialog = await openBackups(parley);
  await expect(dialog.getByText('Nothing differs')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Restore' })).toBeDisabled();
  await parley.quit();
});

test('A dossier without backups says when there will be one, and the settings say where they are', async ({
  parley,
  folder,
}) => {
  const dialog = await openBackups(parley);
  await expect(dialog.getByText('No backups yet')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await changedTwice(parley, folder);
  await parley.choose('settings');
  const settings = parley.dialog('Settings');
  await expect(settings.getByText(join(folder, 'profile', 'backups'))).toBeVisible();
  await expect(settings.getByText(/kB in all, .* of them for this dossier/)).toBeVisible();
  await settings.getByRole('button', { name: 'Show Backups…' }).click();
  await expect(parley.dialog('Backups').getByRole('option').first()).toBeVisible();
  await parley.page.keyboard.press('Escape');
});
