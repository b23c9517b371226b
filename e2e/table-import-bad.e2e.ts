import { join } from 'node:path';
import { makeZip } from '../src/main/import/testing/zip';
import { expect, test } from './fixtures';
import { written } from './source-verbs';

const HEADER = 'Party,Issue,Date,Stance,Statement';
const ROW = 'Ukraine,Arms,2025-08-06,demands,More.';
const MEGABYTE = 1024 * 1024;

/** What Office packs a workbook with a password into: a compound file with a stream of that name. */
const withPassword = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A workbook that unpacks to hundreds of times its size. */
const bomb = makeZip([
  {
    path: 'xl/workbook.xml',
    content: `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="S" r:id="a"/></sheets></workbook>`,
  },
  {
    path: 'xl/_rels/workbook.xml.rels',
    content:
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
  },
  { path: 'xl/worksheets/sheet1.xml', content: new Uint8Array(40 * MEGABYTE).fill(0x20) },
]);

test.beforeEach(async ({ parley, folder }) => {
  await parley.closeDossier();
  await parley.createDossier('Talks', join(folder, 'Talks.parley'), false);
});

test('What is no table that can be read is refused by what it is, and leaves the dossier as it was', async ({
  parley,
  folder,
}) => {
  const wide = (count: number) => Array.from({ length: count }, (_, at) => `Column ${at}`).join(',');
  const files: Readonly<Record<string, readonly [string | Uint8Array, RegExp]>> = {
    'password.xlsx': [withPassword, /password/],
    'bomb.xlsx': [bomb, /bomb\.xlsx/],
    'empty.csv': ['', /nothing in the table/],
    'open.csv': [`${HEADER}\nUkraine,"Arms`, /is never closed/],
    'wide.csv': [`${wide(1_001)}\n`, /1,001 columns/],
    'old.xls': [
      Buffer.concat([withPassword.subarray(0, 512), Buffer.from('Workbook', 'utf16le')]),
      /old\.xls/,
    ],
  };
  await written(folder, Object.fromEntries(Object.entries(files).map(([name, [bytes]]) => [name, bytes])));
  for (const [name, [, message]] of Object.entries(files)) {
    await parley.willChoose(join(folder, name));
    await parley.choose('importTable');
    const dialog = parley.dialog('Import position table');
    const alert = dialog.getByRole('alert');
    await expect(alert).toContainText(message, { timeout: 20_000 });
    expect(await alert.innerText()).not.toMatch(/\bat .*:\d+|Error:|undefined|\[object/);
    await expect(dialog.getByRole('button', { name: 'Next' })).toBeDisabled();
    await parley.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  expect(await parley.labelOf('undo')).toBe('Undo');
});

test('A table with a thousand columns, a cell of ten megabytes or no header can be looked at, and what does not fit is refused', async ({
  parley,
  folder,
}) => {
  const others = Array.from({ length: 995 }, (_, at) => `Column ${at}`);
  const values = others.map((_, at) => String(at));
  const [wide = '', huge = '', bare = ''] = await written(folder, {
    'wide.csv': `${HEADER},${others.join(',')}\n${ROW},${values.join(',')}\n`,
    'huge.csv': `${HEADER}\n${ROW}\nUkraine,Arms,2025-08-07,demands,"${'كلمة '.repeat((10 * MEGABYTE) / 9)}"\n`,
    'bare.csv': `${ROW}\nUkraine,Troops,2025-08-07,rejects,No.\n`,
  });
  const open = async (path: string) => {
    await parley.willChoose(path);
    await parley.choose('importTable');
    const dialog = parley.dialog('Import position table');
    await expect(dialog.getByText('Reading the table…')).toHaveCount(0, { timeout: 20_000 });
    return dialog;
  };
  let dialog = await open(wide);
  await expect(dialog.getByText('2 rows, 1,000 columns')).toBeVisible();
  await expect(dialog.getByText('Everything that is needed has a column.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Show 940 more columns' }).click();
  await expect(dialog.getByRole('button', { name: /What column .Column 994. holds/ })).toBeAttached();
  await parley.page.keyboard.press('Escape');

  dialog = await open(huge);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByText('1 position will be recorded')).toBeVisible();
  await expect(dialog.getByText(/Statement is longer than it can be/)).toBeVisible();
  await parley.page.keyboard.press('Escape');

  dialog = await open(bare);
  await expect(dialog.getByText('There is no row with names of columns', { exact: false })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /What column .C. holds/ })).toContainText('Date');
  await expect(dialog.getByRole('button', { name: /What column .D. holds/ })).toContainText('Stance');
  for (const [column, field] of [
    ['A', 'Party'],
    ['B', 'Issue'],
    ['E', 'Statement'],
  ] as const) {
    await dialog.getByRole('button', { name: new RegExp(`What column .${column}. holds`) }).click();
    await parley.page.getByRole('option', { name: field, exact: true }).click();
  }
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import 2 positions' }).click();
  await expect(parley.notice(/^2 positions imported/)).toBeVisible();
});

test('A table with two columns of one name and line ends of every kind is read as it is meant', async ({
  parley,
  folder,
}) => {
  const [path = ''] = await written(folder, {
    'odd.csv': `Party,Issue,Date,Stance,Statement,Statement\rUkraine,Arms,2025-08-06,demands,"two\r\nlines",x\r\nUkraine,Arms,2025-08-07,demands,b,y\n\nUkraine,Arms,2025-08-08,demands,c,z`,
  });
  await parley.willChoose(path);
  await parley.choose('importTable');
  const dialog = parley.dialog('Import position table');
  await expect(dialog.getByText('4 rows, 6 columns')).toBeVisible();
  const [first, second] = [0, 1].map((at) =>
    dialog.getByRole('button', { name: /What column .Statement. holds/ }).nth(at),
  );
  if (first === undefined || second === undefined) throw new Error('there are two');
  await expect(first).toContainText('Statement');
  await expect(second).toContainText('— nothing —');
  await second.click();
  await parley.page.getByRole('option', { name: 'Notes', exact: true }).click();
  await expect(first).toContainText('Statement');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import 3 positions' }).click();
  await expect(parley.notice(/^3 positions imported/)).toBeVisible();
});

test('A wide matrix says what to export instead; of a long one the rows that state nothing are left out', async ({
  parley,
  folder,
}) => {
  const [wide = '', long = ''] = await written(folder, {
    'wide.csv': 'Issue,Ukraine: stance,Ukraine: statement\nArms,Demands,More.\n',
    'long.csv':
      'Issue,Party,stance,statement,date\nArms,Ukraine,Demands,More.,2025-08-06\nArms,Russia,,No statement recorded,\n',
  });
  const dialog = parley.dialog('Import position table');
  await parley.willChoose(wide);
  await parley.choose('importTable');
  await expect(
    dialog.getByText(/matrix in the wide layout.*Export the matrix in the long layout/),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Next' })).toBeDisabled();
  await parley.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await parley.willChoose(long);
  await parley.choose('importTable');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByText('Parties: 1 to be created')).toBeVisible();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByText('1 row states nothing and is left out')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 1 position' }).click();
  await expect(parley.notice(/^1 position imported/)).toBeVisible();
  await parley.goTo('Parties and issues');
  await expect(parley.page.getByText('Russia')).toHaveCount(0);
});
