import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import type { Locator } from 'playwright';
import { ARABIC } from '../src/main/import/testing/texts';
import { makeZip } from '../src/main/import/testing/zip';
import type { Parley } from './app';
import { expect, test } from './fixtures';
import { listed, written } from './source-verbs';
import { openTable } from './table-verbs';

const SOURCE = 'بيان عن المفاوضات';
/** Words of the source, and words that it has not got. */
const QUOTE = ARABIC.split('\n')[0]?.split(' ').slice(1, 7).join(' ') ?? '';
const ROWS = [
  ['Actor', 'Topic', 'When', 'Agreement', 'Claim', 'Excerpt', 'Document'],
  ['Russian Federation', 'Territory', '06/08/2025', 'demands', 'تطالب موسكو بخمس مناطق', QUOTE, SOURCE],
  [
    'Ukraine',
    'Territory',
    '07/08/2025',
    'refuses to',
    'No region is given up; none.',
    'words nobody said',
    SOURCE,
  ],
  ['Holy See', 'Prisoners', '8 August 2025', 'offers', 'An exchange of all for all.', '', ''],
  ['Ukraine', 'Territory', 'soon', 'demands', 'Guarantees.', '', ''],
];

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');

async function pick(parley: Parley, box: Locator, words: string): Promise<void> {
  // While the table is still being looked through, its answer may come between the typing and the choice.
  await expect(async () => {
    await box.fill('');
    await box.fill(words);
    await parley.page.getByRole('option', { name: words, exact: true }).click({ timeout: 2_000 });
  }).toPass();
}

async function seriousFindings(parley: Parley): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: parley.page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

test.beforeEach(async ({ parley, folder }) => {
  await parley.closeDossier();
  await parley.createDossier('Talks', join(folder, 'Talks.parley'), false);
  await parley.goTo('Sources');
  await parley.importTexts(...(await written(folder, { 'a.txt': `${SOURCE}\n${ARABIC}` })));
});

test('A table becomes positions step by step, with its quotes linked or left for review, and once only', async ({
  parley,
  folder,
}) => {
  const [path = ''] = await written(folder, { 'positions.csv': csv(ROWS) });
  let dialog = await openTable(parley, path);
  await expect(dialog.getByText('5 rows, 7 columns')).toBeVisible();
  await expect(dialog.getByText('Everything that is needed has a column.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /What column .Excerpt. holds/ })).toContainText('Quote');
  await expect(
    dialog.getByRole('region', { name: 'First rows' }).getByText('تطالب موسكو بخمس مناطق'),
  ).toHaveCSS('direction', 'rtl');
  expect(await seriousFindings(parley)).toEqual([]);

  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText(/^The day: ⁨06\/08\/2025⁩ is .*Aug/).click();
  await expect(dialog.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await pick(parley, dialog.getByRole('combobox', { name: 'What “⁨refuses to⁩” means' }), 'Rejects');
  await expect(dialog.getByText('Parties: 3 to be created')).toBeVisible();
  expect(await seriousFindings(parley)).toEqual([]);

  await dialog.getByRole('button', { name: 'Next' }).click();
  for (const words of [
    '3 positions will be recorded',
    '1 quote is linked to its exact passage',
    '1 position is proved by the row itself. The table becomes a source for that.',
    'New: 3 parties, 2 issues',
  ])
    await expect(dialog.getByRole('listitem').filter({ hasText: words })).toBeVisible();
  await expect(dialog.getByText('“⁨soon⁩” is not a date that Parley can read.')).toBeVisible();
  expect(await seriousFindings(parley)).toEqual([]);
  await parley.willSaveAs(join(folder, 'refused.csv'));
  await dialog.getByRole('button', { name: 'Save refused rows…' }).click();
  await expect(parley.notice('Refused rows saved as “refused.csv”.')).toBeVisible();
  const refused = parse(await readFile(join(folder, 'refused.csv')), {
    bom: true,
    columns: true,
  }) as object[];
  expect(refused).toEqual([expect.objectContaining({ When: 'soon', 'Row in the table': '5' })]);

  await dialog.getByRole('button', { name: 'Import 3 positions' }).click();
  await expect(
    parley.notice(/^3 positions imported. 1 row was refused. 1 quote waits for review./),
  ).toBeVisible();
  expect(await parley.labelOf('undo')).toBe('Undo Import positions');
  const table = parley.page.getByRole('grid', { name: 'Positions' });
  await expect(table.getByText('تطالب موسكو بخمس مناطق')).toBeVisible();

  await parley.goTo('Review');
  await expect(parley.page.getByRole('main').getByText('words nobody said').first()).toBeVisible();
  await parley.goTo('Sources');
  await expect(listed(parley, 'positions')).toBeVisible();

  // The mapping is remembered for such columns, and what is there is known again.
  dialog = await openTable(parley, path);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByText('3 rows are there already and are left alone')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await parley.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await parley.choose('undo');
  await parley.goTo('Positions');
  await expect(parley.page.getByText('No positions recorded yet')).toBeVisible();
  await expect(parley.page.getByRole('button', { name: 'Import a table…' })).toBeEnabled();
});

test('A dropped workbook is asked about; its sheets and columns are chosen, and a mapping saved by name', async ({
  parley,
  folder,
}) => {
  const cells = (number: number, row: readonly string[]) =>
    `<row r="${number}">${row
      .map((cell, at) => `<c r="${'ABCDEFG'[at]}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`)
      .join('')}</row>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheet = (rows: readonly (readonly string[])[]) =>
    `<worksheet ${main}><sheetData>${rows.map((row, at) => cells(at + 1, row)).join('')}</sheetData></worksheet>`;
  const bytes = makeZip([
    {
      path: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="About" r:id="a"/><sheet name="Data" r:id="b"/></sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
    },
    { path: 'xl/worksheets/sheet1.xml', content: sheet([['Made by', 'somebody']]) },
    {
      path: 'xl/worksheets/sheet2.xml',
      content: sheet([
        ['Camp', 'Words', 'Sense'],
        ['Kyiv', 'Guarantees come first.', 'требует'],
        ['Moscow', 'No guarantees.', 'отвергает'],
      ]),
    },
  ]);
  const [path = ''] = await written(folder, { 'book.xlsx': bytes });
  await parley.dropFiles(path);
  await parley.dialog('Import as what?').getByRole('button', { name: 'Position table' }).click();
  const dialog = parley.dialog('Import position table');
  await expect(dialog.getByText(/^Still to be said: Party, Issue/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Next' })).toBeDisabled();
  await dialog.getByRole('button', { name: /Sheet/ }).click();
  await parley.page.getByRole('option', { name: 'Data' }).click();
  await expect(dialog.getByRole('button', { name: /What column .Sense. holds/ })).toContainText('Stance');
  for (const [column, field] of [
    ['Camp', 'Party'],
    ['Words', 'Statement'],
  ]) {
    await dialog.getByRole('button', { name: new RegExp(`What column .${column}. holds`) }).click();
    await parley.page.getByRole('option', { name: field ?? '', exact: true }).click();
  }
  await dialog.getByLabel('Issue of all rows').fill('Guarantees');
  await dialog.getByLabel('Date of all rows').fill('2025-08');
  await dialog.getByRole('button', { name: 'Save mapping…' }).click();
  await parley.dialog('Save mapping…').getByLabel('Name of the mapping').fill('Ministry');
  await parley.page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /^Mapping|Ministry/ }).first()).toContainText('Ministry');
  // Another of the same name takes its place only when that was asked.
  await dialog.getByRole('button', { name: 'Save mapping…' }).click();
  const naming = parley.dialog('Save mapping…');
  const name = naming.getByLabel('Name of the mapping');
  await expect(name).toHaveValue('Ministry');
  await name.fill('\u200b');
  await parley.page.keyboard.press('Enter');
  await expect(naming).toContainText('Give it a name.');
  await name.fill(' ministry');
  await parley.page.keyboard.press('Enter');
  await expect(naming.getByRole('alert')).toHaveText('Replace “\u2068Ministry\u2069”?');
  await naming.getByRole('button', { name: 'Replace' }).click();
  await expect(naming).toBeHidden();
  await dialog
    .getByRole('button', { name: /^Mapping|ministry/ })
    .first()
    .click();
  await expect(parley.page.getByRole('option')).toHaveText(['As guessed', 'ministry']);
  await parley.page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import 2 positions' }).click();
  await expect(parley.notice('2 positions imported.')).toBeVisible();

  // Mirrored, dark and narrow, with words that run the other way.
  const [path2 = ''] = await written(folder, { 'positions.csv': csv(ROWS) });
  const narrow = await openTable(parley, path2);
  await parley.setSize(800, 600);
  await parley.page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.documentElement.dataset.theme = 'dark';
  });
  for (const step of ['Columns', 'Values and dates', 'Check and import']) {
    const body = narrow.getByRole('region', { name: step });
    await expect(body).toBeVisible();
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await seriousFindings(parley)).toEqual([]);
    const next = narrow.getByRole('button', { name: 'Next' });
    if (await next.isVisible()) await next.click();
  }
  await parley.page.keyboard.press('Escape');
  await expect(narrow).toBeHidden();

  const [bad = ''] = await written(folder, { 'bad.csv': 'a,b\n1,"never closed\n' });
  const again = await openTable(parley, bad);
  await expect(again.getByRole('alert')).toContainText('is never closed');
  await expect(again.getByRole('button', { name: 'Next' })).toBeDisabled();
});
