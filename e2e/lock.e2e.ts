import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { Parley } from './app';
import { expect, test } from './fixtures';

const SAMPLE = join(import.meta.dirname, '..', 'resources', 'sample.parley');

/** What the banner over the views says; empty when there is none. */
function banner(parley: Parley) {
  return parley.page.getByRole('region', { name: 'About the file' });
}

function saveState(parley: Parley) {
  return parley.page.getByRole('navigation').getByRole('status');
}

async function expectAccessible(parley: Parley): Promise<void> {
  const { violations } = await new AxeBuilder({ page: parley.page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

/** Keeps a picture of the window with the test's results, for people to look at. */
async function picture(parley: Parley, name: string): Promise<void> {
  await test.info().attach(name, { body: await parley.picture(), contentType: 'image/png' });
}

/** Another instance of Parley, with a profile of its own, as another account or computer would have. */
async function launchOther(folder: string, dossier: string): Promise<Parley> {
  const own = join(folder, 'other');
  mkdirSync(own, { recursive: true });
  return Parley.launch(own, { dossier });
}

/** Kills an instance with all its processes, as a power cut would. */
async function kill(parley: Parley): Promise<void> {
  const gone = parley.electron.waitForEvent('close');
  await parley.electron
    .evaluate(({ app }) => {
      for (const { pid } of app.getAppMetrics()) if (pid !== process.pid) process.kill(pid, 'SIGKILL');
      process.kill(process.pid, 'SIGKILL');
    })
    .catch(() => {});
  await gone;
}

test('A dossier that another instance has opens for reading, says who has it, and can be edited once it is closed there', async ({
  folder,
}) => {
  const path = join(folder, 'Shared.parley');
  await copyFile(SAMPLE, path);
  const owner = await Parley.launch(folder, { dossier: path });
  const reader = await launchOther(folder, path);
  await expect(banner(reader)).toContainText(`on \u2068${hostname()}\u2069, since`);
  await expect(banner(reader).getByRole('button')).toHaveCount(0);
  await expect(saveState(reader)).toHaveText('Read only');
  await expect(banner(owner).getByRole('button')).toHaveCount(0);
  // Nothing can be undone where nothing is edited, but for typing.
  await reader.goTo('Matrix');
  for (const command of ['undo', 'redo']) {
    await expect.poll(() => reader.isEnabled(command)).toBe(false);
    expect(await owner.isEnabled(command)).toBe(true);
  }
  await reader.goTo('Positions');
  await reader.page.getByRole('searchbox', { name: 'Search positions' }).fill('NATO');
  await expect.poll(() => reader.isEnabled('undo')).toBe(true);
  await reader.choose('undo');
  await expect(reader.page.getByRole('searchbox', { name: 'Search positions' })).toHaveValue('');
  await reader.goTo('Matrix');
  await picture(reader, 'held');
  await expectAccessible(reader);
  await reader.goTo('Parties and issues');
  await expect(reader.page.getByRole('button', { name: 'Add party' })).toHaveCount(0);
  await reader.goTo('Positions');
  await reader.page.locator('[role="gridcell"][data-id="stance"]').first().click();
  await reader.page.keyboard.press('F2');
  await expect(reader.notice('This dossier is read only: nothing can be edited here.')).toBeVisible();
  await expect(reader.page.getByRole('dialog')).toHaveCount(0);
  await reader.page.keyboard.press('Enter');
  await expect(reader.page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  await reader.closePanel('Evidence');
  await reader.goTo('Parties and issues');

  await owner.goTo('Parties and issues');
  await owner.addParty('Doha');
  await banner(reader).getByRole('button', { name: 'Show the Newest State' }).click();
  await expect(reader.page.getByRole('treegrid').getByText('Doha')).toBeVisible();
  await expect(banner(reader).getByRole('button')).toHaveCount(0);

  await owner.addParty('Muscat');
  await owner.quit();
  await picture(reader, 'free');
  await banner(reader).getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(reader.notice(/you can edit it now/)).toBeVisible();
  await expect(reader.page.getByRole('treegrid').getByText('Muscat')).toBeVisible();
  await reader.addParty('Geneva');
  await expect(saveState(reader)).toHaveText('Saved');
  await expect(banner(reader).getByText('Open for reading only')).toHaveCount(0);
  await reader.quit();
  expect(readdirSync(folder).filter((name) => name.startsWith('Shared'))).toEqual(['Shared.parley']);
});

test('A dossier whose owner was killed is taken over at once', async ({ folder }) => {
  const path = join(folder, 'Shared.parley');
  await copyFile(SAMPLE, path);
  const owner = await Parley.launch(folder, { dossier: path });
  await owner.goTo('Parties and issues');
  await owner.addParty('Doha');
  await kill(owner);
  expect(readdirSync(folder)).toContain('Shared.parley-lock');
  const next = await launchOther(folder, path);
  await expect(saveState(next)).toHaveText('Saved');
  await next.goTo('Parties and issues');
  await expect(next.page.getByRole('treegrid').getByText('Doha')).toBeVisible();
  await next.addParty('Muscat');
  await next.quit();
});

test('The process that keeps the file comes back as the owner', async ({ parley, folder }) => {
  const path = join(folder, 'Ours.parley');
  await parley.closeDossier();
  await parley.createDossier('Ours', path);
  await parley.goTo('Parties and issues');
  await parley.killEngine();
  await expect(parley.notice(/was restarted/)).toBeVisible();
  await parley.addParty('Kyiv');
  await expect(saveState(parley)).toHaveText('Saved');
  await expect(banner(parley).getByRole('button')).toHaveCount(0);
});

test('A lock of another computer that stands still can be taken over with one click, and one that moves cannot', async ({
  folder,
}) => {
  const path = join(folder, 'Shared.parley');
  await copyFile(SAMPLE, path);
  const lock = {
    host: 'LAPTOP-OLENA',
    machine: 'another',
    user: 'олена',
    pid: 4242,
    instance: 'theirs',
    since: '2025-08-06T09:00:00.000Z',
  };
  let beat = 1;
  const beatNow = () => {
    beat += 1;
    writeFileSync(`${path}-lock`, JSON.stringify({ ...lock, beat }));
  };
  beatNow();
  const beating = setInterval(beatNow, 500);
  process.env.PARLEY_LOCK_PATIENCE = '3000';
  try {
    const parley = await Parley.launch(folder, { dossier: path });
    await expect(banner(parley)).toContainText('\u2068олена\u2069 on \u2068LAPTOP-OLENA\u2069, since');
    await expect(banner(parley).getByRole('button')).toHaveCount(0);
    clearInterval(beating);
    await expect(banner(parley).getByRole('button', { name: 'Take Over' })).toBeVisible();
    await picture(parley, 'silent');
    await parley.page.emulateMedia({ colorScheme: 'dark' });
    await picture(parley, 'silent, dark');
    await expectAccessible(parley);
    await parley.setSize(800, 600);
    await picture(parley, 'silent, narrow');
    await banner(parley).getByRole('button', { name: 'Take Over' }).click();
    await expect(saveState(parley)).toHaveText('Saved');
    await parley.goTo('Parties and issues');
    await parley.addParty('Doha');
    await expect(saveState(parley)).toHaveText('Saved');

    // The laptop wakes up, and its sync service brings its lock along.
    writeFileSync(`${path}-lock`, JSON.stringify({ ...lock, beat: 100 }));
    await expect(banner(parley)).toContainText('Taken over by somebody else');
    await expect(parley.page.getByRole('button', { name: 'Add party' })).toHaveCount(0);
    await picture(parley, 'lost');
    await parley.quit();
  } finally {
    clearInterval(beating);
    delete process.env.PARLEY_LOCK_PATIENCE;
  }
});

test('A form that was being filled in when the dossier was taken over asks before its words are lost', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'Talks.parley');
  await parley.closeDossier();
  await parley.createDossier('Talks', path);
  await parley.goTo('Parties and issues');
  await parley.page.getByRole('button', { name: 'Add party' }).first().click();
  const name = parley.dialog('Add party').getByLabel('Name', { exact: true });
  await name.fill('محمد السفير');
  const lock = { host: 'LAPTOP-OLENA', machine: 'another', user: 'олена', pid: 4242, instance: 'theirs' };
  writeFileSync(`${path}-lock`, JSON.stringify({ ...lock, since: '2025-08-06T09:00:00.000Z', beat: 1 }));
  await expect(banner(parley)).toContainText('Taken over by somebody else');
  await parley.page.keyboard.press('Escape');
  await parley.page.getByRole('button', { name: /Keep/ }).click();
  await expect(name).toHaveValue('محمد السفير');
  await parley.dialog('Add party').getByRole('button', { name: 'Close' }).last().click();
  await parley.page.getByRole('button', { name: 'Discard' }).click();
  await expect(parley.dialog('Add party')).toBeHidden();
});

test('A file that another program replaces is left alone, and the work goes on in a conflict copy', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'Talks.parley');
  await parley.closeDossier();
  await parley.createDossier('Talks', path);
  const old = readFileSync(path);
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  await expect.poll(() => readFileSync(path).equals(old)).toBe(false);
  writeFileSync(path, old);
  await expect(banner(parley)).toContainText('Changed by another program');
  await expect(saveState(parley)).toHaveText('Not saved');
  await parley.closeNotices();
  await picture(parley, 'replaced');
  await parley.page.emulateMedia({ colorScheme: 'dark' });
  await picture(parley, 'replaced, dark');
  await expectAccessible(parley);
  await banner(parley).getByRole('button', { name: 'Save Conflict Copy' }).click();
  await expect(parley.notice(/You go on in “Talks \(Parley conflict copy .*\)\.parley”/)).toBeVisible();
  await expect(saveState(parley)).toHaveText('Saved');
  await parley.addParty('Kyiv');
  await parley.choose('undo');
  await parley.choose('undo');
  await expect(parley.page.getByRole('treegrid').getByText('Moscow')).toHaveCount(0);
  await parley.choose('redo');
  await expect(parley.page.getByRole('treegrid').getByText('Moscow')).toBeVisible();
  expect(readFileSync(path)).toEqual(old);
});

test('A dossier that is closed after an older file took its place is kept in a conflict copy, and the Start view says so', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'Talks.parley');
  await parley.closeDossier();
  await parley.createDossier('Talks', path);
  const old = readFileSync(path);
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  await expect.poll(() => readFileSync(path).equals(old)).toBe(false);
  writeFileSync(path, old);
  await parley.closeDossier();
  await expect(parley.notice(/saved beside the dossier as “Talks \(Parley conflict copy/)).toBeVisible();
  expect(readFileSync(path)).toEqual(old);
  const copy = readdirSync(folder).find((name) => name.includes('conflict copy')) ?? '';
  await parley.willChoose(join(folder, copy));
  await parley.choose('open');
  await parley.goTo('Parties and issues');
  await expect(parley.page.getByRole('row', { name: 'Moscow', exact: true })).toBeVisible();
});

test('What is open in a conflict copy is pointed out when the original is opened', async ({ folder }) => {
  const path = join(folder, 'Talks.parley');
  await copyFile(SAMPLE, path);
  await copyFile(SAMPLE, join(folder, 'Talks (Anna’s conflicted copy 2025-08-06).parley'));
  await copyFile(SAMPLE, join(folder, 'Talks in Geneva.parley'));
  const parley = await Parley.launch(folder, { dossier: path });
  const notice = parley.notice(
    /there is a conflicted copy of it: “Talks \(Anna’s conflicted copy 2025-08-06\)\.parley”/,
  );
  await expect(notice).toBeVisible();
  await picture(parley, 'conflicted copies');
  await expect(
    parley.page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Show in Folder' }),
  ).toBeVisible();
  await parley.quit();
});

test('A folder of a sync service is warned of once for a dossier', async ({ folder }) => {
  const shared = join(folder, 'Dropbox');
  mkdirSync(shared);
  const path = join(shared, 'Talks.parley');
  await copyFile(SAMPLE, path);
  const first = await Parley.launch(folder, { dossier: path });
  await expect(first.notice(/in a folder of Dropbox/)).toBeVisible();
  await picture(first, 'sync folder');
  await first.quit();
  const second = await Parley.launch(folder, { dossier: path });
  await expect(saveState(second)).toHaveText('Saved');
  await expect(second.notice(/in a folder of Dropbox/)).toHaveCount(0);
  await second.quit();
});

test('A file that is renamed while it is open is made anew, and the window says so', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'Talks.parley');
  await parley.closeDossier();
  await parley.createDossier('Talks', path);
  renameSync(path, join(folder, 'Renamed.parley'));
  await expect(parley.notice(/was renamed to “Renamed\.parley”/)).toBeVisible();
  await picture(parley, 'renamed');
  expect(readdirSync(folder)).toContain('Talks.parley');
});

test('When the folder is gone the window says so, and the work goes on in another place', async ({
  parley,
  folder,
}) => {
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await parley.closeDossier();
  await parley.createDossier('Talks', join(stick, 'Talks.parley'));
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  // It asks also when all of it was in the file that is gone.
  await expect.poll(() => readFileSync(`${join(stick, 'Talks.parley')}-log`).length).toBe(0);
  rmSync(stick, { recursive: true });
  await expect(banner(parley)).toContainText('the folder is gone');
  await expect(saveState(parley)).not.toHaveText('Saved');
  await picture(parley, 'gone');
  await parley.willAnswer(0);
  await parley.choose('close');
  await expect(parley.page.getByRole('row', { name: 'Moscow', exact: true })).toBeVisible();
  const elsewhere = join(folder, 'Saved elsewhere.parley');
  await parley.willSaveAs(elsewhere);
  await banner(parley).getByRole('button', { name: 'Save in Another Place…' }).click();
  await expect(saveState(parley)).toHaveText('Saved');
  await parley.addParty('Kyiv');
  await parley.closeDossier();
  await parley.willChoose(elsewhere);
  await parley.choose('open');
  await expect(parley.page.getByRole('treegrid').getByText('Kyiv')).toBeVisible();
  await expect(parley.page.getByRole('treegrid').getByText('Moscow')).toBeVisible();
});

test('A copy of the dossier can be saved at any time, and the work goes on in the original', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'Talks.parley');
  await parley.closeDossier();
  await parley.createDossier('Talks', path);
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  const copy = join(folder, 'Copy.parley');
  await parley.willSaveAs(copy);
  await parley.choose('saveCopy');
  await expect(parley.notice(/A copy was written as “Copy\.parley”/)).toBeVisible();
  await parley.addParty('Kyiv');
  expect(readdirSync(folder)).not.toContain('Copy.parley-lock');
  await parley.closeDossier();
  await parley.willChoose(copy);
  await parley.choose('open');
  await parley.goTo('Parties and issues');
  await expect(parley.page.getByRole('treegrid').getByText('Moscow')).toBeVisible();
  await expect(parley.page.getByRole('treegrid').getByText('Kyiv')).toHaveCount(0);
});
