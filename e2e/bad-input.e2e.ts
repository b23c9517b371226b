import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Parley } from './app';
import { expect, test } from './fixtures';

const INJECTED = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{x}} $t(app.name)';
/** A right-to-left override, zero-width characters, a byte order mark and a noncharacter. */
const ODD = 'a\u202eb\u200b\u200d\u2066c\ufeff\uffff\u0301';

async function begin(parley: Parley, folder: string): Promise<string> {
  const path = join(folder, 'Malice.parley');
  await parley.closeDossier();
  await parley.createDossier('Malice', path);
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  return path;
}

async function openForm(parley: Parley, folder: string, text: string, words: string): Promise<void> {
  const path = join(folder, 'نص الخبر.txt');
  await writeFile(path, text);
  await parley.importTexts(path);
  await expect(parley.readerText()).toContainText(words);
  await parley.selectWords(words);
  await parley.page.keyboard.press('Enter');
  await expect(parley.recordForm()).toBeVisible();
}

const POSITION = { issue: 'Arms', stance: 'Demands', date: '2025-08-01' } as const;

test('A date that is none is refused at every field that takes one, and nothing else is lost', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  for (const [view, label] of [
    ['Matrix', 'As of'],
    ['Compare', 'From'],
    ['Compare', 'To'],
  ] as const) {
    await parley.goTo(view);
    const field = page.getByRole('textbox', { name: label, exact: true });
    const before = await field.inputValue();
    await field.fill('2025-02-30');
    await field.press('Enter');
    await expect(page.getByText(/“2025-02-30” is not a date/)).toBeVisible();
    await field.press('Escape');
    await expect(field).toHaveValue(before);
  }
  await begin(parley, folder);
  await openForm(parley, folder, 'A statement\nMoscow wants an end to arms.', 'Moscow wants');
  const form = parley.recordForm();
  await parley.fillForm({ ...POSITION, statement: 'No more arms.', date: '2025-13-01' });
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText(/“2025-13-01” is not a date/)).toBeVisible();
  await expect(form.getByLabel('Date', { exact: true })).toBeFocused();
  await expect(form.getByLabel('Statement')).toHaveValue('No more arms.');
  await parley.fillForm({ date: '2025-08' });
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
});

test('A name used twice is refused for issues and speakers too, and found instead of added in the form', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  const { page } = parley;
  await page.getByRole('button', { name: 'Add issue' }).first().click();
  const issue = parley.dialog('Add issue');
  await issue.getByLabel('Name', { exact: true }).fill(' territory ');
  await issue.getByRole('button', { name: 'Add issue' }).click();
  await expect(issue.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
    /already one called “Territory”/,
  );
  await issue.getByLabel('Name', { exact: true }).fill('Water');
  await issue.getByRole('button', { name: 'Add issue' }).click();
  await expect(issue).toBeHidden();

  await parley.addSpeaker('Moscow', 'Spokesperson');
  await parley.chooseFor('Moscow', 'Add speaker');
  const speaker = parley.dialog('Add speaker of Moscow');
  await speaker.getByLabel('Name', { exact: true }).fill('spokesperson');
  await speaker.getByRole('button', { name: 'Add speaker' }).click();
  await expect(speaker.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
    /already one called “Spokesperson”/,
  );
  await speaker.getByLabel('Name', { exact: true }).fill('Foreign minister');
  await speaker.getByRole('button', { name: 'Add speaker' }).click();
  await expect(speaker).toBeHidden();

  await openForm(parley, folder, 'A statement\nMoscow wants an end to arms.', 'Moscow wants');
  const field = parley.recordForm().getByRole('combobox', { name: 'Issue' });
  await field.click();
  await field.fill('WATER');
  await expect(page.getByRole('option', { name: 'Water', exact: true })).toBeVisible();
  await expect(page.getByRole('option').filter({ hasText: '“WATER”' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(parley.recordForm()).toBeVisible();
});

test('Markup in names, texts and statements is shown and exported as it is, and never runs', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  await parley.addParty(INJECTED.slice(0, 60), { aliases: [INJECTED] });
  await openForm(parley, folder, `${INJECTED}\n=1+1 Moscow wants ${INJECTED} ${ODD}`, 'Moscow wants');
  await parley.fillForm({ ...POSITION, statement: `=cmd|' /C calc'!A0 ${INJECTED} ${ODD}` });
  await parley.page.keyboard.press('Control+Enter');
  await expect(parley.recordForm()).toBeHidden();
  for (const view of ['Positions', 'Matrix', 'Compare', 'Parties and issues', 'Sources'] as const) {
    await parley.goTo(view);
    await expect(parley.page.locator('main img, main script')).toHaveCount(0);
  }
  expect(await parley.page.title()).toBe('Malice — Parley');
  await parley.goTo('Positions');
  await expect(parley.page.getByRole('main').getByText(INJECTED).first()).toBeVisible();
  const csv = join(folder, 'out.csv');
  await parley.exportCsv(csv);
  const [row = {}] = parse(await readFile(csv), { columns: true, bom: true }) as Record<string, string>[];
  expect(row.Statement).toBe(`'=cmd|' /C calc'!A0 ${INJECTED} ${ODD}`);
});

test('Characters that a file cannot hold are refused with the reason, and the form keeps its words', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  await openForm(parley, folder, 'A statement\nMoscow wants an end to arms.', 'Moscow wants');
  const form = parley.recordForm();
  await parley.fillForm({ ...POSITION, statement: 'half \ud83d and \0' });
  await parley.page.keyboard.press('Control+Enter');
  await expect(parley.notice(/unexpected form. Nothing was changed/)).toBeVisible();
  await expect(form.getByLabel('Statement')).toHaveValue(/^half . and /);
  await parley.fillForm({ statement: 'whole' });
  await parley.page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
});

test('Ten megabytes pasted into the statement by mistake are cut to what it can hold, it says so, and nothing hangs', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  await openForm(parley, folder, 'A statement\nMoscow wants an end to arms.', 'Moscow wants');
  const form = parley.recordForm();
  await parley.fillForm(POSITION);
  const statement = form.getByLabel('Statement');
  await statement.focus();
  await parley.electron.evaluate(({ BrowserWindow, clipboard }) => {
    clipboard.writeText('word '.repeat(2_000_000));
    BrowserWindow.getAllWindows()[0]?.webContents.paste();
  });
  await expect.poll(async () => (await statement.inputValue()).length).toBe(100_000);
  await expect(form.getByText(/full with 100,000 characters/)).toBeVisible();
  await parley.page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
});

test('Undoing far beyond the beginning takes back what there is and complains once', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  for (const name of ['Kyiv', 'Ankara', 'Doha']) await parley.addParty(name);
  await parley.electron.evaluate(({ Menu, BrowserWindow }) => {
    const undo = Menu.getApplicationMenu()?.getMenuItemById('undo');
    for (let pressed = 0; pressed < 200; pressed++) undo?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect(parley.notice('There is nothing to undo.')).toHaveCount(1);
  await expect(parley.page.getByText('Moscow')).toHaveCount(0);
  await parley.page
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: 'Close' })
    .first()
    .click();
  await expect(parley.notice('There is nothing to undo.')).toHaveCount(0);
  for (let pressed = 0; pressed < 4; pressed++) await parley.choose('redo');
  await expect(parley.page.getByText('Doha').first()).toBeVisible();
});

test('Three hundred files come in as one step', async ({ parley, folder }) => {
  test.setTimeout(90_000);
  await begin(parley, folder);
  const paths = Array.from({ length: 300 }, (_none, at) => join(folder, `خبر ${at}.txt`));
  await Promise.all(
    paths.map((path, at) => writeFile(path, `Report ${at}\nMoscow said something on day ${at}.`)),
  );
  const dialog = await parley.offerTexts(...paths);
  await dialog.getByRole('button', { name: 'Import 300 sources' }).click();
  await expect(parley.notice('300 sources imported.')).toBeVisible({ timeout: 30_000 });
  await parley.choose('undo');
  await expect(parley.page.getByRole('grid', { name: 'Sources' })).toHaveCount(0);
});

test('A file that is deleted while it is open is written anew, with everything in it', async ({ folder }) => {
  const parley = await Parley.launch(folder);
  const path = await begin(parley, folder);
  await parley.addParty('Kyiv');
  await expect.poll(async () => (await readFile(`${path}-log`)).length).toBe(0);
  await rm(path);
  await parley.addParty('Ankara');
  await parley.quit();
  const again = await Parley.launch(folder, { dossier: path });
  await again.goTo('Parties and issues');
  for (const name of ['Moscow', 'Kyiv', 'Ankara'])
    await expect(again.page.getByText(name).first()).toBeVisible();
  await again.quit();
});

test('One file reached by two paths opens once', async ({ parley, folder }) => {
  const path = await begin(parley, folder);
  const link = join(folder, 'Link.parley');
  await symlink(path, link);
  for (const way of [link, path]) {
    await parley.willChoose(way);
    await parley.choose('open');
  }
  await expect.poll(() => parley.windowCount()).toBe(1);
  await parley.addParty('Kyiv');
});

test('An export to a name as long as the file system allows is written', async ({ parley, folder }) => {
  const path = join(folder, `${'n'.repeat(251)}.csv`);
  await parley.goTo('Matrix');
  await parley.exportCsv(path);
  expect((await readFile(path)).length).toBeGreaterThan(1_000);
});
