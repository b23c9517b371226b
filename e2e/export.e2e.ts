import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { unguardFormula } from '../src/shared/csv';
import { expect, test } from './fixtures';

type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file by its header, read by a parser that shares no code with the writer. */
async function read(path: string, delimiter = ','): Promise<readonly Row[]> {
  return parse(await readFile(path), { columns: true, bom: true, delimiter });
}

test('The matrix is exported as of the date on screen, one row per issue, marked as Unicode', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'matrix.csv');
  await parley.goTo('Matrix');
  await parley.setAsOf('2025-08-06');
  await parley.exportCsv(path);
  const bytes = await readFile(path);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(-2).toString()).toBe('\r\n');
  const rows = await read(path);
  const count = await parley.page.getByRole('grid').getAttribute('aria-rowcount');
  expect(rows).toHaveLength(Number(count) - 1);
  const donetsk = rows.find((row) => row.Issue === 'Territory › Donetsk');
  expect(donetsk?.['Russia: stance']).toBe('Demands');
  expect(donetsk?.['Russia: citation']).toMatch(/2025-08-\d\d, ¶ \d+/);
  for (const row of rows) expect(row['Russia: date'] ?? '').not.toMatch(/2025-08-0[7-9]/);
});

test('The comparison is exported with the dates on screen and the shift named', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'compare.csv');
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-07-31', '2025-08-08');
  await parley.exportCsv(path, { separator: /^Semicolon/, hasBom: false });
  const bytes = await readFile(path);
  expect(bytes[0]).not.toBe(0xef);
  const rows = await read(path, ';');
  expect(rows.length).toBeGreaterThan(0);
  expect(Object.keys(rows[0] ?? {})).toContain('Shift');
  for (const row of rows) expect(row.Shift).toMatch(/^(New|Hardened|Softened|Changed|Withdrawn)$/);
  await expect(parley.page.getByRole('checkbox', { name: 'Only what changed' })).toBeChecked();
});

test('The positions are exported as filtered, and the options last used are kept', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'positions.csv');
  await parley.goTo('Positions');
  await parley.page.getByRole('searchbox', { name: 'Search positions' }).fill('Donetsk');
  const count = parley.page.getByRole('status').filter({ hasText: /of \d+ positions/ });
  await expect(count).not.toHaveText(/^(\d+) of \1 /);
  const shown = Number((await count.innerText()).split(' ')[0]);
  await parley.exportCsv(path, { separator: /^Tab/ });
  const rows = await read(path, '\t');
  expect(rows).toHaveLength(shown);
  for (const row of rows) expect(Object.values(row).join(' ')).toMatch(/Donetsk/);
  expect(Object.keys(rows[0] ?? {})).not.toContain('Coder');
  await parley.choose('exportCsv');
  await expect(parley.dialog('Export briefing').getByRole('button', { name: /Separator/ })).toContainText(
    'Tab',
  );
});

test('The evidence list has every quote exactly as it stands in its source', async ({ parley, folder }) => {
  const path = join(folder, 'evidence.csv');
  await parley.goTo('Positions');
  await parley.exportCsv(path, { evidence: true });
  const rows = await read(path);
  expect(rows.length).toBeGreaterThan(50);
  const texts = await sourceTexts();
  for (const row of rows) {
    const quote = unguardFormula(row.Quote ?? '');
    const from = Number(row['Start (code points)']);
    const to = Number(row['End (code points)']);
    const text = texts.find((one) => one.title === unguardFormula(row.Source ?? ''))?.text ?? '';
    expect([...text].slice(from, to).join(''), row.Source).toBe(quote);
  }
  expect(rows.some((row) => /[\u0600-\u06ff]/.test(row.Quote ?? ''))).toBe(true);
});

test('A place that cannot be written to is refused in the dialog, which stays, and nothing is destroyed', async ({
  parley,
  folder,
}) => {
  const taken = join(folder, 'taken.csv');
  await mkdir(taken);
  await writeFile(join(taken, 'kept.txt'), 'kept');
  await parley.goTo('Matrix');
  await parley.willSaveAs(taken);
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export briefing');
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('could not be written');
  expect(await readFile(join(taken, 'kept.txt'), 'utf8')).toBe('kept');

  await parley.willSaveAs(null);
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog.getByRole('alert')).toBeEmpty();
  await expect(dialog.getByRole('button', { name: 'Choose a place…' })).toBeEnabled();

  const path = join(folder, 'earlier.csv');
  await writeFile(path, 'an earlier export');
  await parley.willSaveAs(path);
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(parley.notice(/“earlier.csv” was written with \d+ rows/)).toBeVisible();
  expect((await read(path)).length).toBeGreaterThan(10);
  expect((await readdir(folder)).filter((name) => name.includes('parley-tmp'))).toEqual([]);
});

test('The preview is the beginning of the file that is written, in every format that is text, formula guard included', async ({
  parley,
  folder,
}) => {
  const path = join(folder, 'preview.csv');
  await parley.goTo('Matrix');
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export briefing');
  await parley.chooseIn(dialog, 'Briefing', 'Source list');
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('SHA-256 of the text');
  await expect(dialog.getByRole('status')).toContainText(/^The whole file: \d+ rows/);
  const shown = await preview.locator('pre > span').allTextContents();
  await parley.willSaveAs(path);
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog).toBeHidden();
  const written = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  expect(shown).toEqual(written.split(/\r\n|[\r\n]/u));

  await parley.choose('exportCsv');
  await parley.chooseIn(dialog, 'Format', 'Web page (HTML)');
  const page = dialog.locator('iframe').contentFrame();
  await expect(page.getByRole('heading', { name: 'Sources cited' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(
    'Of the positions in the matrix as of 2025-08-08',
  );
  // The style is the page's own: that of the window would have no such lines.
  await expect(page.getByRole('cell').first()).toHaveCSS('border-top-style', 'solid');
  // Paper is previewed as wide as it is, so that no line ends elsewhere: A4 on its side, within its margins, at 96 pixels an inch.
  await parley.chooseIn(dialog, 'Briefing', /^Matrix/);
  await parley.chooseIn(dialog, 'Format', 'Word document');
  await expect(page.getByRole('columnheader', { name: 'Assessment' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCSS('width', /^100[6-9]/);
  await page.getByRole('cell').first().click();
  await parley.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('From any view any briefing is made, with its own settings, which are still there when the dialog opens again', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await parley.goTo('Sources');
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export briefing');
  await parley.chooseIn(dialog, 'Briefing', /^History of/);
  const party = dialog.getByRole('combobox', { name: 'Party' });
  await party.fill('Ukr');
  await page.getByRole('option', { name: 'Ukraine' }).click();
  await dialog.getByRole('button', { name: /^Columns/ }).click();
  await dialog.getByText('Notes', { exact: true }).click();
  await dialog.getByText('Quotes', { exact: true }).click();
  await parley.willSaveAs(join(folder, 'history.csv'));
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog).toBeHidden();
  const rows = await read(join(folder, 'history.csv'));
  expect(new Set(rows.map((row) => row.Party))).toEqual(new Set(['Ukraine']));
  expect(Object.keys(rows[0] ?? {})).toContain('Notes');
  expect(Object.keys(rows[0] ?? {})).not.toContain('Quotes');
  for (const row of rows) expect(row['Decided by']).not.toBe('');

  await parley.choose('exportCsv');
  await expect(dialog.getByRole('button', { name: /Briefing$/ })).toContainText('History of');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Ukraine' })).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText(`${rows.length} rows`);

  await parley.chooseIn(dialog, 'Briefing', /^Comparison/);
  for (const label of ['From', 'To']) {
    await dialog.getByRole('textbox', { name: label, exact: true }).fill('2025-08-06');
    await page.keyboard.press('Enter');
  }
  await expect(dialog.getByRole('status')).toContainText('Nothing changed between these dates');
  await expect(dialog.getByRole('button', { name: 'Choose a place…' })).toBeDisabled();
  await dialog.getByText('Only what changed').click();
  await expect(dialog.getByRole('region', { name: 'Preview' })).toBeVisible();
  await page.keyboard.press('Escape');

  await parley.goTo('Matrix');
  await parley.choose('exportCsv');
  await expect(dialog.getByRole('button', { name: /Briefing$/ })).toContainText(
    'Matrix as of a date (on screen)',
  );
});

test('A preset sets up everything; one’s own are saved, renamed, replaced and deleted by name, and deleting can be undone', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Matrix');
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export briefing');
  const preset = dialog.getByRole('button', { name: /Preset$/ });
  const action = async (name: string) => {
    await dialog.getByRole('button', { name: 'Presets' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await parley.chooseIn(dialog, 'Preset', 'One-page matrix');
  await expect(dialog.getByRole('button', { name: /Format$/ })).toContainText('Web page');
  const heads = dialog.locator('iframe').contentFrame().getByRole('columnheader');
  await expect(heads).toHaveText([
    'Issue',
    'Russia',
    'Ukraine',
    'United States',
    'Europe',
    'NATO',
    'Türkiye',
  ]);

  await dialog.getByRole('button', { name: /^Columns/ }).click();
  await dialog.getByText('Date', { exact: true }).click();
  await expect(preset).toContainText('As set up below');
  await action('Save as a preset…');
  await page.keyboard.type('One-page matrix');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('choose another');
  await dialog.getByRole('textbox', { name: 'Name of the preset' }).fill('للوزير');
  await page.keyboard.press('Enter');
  await expect(preset).toContainText('للوزير');
  await expect(dialog.getByRole('button', { name: 'Presets' })).toBeFocused();
  await action('Rename this preset…');
  await dialog.getByRole('textbox', { name: 'Name of the preset' }).fill('For the minister');
  await page.keyboard.press('Enter');
  await expect(preset).toContainText('For the minister');

  await page.keyboard.press('Escape');
  await parley.choose('exportCsv');
  await expect(preset).toContainText('For the minister');
  await action('Delete this preset');
  await expect(preset).toContainText('As set up below');
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(preset).toContainText('For the minister');

  // A name that is taken, in whatever spelling, is asked about; Escape asks for another one, and leaves the dialog open.
  await dialog.getByText('Firmness', { exact: true }).click();
  await expect(preset).toContainText('As set up below');
  await action('Save as a preset…');
  await page.keyboard.type(' for  the MINISTER');
  await page.keyboard.press('Enter');
  await expect(
    dialog.getByRole('alert').filter({ hasText: /Replace “.For the minister.”\?/u }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('textbox', { name: 'Name of the preset' })).toBeFocused();
  await expect(preset).toContainText('As set up below');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(preset).toContainText('for the MINISTER');
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(preset).toContainText('As set up below');
  await preset.click();
  await expect(page.getByRole('option', { name: /minister/i })).toHaveText(['For the minister']);
});

test('A preset follows the as-of date of the screen, unless another one was set when it was saved and kept', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Matrix');
  await parley.setAsOf('2025-08-06');
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export briefing');
  const preset = dialog.getByRole('button', { name: /Preset$/ });
  const asOf = dialog.getByRole('textbox', { name: 'As of' });
  const name = dialog.getByRole('textbox', { name: 'Name of the preset' });
  const keeps = dialog.getByRole('checkbox', { name: /^Keep the dates/ });
  const save = async () => {
    await dialog.getByRole('button', { name: 'Presets' }).click();
    await page.getByRole('menuitem', { name: 'Save as a preset…' }).click();
    await expect(name).toBeFocused();
  };
  await parley.chooseIn(dialog, 'Preset', 'One-page matrix');
  await save();
  await expect(keeps).toHaveCount(0);
  await name.fill('Weekly');
  await page.keyboard.press('Enter');
  await asOf.fill('2025-08-01');
  await page.keyboard.press('Enter');
  await save();
  await expect(keeps).toBeChecked();
  await name.fill('Before the deadline');
  await page.keyboard.press('Enter');
  await expect(preset).toContainText('Before the deadline');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await parley.setAsOf('2025-08-07');
  await parley.choose('exportCsv');
  await expect(asOf).toHaveValue('2025-08-07');
  await expect(preset).toContainText('Weekly');
  await parley.chooseIn(dialog, 'Preset', 'Before the deadline');
  await expect(asOf).toHaveValue('2025-08-01');
  await expect(preset).toContainText('Before the deadline');
  await parley.chooseIn(dialog, 'Preset', 'Weekly');
  await expect(asOf).toHaveValue('2025-08-07');
  await parley.chooseIn(dialog, 'Preset', 'Before the deadline');
  await asOf.fill('2025-08-02');
  await page.keyboard.press('Enter');
  await expect(preset).toContainText('Weekly');
});

test('The export dialog has no serious accessibility finding', async ({ parley }) => {
  await parley.goTo('Matrix');
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export briefing');
  await expect(dialog.getByRole('region', { name: 'Preview' })).toBeVisible();
  await dialog.getByRole('button', { name: /^Columns/ }).click();
  const name = dialog.getByRole('textbox', { name: 'Name of the preset' });
  for (const format of ['CSV', 'Excel workbook']) {
    await parley.chooseIn(dialog, 'Format', format);
    // The second time the name is taken, and that is asked about.
    await dialog.getByRole('button', { name: 'Presets' }).click();
    await parley.page.getByRole('menuitem', { name: 'Save as a preset…' }).click();
    await name.fill('Annex');
    if (format !== 'CSV') {
      await parley.page.keyboard.press('Enter');
      await expect(dialog.getByRole('button', { name: 'Replace' })).toBeVisible();
    }
    const { violations } = await new AxeBuilder({ page: parley.page }).setLegacyMode(true).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (format === 'CSV') await parley.page.keyboard.press('Enter');
  }
});

/** The texts of the sample as its script has them, before they were ever in a dossier. */
async function sourceTexts(): Promise<readonly { readonly title: string; readonly text: string }[]> {
  const { sampleCommands } = await import('../scripts/sample/commands');
  const { countingIds } = await import('../scripts/sample/ids');
  return sampleCommands(countingIds()).flatMap((command) =>
    command.type === 'source.import' ? command.sources : [],
  );
}

test('The format is chosen in the dialog, says what it is good for, is remembered, and the file ends in it', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await parley.goTo('Matrix');
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export briefing');
  await dialog.getByRole('button', { name: /Format/ }).click();
  await page.getByRole('option', { name: 'Excel workbook' }).click();
  await expect(dialog).toContainText('a second sheet says where the table is from');
  await expect(dialog.getByText('Guard against formulas')).toHaveCount(0);
  await parley.willSaveAs(join(folder, 'matrix'));
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog).toBeHidden();
  expect((await readFile(join(folder, 'matrix.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  await parley.choose('exportCsv');
  await expect(dialog.getByRole('button', { name: /Format/ })).toContainText('Excel workbook');
});
