import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

/** The steps of the history, newest first. */
function steps(parley: Parley): Locator {
  return parley.page.getByRole('grid', { name: 'Changes, newest first' }).getByRole('row');
}

/** The first of the changes, wherever in the document the list has put its row. */
function newestStep(parley: Parley): Locator {
  return steps(parley).and(parley.page.locator('[aria-rowindex="1"]'));
}

/** Opens the history of the position in a cell of the matrix. */
async function openHistoryOfCell(parley: Parley, party: string, issue: string): Promise<void> {
  const panel = await parley.openCell(party, issue);
  await panel.getByRole('button', { name: 'Changes' }).click();
  await expect(steps(parley).first()).toBeVisible();
}

/** Changes the statement of the position in a cell of the matrix. */
async function changeStatement(
  parley: Parley,
  party: string,
  issue: string,
  statement: string,
): Promise<void> {
  const panel = await parley.openCell(party, issue);
  await panel.getByRole('button', { name: 'Edit' }).click();
  await parley.page.getByLabel('Statement').fill(statement);
  await parley.page.keyboard.press('Control+Enter');
  await expect(parley.page.getByLabel('Statement')).toHaveCount(0);
}

test('The history tells what changed from what to what, and an earlier state is restored and that taken back', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await changeStatement(parley, 'Russia', 'NATO membership', 'Ukraine drops its plan to join NATO for ever.');
  await openHistoryOfCell(parley, 'Russia', 'NATO membership');
  await expect(steps(parley)).toHaveCount(2);
  const [edit, creation] = [steps(parley).nth(0), steps(parley).nth(1)];
  await expect(edit).toContainText('Edit position');
  await expect(edit.locator('del')).toHaveText(['wish']);
  await expect(edit.locator('ins')).toHaveText(['plan', /for ever/]);
  await expect(creation).toContainText('Red line');
  await expect(edit.getByRole('button', { name: /^As it is now/ })).toBeDisabled();

  await creation.getByRole('button', { name: /^Restore this state of/ }).click();
  await expect(parley.notice('Earlier state restored.')).toBeVisible();
  await expect(steps(parley)).toHaveCount(3);
  await expect(steps(parley).first()).toContainText('Restore earlier state');
  expect(await parley.labelOf('undo')).toBe('Undo Restore earlier state');
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(steps(parley)).toHaveCount(4);
  await expect(steps(parley).first()).toContainText('Undone: Restore earlier state');

  await page.getByRole('button', { name: 'Back to Matrix' }).click();
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await expect(panel).toContainText('Ukraine drops its plan to join NATO for ever.');
});

test('A form that is open follows what is undone, and keeps what was typed, also when its position is gone', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  const statement = page.getByLabel('Statement');
  const notes = page.getByLabel('Notes');
  const panel = await parley.openCell('Russia', 'NATO membership');
  await panel.getByRole('button', { name: 'Edit' }).click();
  const first = await statement.inputValue();
  await page.keyboard.press('Escape');
  await changeStatement(parley, 'Russia', 'NATO membership', 'Something else.');
  await (await parley.openCell('Russia', 'NATO membership')).getByRole('button', { name: 'Edit' }).click();
  await notes.fill('Спросить Ольгу');
  await parley.goTo('Matrix');
  await parley.choose('undo');
  await expect(statement).toHaveValue(first);
  await expect(notes).toHaveValue('Спросить Ольгу');
  await notes.press('Control+Enter');
  await expect(statement).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText(first);

  await (await parley.openCell('Russia', 'Donetsk')).getByRole('button', { name: 'Delete' }).click();
  await parley.choose('undo');
  await (await parley.openCell('Russia', 'Donetsk')).getByRole('button', { name: 'Edit' }).click();
  await notes.fill('Не потерять');
  await parley.goTo('Matrix');
  await parley.choose('redo');
  await expect(notes).toHaveValue('Не потерять');
  await notes.press('Control+Enter');
  await expect(parley.notice(/no longer in the dossier/)).toBeVisible();
  await parley.goTo('Matrix');
  await parley.choose('undo');
  await notes.press('Control+Enter');
  await expect(notes).toHaveCount(0);
});

test('What was deleted is found by its filters and brought back with its passage', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  const panel = await parley.openCell('Russia', 'Donetsk');
  const statement = await panel.getByRole('article').locator('p[dir=auto]').first().innerText();
  await panel.getByRole('button', { name: 'Delete' }).click();
  await parley.goTo('History');
  await page.getByRole('button', { name: /Kind of change/ }).click();
  await page.getByRole('option', { name: 'Deleted' }).click();
  await expect(steps(parley)).toHaveCount(1);
  await expect(steps(parley).first()).toContainText('Russian Federation · Donetsk deleted');
  await steps(parley)
    .getByRole('button', { name: /^Bring back Russia/ })
    .click();
  await expect(parley.notice('Earlier state restored.')).toBeVisible();
  await parley.goTo('Matrix');
  await expect(await parley.cell('Russia', 'Donetsk')).toContainText(statement);

  await parley.goTo('History');
  await page.getByRole('button', { name: /Kind of entry/ }).click();
  await page.getByRole('option', { name: 'Speaker' }).click();
  await expect(page.getByRole('heading', { name: 'No change matches' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear all filters' }).last().click();
  await expect(steps(parley)).toHaveCount(3);
});

test('What has to come back first is said when a state refers to what was deleted', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await parley.closeDossier();
  await parley.createDossier('Talks', `${folder}/Talks.parley`, false);
  await parley.goTo('Parties and issues');
  await parley.addParty('Österreich');
  await parley.addSpeaker('Österreich', 'محمد السفير');
  await parley.chooseFor('محمد السفير', 'Delete');
  await parley.chooseFor('Österreich', 'Delete');
  await parley.goTo('History');
  await expect(steps(parley)).toHaveCount(5);
  await page.getByRole('button', { name: /^Bring back محمد السفير/ }).click();
  await expect(parley.notice(/Restore that party first/)).toBeVisible();
  await page.getByRole('button', { name: /^Bring back Österreich/ }).click();
  await expect(steps(parley).first()).toContainText('Party Österreich brought back');
  await page.getByRole('button', { name: /^Bring back محمد السفير/ }).click();
  await parley.goTo('Parties and issues');
  await expect(page.getByRole('treegrid', { name: 'Parties' })).toContainText('محمد السفير');

  await parley.chooseFor('Österreich', 'History of this entry');
  await expect(page.getByRole('region', { name: 'History of one entry' })).toContainText('Party Österreich');
  await expect(steps(parley)).toHaveCount(3);
  await page.getByRole('button', { name: 'Whole history' }).click();
  await expect(steps(parley)).toHaveCount(7);
  await page
    .getByRole('button', { name: /^History of محمد السفير/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'History of one entry' })).toContainText(
    'Speaker محمد السفير',
  );
  await expect(steps(parley)).toHaveCount(3);
});

test('Earlier changes are read as one scrolls, new ones come by themselves, and the keyboard reaches all', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  test.setTimeout(90_000);
  await parley.closeDossier();
  await parley.createDossier('Talks', `${folder}/Talks.parley`, false);
  await parley.goTo('Parties and issues');
  await parley.addParty('Kyiv');
  for (let n = 0; n < 30; n += 1) {
    await parley.choose('undo');
    await parley.choose('redo');
  }
  await parley.goTo('History');
  await expect(page.getByRole('status').filter({ hasText: 'newest changes' })).toContainText('the 50 newest');
  const list = page.getByRole('grid', { name: 'Changes, newest first' });
  await steps(parley).first().click();
  await page.keyboard.press('End');
  await expect(page.getByRole('status').filter({ hasText: /^62 changes/ })).toBeVisible();
  // The list may be told of its new rows a moment after the status was: a person presses the key again.
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(list.getByText('New dossier')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('Home');
  await expect(newestStep(parley)).toContainText('Redone: Add party');
  await parley.choose('undo');
  await expect(newestStep(parley)).toContainText('Undone: Add party');
  await expect(page.getByRole('status').filter({ hasText: /^63 changes/ })).toBeVisible();

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Restore this state of Kyiv' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(newestStep(parley)).toContainText('Restore earlier state');
});

test('The filters are remembered, days are taken in any form, and the view mirrors', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('History');
  const from = page.getByRole('textbox', { name: 'From' });
  await from.fill('1.8.2025');
  await from.press('Enter');
  await expect(from).toHaveValue('2025-08-01');
  await page.getByRole('button', { name: /Coder/ }).click();
  await page.getByRole('option', { name: 'Parley' }).click();
  await parley.goTo('Matrix');
  await parley.goTo('History');
  await expect(from).toHaveValue('2025-08-01');
  await expect(page.getByRole('button', { name: /Coder/ })).toContainText('Parley');
  await from.fill('');
  await from.press('Enter');
  await expect(from).toHaveValue('');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const icon = steps(parley).first().locator('svg').first();
  const time = steps(parley).first().locator('time');
  expect((await icon.boundingBox())?.x).toBeGreaterThan(
    (await time.boundingBox())?.x ?? Number.POSITIVE_INFINITY,
  );
});
