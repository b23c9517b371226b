import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { Parley } from './app';
import { expect, test } from './fixtures';

const SAMPLE = join(import.meta.dirname, '..', 'resources', 'sample.parley');

/** A new dossier without issues, at the view in which parties and issues are kept. */
async function begin(parley: Parley, folder: string): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('Talks in Geneva', join(folder, 'Talks.parley'), false);
  await parley.goTo('Parties and issues');
}

/** The row of a party, a speaker or an issue. */
function row(parley: Parley, name: string): Locator {
  return parley.page.getByRole('row', { name, exact: true });
}

/** The names in one of the two trees, from top to bottom, each with two spaces for every level below the first. */
function tree(parley: Parley, name: 'Parties' | 'Issues'): Promise<readonly string[]> {
  return parley.page
    .getByRole('treegrid', { name })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((each) => '  '.repeat(Number(each.ariaLevel) - 1) + (each.getAttribute('aria-label') ?? '')),
    );
}

/** Presses Tab until an element has the focus; fails when none of the next forty stops is it. */
async function tabTo(parley: Parley, target: Locator): Promise<void> {
  for (let stop = 0; stop < 40; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await parley.page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

test('By mouse: parties, speakers and issues are added, edited, moved and deleted', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  const { page } = parley;
  await parley.addParty('Moscow', { shortName: 'RU', aliases: ['موسكو', 'Кремль'] });
  await parley.addParty('Kyiv');
  await parley.addSpeaker('Moscow', 'Dmitry Peskov');
  expect(await tree(parley, 'Parties')).toEqual(['Moscow', '  Dmitry Peskov', 'Kyiv']);
  await expect(row(parley, 'Moscow')).toContainText('موسكو');

  await page.getByRole('button', { name: 'Add the starter set' }).click();
  await expect(row(parley, 'Territory')).toBeVisible();
  await parley.addIssue('Crimea', 'Territory');
  await parley.addIssue('Donetsk', 'Territory');
  await parley.chooseFor('Donetsk', 'Move up');
  await expect
    .poll(async () => (await tree(parley, 'Issues')).slice(0, 4))
    .toEqual(['Territory', '  Donetsk', '  Crimea', 'Withdrawal']);

  await row(parley, 'Crimea').click();
  const dialog = parley.dialog('Edit issue');
  await dialog.getByLabel('Name', { exact: true }).fill('Crimea and Sevastopol');
  await dialog.getByText(/placed on a scale/).click();
  await dialog.getByLabel('0 stands for', { exact: true }).fill('Ukrainian');
  await dialog.getByLabel('100 stands for').fill('Russian');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row(parley, 'Crimea and Sevastopol')).toContainText('Ukrainian');

  await parley.chooseFor('Kyiv', 'Delete');
  await expect(row(parley, 'Kyiv')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(parley, 'Kyiv')).toBeVisible();
});

test('By keyboard only: parties and issues are added, moved, indented, edited and deleted', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  const { page } = parley;
  const { keyboard } = page;
  const addParty = page.getByRole('button', { name: 'Add party' });
  await tabTo(parley, page.getByRole('button', { name: 'Add the first party' }));
  for (const name of ['Ankara', 'Kyiv', 'Moscow']) {
    await keyboard.press('Enter');
    await expect(parley.dialog('Add party')).toBeVisible();
    await keyboard.type(name);
    await keyboard.press('Enter');
    await expect(row(parley, name)).toBeVisible();
    await expect(parley.dialog('Add party')).toBeHidden();
    // The button of the empty state is gone with it; the focus then is in the tree.
    if (name === 'Ankara') {
      await expect(row(parley, 'Ankara')).toBeFocused();
      await keyboard.press('Shift+Tab');
    }
    await expect(addParty).toBeFocused();
  }

  await keyboard.press('Tab');
  await expect(row(parley, 'Ankara')).toBeFocused();
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+ArrowDown');
  await expect.poll(() => tree(parley, 'Parties')).toEqual(['Kyiv', 'Moscow', 'Ankara']);
  await expect(row(parley, 'Ankara')).toBeFocused();
  await expect(page.getByText('Ankara is now 3 of 3.')).toBeAttached();

  await keyboard.press('Enter');
  await expect(parley.dialog('Edit party').getByLabel('Name', { exact: true })).toBeFocused();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('Türkiye');
  await keyboard.press('Enter');
  await expect(row(parley, 'Türkiye')).toBeFocused();
  await keyboard.press('Delete');
  await expect.poll(() => tree(parley, 'Parties')).toEqual(['Kyiv', 'Moscow']);
  await expect(row(parley, 'Moscow')).toBeFocused();

  await tabTo(parley, page.getByRole('button', { name: 'Add the starter set' }));
  await keyboard.press('Enter');
  await expect(row(parley, 'Territory')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(row(parley, 'Withdrawal')).toBeFocused();
  await keyboard.press('Alt+ArrowRight');
  await expect(row(parley, 'Withdrawal')).toHaveAttribute('aria-level', '2');
  await expect(row(parley, 'Withdrawal')).toBeFocused();
  await expect(page.getByText('Withdrawal is now 1 of 1 under Territory.')).toBeAttached();
  await keyboard.press('Alt+ArrowLeft');
  await expect(row(parley, 'Withdrawal')).toHaveAttribute('aria-level', '1');
  await keyboard.press('Alt+ArrowUp');
  await expect
    .poll(async () => (await tree(parley, 'Issues')).slice(0, 2))
    .toEqual(['Withdrawal', 'Territory']);
});

test('Dragging puts a party elsewhere, and an issue under another one', async ({ parley, folder }) => {
  await begin(parley, folder);
  for (const name of ['Moscow', 'Kyiv', 'Washington']) await parley.addParty(name);
  await parley.addSpeaker('Kyiv', 'Volodymyr Zelensky');
  for (const name of ['Territory', 'Crimea', 'Arms']) await parley.addIssue(name);

  await dragUntil(parley, 'Parties', 'Washington', 'Moscow', EDGE, [
    'Washington',
    'Moscow',
    'Kyiv',
    '  Volodymyr Zelensky',
  ]);
  expect(await parley.labelOf('undo')).toBe('Undo Move party');

  await dragUntil(parley, 'Issues', 'Crimea', 'Territory', MIDDLE, ['Territory', '  Crimea', 'Arms']);
  await dragUntil(parley, 'Issues', 'Arms', 'Territory', EDGE, ['Arms', 'Territory', '  Crimea']);
});

/** Where on a row something is dropped: at its upper edge, before it, or in its middle, under it. */
const EDGE = { targetPosition: { x: 120, y: 3 } } as const;
const MIDDLE = {};

/** Drags a row onto another until the tree is as expected: a hand that slipped drags once more. */
async function dragUntil(
  parley: Parley,
  name: 'Parties' | 'Issues',
  from: string,
  to: string,
  where: typeof EDGE | typeof MIDDLE,
  expected: readonly string[],
): Promise<void> {
  await expect(async () => {
    await row(parley, from).dragTo(row(parley, to), where);
    await expect.poll(() => tree(parley, name), { timeout: 2_000 }).toEqual(expected);
  }).toPass({ timeout: 20_000 });
}

test('What is in use is not deleted, and the refusal names what rests on it', async ({ parley }) => {
  await parley.goTo('Parties and issues');
  await parley.chooseFor('Territory', 'Delete');
  await expect(
    parley.notice(/“Territory” is still in use by \d+ positions, 5 sub-issues.* Nothing was deleted/),
  ).toBeVisible();
  await parley.chooseFor('Dmitry Peskov', 'Delete');
  await expect(parley.notice(/“Dmitry Peskov” is still named by \d+ position/)).toBeVisible();
  await expect(row(parley, 'Territory')).toBeVisible();
  await expect(row(parley, 'Dmitry Peskov')).toBeVisible();
  expect(await parley.labelOf('undo')).not.toContain('Delete');
});

test('A scale on which positions are placed is not taken away, and the form says so', async ({ parley }) => {
  await parley.goTo('Parties and issues');
  await row(parley, 'Territory').click();
  const dialog = parley.dialog('Edit issue');
  await dialog.getByText(/placed on a scale/).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The scale of “Territory” is still in use by');
  await dialog.getByText(/placed on a scale/).click();
  await expect(dialog.getByLabel('0 stands for', { exact: true })).not.toHaveValue('');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('The menu takes back and makes again what was done here, one step at a time', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  await parley.page.getByRole('button', { name: 'Add the starter set' }).click();
  await expect(row(parley, 'Energy and shipping')).toBeVisible();
  await parley.addParty('Doha');
  await parley.chooseFor('Doha', 'Delete');
  await expect(row(parley, 'Doha')).toHaveCount(0);

  expect(await parley.labelOf('undo')).toBe('Undo Delete party');
  await parley.choose('undo');
  await expect(row(parley, 'Doha')).toBeVisible();
  await parley.choose('undo');
  await expect(row(parley, 'Doha')).toHaveCount(0);
  await parley.choose('undo');
  await expect(parley.page.getByText('No issues yet')).toBeVisible();
  await parley.choose('redo');
  await expect(row(parley, 'Energy and shipping')).toBeVisible();
  await parley.choose('redo');
  await expect(row(parley, 'Doha')).toBeVisible();
});

test('A name used twice is refused at its field, in any spelling, and nothing that was typed is lost', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  const { page } = parley;
  await parley.addParty('Moscow');
  await page.getByRole('button', { name: 'Add party' }).first().click();
  const dialog = parley.dialog('Add party');
  const name = dialog.getByLabel('Name', { exact: true });
  await name.fill(' MOSCOW ');
  await dialog.getByLabel('Notes').fill('Терпение');
  await dialog.getByRole('button', { name: 'Add party' }).click();
  await expect(name).toHaveAccessibleDescription(/There is already one called “Moscow”/);
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByLabel('Notes')).toHaveValue('Терпение');
  await name.fill('');
  await dialog.getByRole('button', { name: 'Add party' }).click();
  await expect(name).toHaveAccessibleDescription('Give it a name.');
  await name.fill('Minsk');
  await expect(name).not.toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('button', { name: 'Add party' }).click();
  await row(parley, 'Minsk').click();
  await expect(parley.dialog('Edit party').getByLabel('Notes')).toHaveValue('Терпение');
});

test('A field takes no more than an entry can hold, and says so', async ({ parley, folder }) => {
  await begin(parley, folder);
  await parley.page.getByRole('button', { name: 'Add party' }).first().click();
  const dialog = parley.dialog('Add party');
  await dialog.getByLabel('Name', { exact: true }).focus();
  await parley.page.keyboard.insertText('م'.repeat(1_100));
  await expect(dialog.getByText('This field is full with 1,000 characters.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add party' }).click();
  await expect(row(parley, 'م'.repeat(1_000))).toBeVisible();
});

test('A colour that another party has, or that is hard to see, is warned of', async ({ parley, folder }) => {
  await begin(parley, folder);
  await parley.addParty('Moscow');
  await parley.page.getByRole('button', { name: 'Add party' }).first().click();
  const dialog = parley.dialog('Add party');
  await expect(dialog.getByRole('radio', { name: 'Blue' })).toBeChecked();
  await expect(dialog.getByRole('status')).toBeEmpty();
  await dialog.getByText('Colour', { exact: true }).click();
  await dialog.getByRole('radio', { name: 'Blue' }).press('ArrowLeft');
  await expect(dialog.getByRole('status')).toHaveText(/^.?Moscow.? has this colour too\.$/u);
  await dialog.getByLabel('Another colour').fill('#fff3b0');
  await expect(dialog.getByRole('status')).toContainText('hard to see on a light background');
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('Leaving in the middle of a form asks first, and going on keeps what was typed', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  const keepWriting = 0;
  const discard = 1;
  await parley.page.getByRole('button', { name: 'Add issue' }).first().click();
  const dialog = parley.dialog('Add issue');
  await dialog.getByLabel('Description').fill('Who leaves which ground');
  await parley.willAnswer(keepWriting);
  await parley.choose('close');
  await expect(dialog.getByLabel('Description')).toHaveValue('Who leaves which ground');
  await parley.willAnswer(discard);
  await parley.closeDossier();
});

test('The dossier gets another title, which the window and the list of dossiers show', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  await parley.page.getByRole('button', { name: 'Rename dossier…' }).click();
  const dialog = parley.dialog('Rename dossier');
  await dialog.getByLabel('Title').fill('محادثات جنيف');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(parley.page.getByRole('navigation').getByText('محادثات جنيف')).toBeVisible();
  await parley.closeDossier();
  await expect(parley.page.getByRole('row', { name: 'محادثات جنيف' })).toBeVisible();
});

test('A dossier that is read only shows everything here and offers no change', async ({ folder }) => {
  const path = join(folder, 'Archive.parley');
  await copyFile(SAMPLE, path);
  const makeWritable = makeReadOnly(path);
  test.skip(makeWritable === null, 'this user may write to every file here');
  try {
    const parley = await Parley.launch(folder, { dossier: path });
    await parley.goTo('Parties and issues');
    const before = await tree(parley, 'Parties');
    await expect(parley.page.getByRole('button', { name: /^(Add|Rename|Drag)/ })).toHaveCount(0);
    await parley.page.getByRole('button', { name: 'What can be done with Russian Federation' }).click();
    await expect(parley.page.getByRole('menuitem')).toHaveText(['History of this entry']);
    await parley.page.keyboard.press('Escape');
    await row(parley, 'Russian Federation').click();
    const dialog = parley.dialog('Russian Federation');
    await expect(dialog.getByLabel('Short name')).not.toBeEditable();
    await expect(dialog.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await parley.page.keyboard.press('Escape');
    await row(parley, 'Russian Federation').press('Alt+ArrowDown');
    await row(parley, 'Russian Federation').press('Delete');
    expect(await tree(parley, 'Parties')).toEqual(before);
    await expect(parley.notice(/reading only, so nothing/)).toHaveCount(0);
    await parley.quit();
    expect(parley.consoleErrors).toEqual([]);
  } finally {
    makeWritable?.();
  }
});

/** Makes a file that nobody can write to; for root, whom permissions do not stop, with the flag of the file system. Null when it can be written to all the same. */
function makeReadOnly(path: string): (() => void) | null {
  chmodSync(path, 0o444);
  try {
    if (process.getuid?.() !== 0) return () => chmodSync(path, 0o644);
    execFileSync('chattr', ['+i', path], { stdio: 'ignore' });
    return () => void execFileSync('chattr', ['-i', path]);
  } catch {
    return null;
  }
}
