import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

/** Makes a file that nobody can replace, root included; returns what undoes that, or null where this system cannot do it. */
function lock(path: string): (() => void) | null {
  if (process.getuid?.() !== 0) {
    chmodSync(dirname(path), 0o555);
    return () => chmodSync(dirname(path), 0o755);
  }
  return makeImmutable(path);
}

/** Makes a folder in which nobody can make, replace or remove anything, root included; as above. */
function lockFolder(folder: string): (() => void) | null {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    return () => chmodSync(folder, 0o755);
  }
  return makeImmutable(folder);
}

function makeImmutable(path: string): (() => void) | null {
  try {
    execFileSync('chattr', ['+i', path], { stdio: 'ignore' });
    return () => void execFileSync('chattr', ['-i', path]);
  } catch {
    return null;
  }
}

/** A folder on a disk of its own with room for two megabytes; null where this system cannot make one. */
function smallDisk(folder: string): { readonly mount: string; readonly unmount: () => void } | null {
  const mount = join(folder, 'small');
  mkdirSync(mount);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', mount], { stdio: 'ignore' });
    return { mount, unmount: () => void execFileSync('umount', ['-l', mount]) };
  } catch {
    return null;
  }
}

function fill(path: string): void {
  for (const size of [64 * 1024, 4 * 1024, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Nothing of this size fits any more.
    }
  }
}

function saveState(parley: Parley): Locator {
  return parley.page.getByRole('navigation').getByRole('status');
}

function banner(parley: Parley): Locator {
  return parley.page.getByRole('region', { name: 'About the file' });
}

async function expectAccessible(parley: Parley): Promise<void> {
  const { violations } = await new AxeBuilder({ page: parley.page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function picture(parley: Parley, name: string): Promise<void> {
  await test.info().attach(name, { body: await parley.picture(), contentType: 'image/png' });
}

for (const [what, protect] of [
  ['file', lock],
  ['folder', (path: string) => lockFolder(dirname(path))],
] as const) {
  test(`A dossier whose ${what} cannot be written says so, loses nothing, and is saved by itself as soon as it can be`, async ({
    parley,
    folder,
  }) => {
    const { page } = parley;
    const home = join(folder, 'home');
    mkdirSync(home);
    const path = join(home, 'Locked.parley');
    await parley.closeDossier();
    await parley.createDossier('Locked', path);
    await parley.goTo('Parties and issues');
    await parley.addParty('Moscow');
    await expect(saveState(parley)).toHaveText('Saved');
    const unlock = protect(path);
    test.skip(unlock === null, 'this system cannot lock a file against its owner');
    try {
      await parley.addParty('Kyiv');
      await expect(saveState(parley)).toHaveText('Not in the file yet');
      await expect(banner(parley)).toContainText('no permission to write');
      await expect(banner(parley)).toContainText('safe in the log');
      await parley.closeNotices();
      await picture(parley, `${what} locked`);
      await expectAccessible(parley);
    } finally {
      unlock?.();
    }
    await expect(saveState(parley)).toHaveText('Saved', { timeout: 30_000 });
    await expect(parley.notice(/can be saved again/)).toBeVisible();
    await expect(banner(parley).getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('row', { name: 'Kyiv', exact: true })).toBeVisible();
  });
}

test('On a full disk a change is said not to be saved, its words stay in the form, and there is another place', async ({
  parley,
  folder,
}) => {
  const disk = smallDisk(folder);
  test.skip(disk === null, 'this system mounts no disks for this user');
  if (disk === null) return;
  try {
    const { page } = parley;
    await parley.closeDossier();
    await parley.createDossier('Full', join(disk.mount, 'Full.parley'));
    await parley.goTo('Parties and issues');
    await parley.addParty('Moscow');
    await expect(saveState(parley)).toHaveText('Saved');
    fill(join(disk.mount, 'fill'));
    await page.getByRole('button', { name: 'Add party' }).first().click();
    const dialog = parley.dialog('Add party');
    await dialog.getByLabel('Name', { exact: true }).fill('Kyiv');
    // More than the room that the log may have already.
    await dialog.getByLabel('Notes').fill('و'.repeat(90_000));
    await dialog.getByRole('button', { name: 'Add party' }).click();
    await expect(parley.notice(/no room left on the disk/)).toBeVisible();
    await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Kyiv');
    await picture(parley, 'full, with the form');
    rmSync(join(disk.mount, 'fill'));
    await expect(parley.notice(/can be saved again/)).toBeVisible({ timeout: 30_000 });
    await dialog.getByRole('button', { name: 'Add party' }).click();
    await expect(dialog).toBeHidden();
    await expect(saveState(parley)).toHaveText('Saved');

    fill(join(disk.mount, 'fill'));
    await page.getByRole('button', { name: 'Add party' }).first().click();
    await dialog.getByLabel('Name', { exact: true }).fill('Washington');
    await dialog.getByLabel('Notes').fill('و'.repeat(90_000));
    await dialog.getByRole('button', { name: 'Add party' }).click();
    await expect(parley.notice(/no room left on the disk/)).toBeVisible();
    await dialog.getByLabel('Notes').press('Escape');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(dialog).toBeHidden();
    await expect(saveState(parley)).toHaveText('Not saved');
    await expect(banner(parley)).toContainText('the disk is full');
    await parley.closeNotices();
    await picture(parley, 'full');
    await expectAccessible(parley);
    await parley.setSize(800, 600);
    await parley.page.emulateMedia({ colorScheme: 'dark' });
    await picture(parley, 'full, dark and narrow');
    await parley.willSaveAs(join(folder, 'Roomy.parley'));
    await banner(parley).getByRole('button', { name: 'Save in Another Place…' }).click();
    await expect(parley.notice(/You go on in “Roomy\.parley”/)).toBeVisible();
    await parley.addParty('Washington');
    await expect(saveState(parley)).toHaveText('Saved');
    await expect(page.getByRole('row', { name: 'Kyiv', exact: true })).toBeVisible();
  } finally {
    disk.unmount();
  }
});
