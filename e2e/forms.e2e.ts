import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parley } from './app';
import { expect, test } from './fixtures';

const KEEP_WRITING = 0;
const DISCARD = 1;
const FIELDS = {
  issue: 'Territory › Donetsk',
  stance: 'Demands',
  statement: 'The whole region must be given up.',
  date: '2025-08-01',
} as const;

/** A new dossier with a party and a source, and the form open on three words of it. */
async function beginRecording(parley: Parley, folder: string): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('Forms', join(folder, 'Forms.parley'));
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  await parley.goTo('Sources');
  const path = join(folder, 'talks.txt');
  await writeFile(
    path,
    'On the talks\nMoscow wants the region, said its spokesman on Friday.\nNothing else.',
  );
  await parley.importTexts(path);
  await parley.openSource('On the talks');
  await parley.selectWords('Moscow wants');
  await parley.page.keyboard.press('Enter');
  await expect(parley.recordForm().getByRole('combobox', { name: 'Party' })).toHaveValue('Moscow');
}

async function expectPositions(parley: Parley, count: number): Promise<void> {
  await expect(parley.recordForm()).toBeHidden();
  await parley.goTo('Positions');
  await expect(parley.page.getByRole('status').filter({ hasText: /positions?$/ })).toHaveText(
    new RegExp(`^${count} `),
  );
}

test('A double click on Record records once', async ({ parley, folder }) => {
  await beginRecording(parley, folder);
  await parley.fillForm(FIELDS);
  await parley.recordForm().getByRole('button', { name: 'Record', exact: true }).dblclick();
  await expectPositions(parley, 1);
  await parley.choose('undo');
  await expect(parley.page.getByText('No positions recorded yet')).toBeVisible();
});

test('Ctrl+Enter held down records once', async ({ parley, folder }) => {
  await beginRecording(parley, folder);
  await parley.fillForm(FIELDS);
  await parley.page.keyboard.down('Control');
  for (let pressed = 0; pressed < 15; pressed++) await parley.page.keyboard.down('Enter');
  await parley.page.keyboard.up('Enter');
  await parley.page.keyboard.up('Control');
  await expectPositions(parley, 1);
});

test('A name that is typed is found or added by Enter and by Tab, and never lost', async ({
  parley,
  folder,
}) => {
  await beginRecording(parley, folder);
  const form = parley.recordForm();
  const { keyboard } = parley.page;
  const [party, issue] = [
    form.getByRole('combobox', { name: 'Party' }),
    form.getByRole('combobox', { name: 'Issue' }),
  ];
  await expect(form.getByText('Named in the passage')).toBeVisible();
  await party.fill('Ankara');
  await expect(parley.page.getByRole('option', { name: 'Add party' })).toHaveAttribute(
    'data-focused',
    'true',
  );
  await keyboard.press('Enter');
  await expect(party).toHaveValue('Ankara');
  await expect.poll(() => parley.labelOf('undo')).toMatch(/^Undo Add party/);
  await expect(form.getByText('Named in the passage')).toHaveCount(0);
  await issue.fill('guarant');
  await expect(parley.page.getByRole('option', { name: 'Security guarantees', exact: true })).toHaveAttribute(
    'data-focused',
    'true',
  );
  await keyboard.press('Tab');
  await expect(issue).toHaveValue('Security guarantees');
});

test('A word of a longer name takes nothing unless Enter is pressed for it twice', async ({
  parley,
  folder,
}) => {
  await beginRecording(parley, folder);
  const party = parley.recordForm().getByRole('combobox', { name: 'Party' });
  const { keyboard } = parley.page;
  const isMarked = (name: string | RegExp) =>
    expect(parley.page.getByRole('option', { name, exact: true })).toHaveAttribute('data-focused', 'true');
  await party.fill('Belarus–Moscow Union');
  await isMarked(/^Add party/);
  await keyboard.press('Enter');
  await expect(party).toHaveValue('Belarus–Moscow Union');
  await party.fill('Mosc');
  await isMarked('Moscow');
  await keyboard.press('Enter');
  await expect(party).toHaveValue('Moscow');
  await party.fill('Union');
  await expect(parley.page.getByRole('option', { name: 'Add party' })).toBeVisible();
  await keyboard.press('Tab');
  await expect(party).toHaveValue('Moscow');
  await party.fill('Union');
  await expect(parley.page.getByRole('option', { name: 'Add party' })).toBeVisible();
  await keyboard.press('Enter');
  await isMarked('Belarus–Moscow Union');
  await keyboard.press('Enter');
  await expect(party).toHaveValue('Belarus–Moscow Union');
  await party.press('Tab');
  await expect(party).toHaveValue('Belarus–Moscow Union');
  await party.fill('');
  await party.press('Tab');
  await expect(party).toHaveValue('');
});

test('Words typed while an issue is still being added stay in the form', async ({ parley, folder }) => {
  await beginRecording(parley, folder);
  const form = parley.recordForm();
  const issue = form.getByRole('combobox', { name: 'Issue' });
  await parley.killEngine();
  await issue.click();
  await issue.fill('Water');
  await parley.page.getByRole('option').filter({ hasText: '“Water”' }).click();
  await form.getByLabel('Statement').fill('Typed meanwhile.');
  await expect(parley.notice(/was restarted/)).toBeVisible();
  await parley.fillForm({ stance: 'Demands', date: '2025-08-01' });
  await form.getByLabel('Statement').focus();
  await parley.page.keyboard.press('Control+Enter');
  await expect(parley.notice(/^Recorded: Moscow demands, Water/)).toBeVisible();
  await expect(parley.page.getByText('Typed meanwhile.').first()).toBeVisible();
});

test('A double click on the button of any other form carries it out once', async ({ parley, folder }) => {
  await beginRecording(parley, folder);
  await parley.goTo('Parties and issues');
  await parley.page.getByRole('button', { name: 'Add party' }).first().click();
  const dialog = parley.dialog('Add party');
  await dialog.getByLabel('Name', { exact: true }).fill('Kyiv');
  await dialog.getByRole('button', { name: 'Add party' }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(parley.notice('Party added.')).toBeVisible();
  await expect(parley.notice(/already/)).toHaveCount(0);
});

test('Words typed into the form survive everything that a person or a crash can do, until they are recorded', async ({
  parley,
  folder,
}) => {
  await beginRecording(parley, folder);
  const form = parley.recordForm();
  const statement = form.getByLabel('Statement');
  await statement.fill(FIELDS.statement);
  await parley.willAnswer(KEEP_WRITING);

  for (const view of ['Positions', 'Matrix', 'Compare', 'Parties and issues', 'Sources'] as const) {
    await parley.goTo(view);
    await expect(statement).toHaveValue(FIELDS.statement);
  }
  await statement.press('Escape');
  const question = parley.dialog('Discard what you typed?');
  await question.getByRole('button', { name: 'Keep Writing' }).click();
  await expect(statement).toHaveValue(FIELDS.statement);

  await parley.choose('close');
  await parley.electron.evaluate(({ app }) => app.quit());
  await parley.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(statement).toHaveValue(FIELDS.statement);
  expect(await parley.windowCount()).toBe(1);

  await parley.selectWords('Nothing else');
  await parley.page.keyboard.press('Enter');
  await expect(form.getByText('Nothing else')).toBeVisible();
  await expect(statement).toHaveValue(FIELDS.statement);

  await parley.killEngine();
  await expect(parley.notice(/was restarted/)).toBeVisible();
  await expect(statement).toHaveValue(FIELDS.statement);
  await parley.fillForm(FIELDS);
  await parley.page.keyboard.press('Control+Enter');
  await expectPositions(parley, 1);
});

test('Another dossier opens in a window of its own and leaves a half-written form as it is', async ({
  parley,
  folder,
}) => {
  const other = join(folder, 'Other.parley');
  await parley.closeDossier();
  await parley.createDossier('Other', other);
  await beginRecording(parley, folder);
  const statement = parley.recordForm().getByLabel('Statement');
  await statement.fill('half a sen');
  await parley.willChoose(other);
  await parley.choose('open');
  await expect.poll(() => parley.windowCount()).toBe(2);
  await parley.electron.evaluate(({ Menu, BrowserWindow }) => {
    const file = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const sample = file?.find(({ label }) => /sample/i.test(label));
    if (sample === undefined) throw new Error('the menu has no sample');
    sample.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect.poll(() => parley.windowCount()).toBe(3);
  await expect(statement).toHaveValue('half a sen');
});

test('Quitting in the middle of a form quits once the person says that the words may go', async ({
  folder,
}) => {
  const parley = await Parley.launch(folder);
  await beginRecording(parley, folder);
  await parley.recordForm().getByLabel('Statement').fill('half a sen');
  await parley.willAnswer(DISCARD);
  const gone = parley.electron.waitForEvent('close');
  await parley.electron.evaluate(({ app }) => app.quit());
  await gone;
  const again = await Parley.launch(folder);
  await expect(again.readerText()).toContainText('Moscow wants');
  await again.quit();
});

test('Escape in a dialog that holds typed words asks first', async ({ parley }) => {
  const question = parley.dialog('Discard what you typed?');
  await parley.goTo('Parties and issues');
  await parley.page.getByRole('button', { name: 'Add party' }).first().click();
  const party = parley.dialog('Add party');
  await party.getByLabel('Notes').fill('Long thoughts');
  await parley.page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Keep Writing' }).click();
  await expect(party.getByLabel('Notes')).toHaveValue('Long thoughts');
  await party.getByRole('button', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(party).toBeHidden();

  await parley.goTo('Matrix');
  await parley.page
    .getByRole('button', { name: /^Assess/ })
    .first()
    .click();
  const assessment = parley.dialog(/^Assess the gap/);
  await assessment.getByLabel('Why').fill('Long thoughts');
  await parley.page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Keep Writing' }).click();
  await expect(assessment.getByLabel('Why')).toHaveValue('Long thoughts');
  await assessment.getByRole('button', { name: 'Record assessment' }).dblclick();
  await expect(assessment).toBeHidden();
  await parley.choose('undo');
  await expect.poll(() => parley.labelOf('undo')).toBe('Undo');
});
