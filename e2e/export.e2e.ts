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
  await expect(parley.dialog('Export').getByRole('button', { name: /Separator/ })).toContainText('Tab');
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
  const dialog = parley.dialog('Export');
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

test('The preview is the table that is written, formula guard included', async ({ parley, folder }) => {
  const path = join(folder, 'preview.csv');
  await parley.goTo('Positions');
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export');
  const preview = dialog.getByRole('region', { name: 'Preview' });
  const heads = await preview.getByRole('columnheader').allTextContents();
  const cells = await preview.getByRole('row').nth(1).getByRole('cell').allTextContents();
  await parley.page.keyboard.press('Escape');
  await parley.exportCsv(path);
  const [first = {}] = await read(path);
  expect(Object.keys(first)).toEqual(heads);
  expect(Object.values(first)).toEqual(cells);
});

test('Where nothing can be exported the dialog says where it can, and leads there', async ({ parley }) => {
  for (const view of ['Sources', 'Parties and issues'] as const) {
    await parley.goTo(view);
    await parley.choose('exportCsv');
    const dialog = parley.dialog('Export');
    await expect(dialog.getByText('Nothing on this screen can be exported yet')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Choose a place…' })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Compare' }).click();
    await expect(dialog).toBeHidden();
    await expect(parley.page.getByRole('heading', { name: 'Compare' })).toBeVisible();
  }
});

test('The export dialog has no serious accessibility finding', async ({ parley }) => {
  await parley.goTo('Matrix');
  await parley.choose('exportCsv');
  await expect(parley.dialog('Export')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: parley.page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
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
  const dialog = parley.dialog('Export');
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
