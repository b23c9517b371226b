import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';
import { Parley } from './app';
import { expect, test } from './fixtures';

const SAMPLE = join(import.meta.dirname, '..', 'resources', 'sample.parley');
const PAGE = 4_096;

/** A copy of the sample of which some pages, from 0, are zeroed. */
async function damagedSample(folder: string, ...pages: readonly number[]): Promise<string> {
  const path = join(folder, 'Talks محادثات.parley');
  const bytes = await readFile(SAMPLE);
  for (const page of pages) bytes.fill(0, page * PAGE, (page + 1) * PAGE);
  await writeFile(path, bytes);
  return path;
}

function dialogOf(parley: Parley): Locator {
  return parley.dialog('The dossier cannot be opened');
}

async function recover(parley: Parley): Promise<void> {
  await dialogOf(parley).getByRole('button', { name: 'Recover what can be read' }).click();
  await expect(parley.dialog(/^Recovered from/)).toBeVisible({ timeout: 20_000 });
}

test('What can be read of a damaged dossier is recovered into a new one, and the damaged one is left as it is', async ({
  parley,
  folder,
}) => {
  const path = await damagedSample(folder, 6, 9, 30);
  const before = await readFile(path);
  await parley.closeDossier();
  await parley.willChoose(path);
  await parley.page.getByRole('button', { name: 'Open…' }).click();
  await expect(dialogOf(parley)).toContainText('is damaged and was not opened');
  await expect(dialogOf(parley)).toContainText('stay exactly as they are');
  await recover(parley);
  const report = parley.dialog(/^Recovered from/);
  await expect(report.getByRole('row', { name: /^Parties/ })).toContainText('6');
  await expect(report).toContainText(/Talks محادثات \(recovered \d{4}-\d\d-\d\d\)\.parley/);
  await report.getByRole('button', { name: 'Look at it' }).click();
  await expect(report).toBeHidden();
  await parley.goTo('Positions');
  await expect(parley.page.getByRole('status').filter({ hasText: /positions?$/ })).toHaveText(
    '77 of 77 positions',
  );
  expect(Buffer.compare(await readFile(path), before)).toBe(0);
});

test('A damaged dossier that is named on the command line is told before anything else is shown', async ({
  folder,
}) => {
  const path = await damagedSample(folder, 0);
  const parley = await Parley.launch(folder, { dossier: path });
  await expect(dialogOf(parley)).toBeVisible();
  await dialogOf(parley).getByRole('button', { name: 'Close' }).last().click();
  await expect(parley.page.getByRole('button', { name: 'New dossier…' })).toBeVisible();
  // As a double click on the file would, while Parley runs.
  await parley.electron.evaluate(({ app }, file) => {
    app.emit('second-instance', {}, [], '', { path: file });
  }, path);
  await recover(parley);
  await expect(parley.dialog(/^Recovered from/)).toContainText('Every entry');
  await parley.quit();
});

test('A recent dossier that was damaged meanwhile, and one that is dropped, are told alike', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'Mine.parley');
  await parley.closeDossier();
  await parley.createDossier('Mine', path);
  await parley.closeDossier();
  await writeFile(path, (await readFile(path)).subarray(0, -100));
  await parley.page.getByRole('row').filter({ hasText: 'Mine' }).click();
  await expect(dialogOf(parley)).toContainText('is incomplete');
  await parley.page.keyboard.press('Escape');
  await expect(dialogOf(parley)).toBeHidden();
  await parley.dropFiles(path);
  await expect(dialogOf(parley)).toContainText('is incomplete');
  await recover(parley);
  await expect(parley.dialog(/^Recovered from/).getByRole('row', { name: /^Issues/ })).toContainText('20');
});

test('Of an empty file nothing can be recovered, and that is said', async ({ parley, folder }) => {
  const path = join(folder, 'Empty.parley');
  await writeFile(path, '');
  await parley.closeDossier();
  await parley.willChoose(path);
  await parley.page.getByRole('button', { name: 'Open…' }).click();
  await expect(dialogOf(parley)).toContainText('is empty (0 bytes)');
  await expect(dialogOf(parley)).toContainText('Nothing of a dossier can be read');
  await expect(dialogOf(parley).getByRole('button', { name: /Recover/ })).toHaveCount(0);
});

test('Of a damaged dossier the newest good backup is named with its time, and opened as a copy beside it', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'Talks محادثات 100% #1.parley');
  await parley.closeDossier();
  await parley.createDossier('Talks', path);
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  const backups = join(folder, 'profile', 'backups');
  await expect
    .poll(async () => (await readdir(backups, { recursive: true }).catch(() => [])).join(), {
      timeout: 15_000,
    })
    .toContain('.parley');
  await parley.addParty('Киев');
  await parley.closeDossier();
  const damaged = (await readFile(path)).fill(0, 2 * PAGE, 5 * PAGE);
  await writeFile(path, damaged);
  await parley.page.getByRole('row').filter({ hasText: 'Talks' }).click();
  await expect(dialogOf(parley)).toContainText(String(new Date().getFullYear()));
  await test.info().attach('damaged', { body: await parley.picture(), contentType: 'image/png' });
  await dialogOf(parley)
    .getByRole('button', { name: /^Open the newest backup of \S/ })
    .click();
  await expect(dialogOf(parley)).toBeHidden();
  await parley.goTo('Parties and issues');
  await expect(parley.page.getByRole('row', { name: 'Moscow', exact: true })).toBeVisible();
  await expect(parley.page.getByRole('row', { name: 'Киев', exact: true })).toHaveCount(0);
  // The copy is a dossier to work on.
  await parley.addParty('Doha');
  await expect(parley.page.getByRole('navigation').getByRole('status')).toHaveText('Saved');
  const names = await readdir(folder);
  expect(
    names.filter((name) => /^Talks محادثات 100% #1 .*\d{4}-\d\d-\d\d.*\.parley$/.test(name)),
  ).toHaveLength(1);
  expect(Buffer.compare(await readFile(path), damaged)).toBe(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`What is said of a damaged dossier has no serious accessibility finding in the ${theme} theme`, async ({
    parley,
    folder,
  }) => {
    await parley.page.emulateMedia({ colorScheme: theme });
    const path = await damagedSample(folder, 6);
    await parley.willChoose(path);
    await parley.choose('open');
    await expect(dialogOf(parley)).toBeVisible();
    expect(await seriousFindings(parley)).toEqual([]);
    // The window has a dossier already, so that what is recovered opens in another one.
    const opened = parley.electron.waitForEvent('window');
    await dialogOf(parley).getByRole('button', { name: 'Recover what can be read' }).click();
    const other = new Parley(parley.electron, await opened);
    await expect(other.dialog(/^Recovered from/)).toBeVisible({ timeout: 20_000 });
    await expect(dialogOf(parley)).toBeHidden();
    await other.page.emulateMedia({ colorScheme: theme });
    expect(await seriousFindings(other)).toEqual([]);
  });
}

async function seriousFindings({ page }: Parley): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
