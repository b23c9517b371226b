import { join } from 'node:path';
import { Parley } from './app';
import { expect, test } from './fixtures';

test('Killing the process that keeps the file loses nothing and is told quietly', async ({
  parley,
  folder,
}) => {
  await parley.closeDossier();
  await parley.createDossier('Survivor', join(folder, 'Survivor.parley'));
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  await parley.killEngine();
  await expect(parley.notice(/was restarted/)).toBeVisible();
  await expect(parley.page.getByText('Moscow').first()).toBeVisible();
  await parley.addParty('Kyiv');
  await parley.choose('undo');
  await expect(parley.page.getByText('Kyiv')).toHaveCount(0);
});

test('A change made while the process is away is made once it is back', async ({ parley, folder }) => {
  await parley.closeDossier();
  await parley.createDossier('Patience', join(folder, 'Patience.parley'));
  await parley.goTo('Parties and issues');
  await parley.killEngine();
  await parley.addParty('Ankara');
  await expect(parley.notice(/was restarted/)).toBeVisible();
  await expect(parley.page.getByText('Ankara')).toHaveCount(1);
});

test('Quitting right after a change loses nothing', async ({ folder }) => {
  const path = join(folder, 'Quick.parley');
  const first = await Parley.launch(folder);
  await first.closeDossier();
  await first.createDossier('Quick', path);
  await first.goTo('Parties and issues');
  await first.addParty('Doha');
  await first.quit();

  const second = await Parley.launch(folder, { dossier: path });
  await second.goTo('Parties and issues');
  await expect(second.page.getByText('Doha').first()).toBeVisible();
  expect(await second.labelOf('undo')).toBe('Undo Add party');
  await second.choose('undo');
  await expect(second.page.getByText('Doha')).toHaveCount(0);
  await second.quit();
});

test('A process that dies again and again is given up with a clear message, and the way back carries out what waits', async ({
  parley,
  folder,
}) => {
  await parley.closeDossier();
  await parley.createDossier('Stubborn', join(folder, 'Stubborn.parley'));
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  const killed: number[] = [];
  while (killed.length < 6) {
    await expect.poll(() => engineOtherThan(parley, killed)).not.toBeNull();
    const pid = await engineOtherThan(parley, killed);
    if (pid !== null) process.kill(pid, 'SIGKILL');
    killed.push(pid ?? 0);
  }
  await expect(parley.notice(/stopped again and again/)).toBeVisible();
  await parley.page.getByRole('button', { name: 'Add party' }).first().click();
  const dialog = parley.dialog('Add party');
  await dialog.getByLabel('Name', { exact: true }).fill('Kyiv');
  await dialog.getByRole('button', { name: 'Add party' }).click();
  await expect(dialog).toBeVisible();
  await parley.page
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: 'Try again' })
    .press('Enter');
  await expect(dialog).toBeHidden();
  await expect(parley.page.getByRole('treegrid').getByText('Kyiv')).toBeVisible();
  await expect(parley.page.getByRole('treegrid').getByText('Moscow')).toBeVisible();
  await expect(parley.page.getByRole('navigation').getByText('Saved')).toBeVisible();
});

test('Killing all of Parley right after a change loses nothing', async ({ folder }) => {
  const path = join(folder, 'Killed.parley');
  const first = await Parley.launch(folder);
  await first.closeDossier();
  await first.createDossier('Killed', path);
  await first.goTo('Parties and issues');
  await first.addParty('Doha');
  const gone = first.electron.waitForEvent('close');
  await first.electron
    .evaluate(({ app }) => {
      for (const { pid } of app.getAppMetrics()) if (pid !== process.pid) process.kill(pid, 'SIGKILL');
      process.kill(process.pid, 'SIGKILL');
    })
    .catch(() => {});
  await gone;

  const second = await Parley.launch(folder, { dossier: path });
  await expect(second.notice(/recovered from the log/)).toBeVisible();
  await second.goTo('Parties and issues');
  await expect(second.page.getByText('Doha').first()).toBeVisible();
  await second.quit();
});

test('A page that dies is loaded again and shows the dossier where it was', async ({ folder }) => {
  const parley = await Parley.launch(folder);
  await parley.goTo('Parties and issues');
  const pid = await pageProcess(parley);
  process.kill(pid, 'SIGKILL');
  // A question to a page that is dying is never answered.
  await expect.poll(() => pageProcess(parley)).not.toBe(pid);
  await expect.poll(() => wordsOnPage(parley)).toContain('Add party');
  expect(await wordsOnPage(parley)).toContain('Türkiye');
  await parley.quit();
});

/** The process that keeps the file, unless it is one of these, which the system may still count for a while; else null. */
function engineOtherThan(parley: Parley, pids: readonly number[]): Promise<number | null> {
  return parley.electron.evaluate(({ app }, old) => {
    const engines = app.getAppMetrics().filter(({ name }) => name === 'Parley engine');
    return engines.find(({ pid }) => !old.includes(pid))?.pid ?? null;
  }, pids);
}

/** The process of the page, once it has loaded. */
function pageProcess(parley: Parley): Promise<number> {
  return parley.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('there is no window');
    if (contents.isLoading())
      await new Promise((resolve) => contents.once('did-stop-loading', () => resolve(null)));
    return contents.getOSProcessId();
  });
}

/** What the page says, asked of main: Playwright lets go of a page that has crashed. */
function wordsOnPage(parley: Parley): Promise<string> {
  return parley.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return String(await contents?.executeJavaScript('document.querySelector("main")?.innerText'));
  });
}
