import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readDocx, readXlsx } from '../src/main/export/testing/read-office';
import { readPdf } from '../src/main/export/testing/read-pdf';
import type { Parley } from './app';
import { expect, test } from './fixtures';

/** Exports what is on screen in a format, with what is chosen besides. */
async function exportAs(parley: Parley, format: RegExp, path: string, choices: [RegExp, RegExp][] = []) {
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export');
  for (const [field, option] of [[/Format/, format] as [RegExp, RegExp], ...choices]) {
    await dialog.getByRole('button', { name: field }).click();
    await parley.page.getByRole('option', { name: option }).click();
  }
  await parley.willSaveAs(path);
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog).toBeHidden();
}

/** The Arabic letters and vowel marks of a text, ligatures taken apart, in the order of their numbers. */
function arabicLettersOf(text: string): string {
  return Array.from(text.normalize('NFKC').matchAll(/\p{Script=Arabic}/gu), ([letter]) => letter)
    .toSorted()
    .join('');
}

test('What is on screen becomes a Word document, a PDF, a workbook and a long table, each with where it is from', async ({
  parley,
  folder,
}) => {
  await parley.goTo('Matrix');
  await parley.setAsOf('2025-08-06');

  await exportAs(parley, /^Word document/, join(folder, 'matrix.docx'), [[/Citations/, /^Footnotes/]]);
  const docx = await readDocx(await readFile(join(folder, 'matrix.docx')));
  const heads = docx.rows[0]?.map((cell) => cell[0]?.text);
  expect(heads?.slice(0, 3)).toEqual(['Issue', 'Russia', 'Ukraine']);
  expect(docx.notes.some((note) => /2025-08-\d\d, ¶ \d+/.test(note))).toBe(true);

  await exportAs(parley, /^PDF/, join(folder, 'matrix.pdf'));
  const pdf = await readPdf(await readFile(join(folder, 'matrix.pdf')));
  expect(pdf.pages.length).toBeGreaterThan(1);
  for (const [at, { width, height, text }] of pdf.pages.entries()) {
    expect([width, height].map(Math.round)).toEqual([842, 595]);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`Page ${at + 1} of ${pdf.pages.length}`);
  }
  // The header stands on every page of the table.
  expect(pdf.pages[1]?.text).toContain('Issue');
  expect(pdf.pages.map(({ text }) => text).join(' ')).toContain('Exported');
  // Rows with empty cells, as all are without an assessment, have the words of the others told all the same.
  expect(
    pdf.pages.flatMap((page) => page.told).filter((line) => line.startsWith('Territory › ')),
  ).toHaveLength(5);
  expect(pdf.info).toMatchObject({ Title: 'The matrix as of 2025-08-06' });
  expect(JSON.stringify(pdf.info)).not.toMatch(/Mozilla|Linux|home|root/i);
  expect((await readFile(join(folder, 'matrix.pdf'))).includes(Buffer.from(folder))).toBe(false);

  await exportAs(parley, /^Excel/, join(folder, 'matrix.xlsx'), [[/Layout/, /^Long/]]);
  const [head = [], ...rows] = await readXlsx(await readFile(join(folder, 'matrix.xlsx')));
  expect(head.slice(0, 3)).toEqual(['Issue', 'Party', 'stance']);
  const dates = rows.map((row) => row[head.indexOf('date')]);
  expect(dates.some((date) => typeof date === 'number' && date > 45_000)).toBe(true);

  await exportAs(parley, /^CSV/, join(folder, 'long.csv'));
  const long = parse(await readFile(join(folder, 'long.csv')), { bom: true }) as string[][];
  expect(long).toHaveLength(rows.length + 1);
  expect((await readdir(folder)).filter((name) => name.includes('parley-tmp'))).toEqual([]);
});

test('The evidence list as PDF has every letter of every quote', async ({ parley, folder }) => {
  // What prints is closed as tightly as what is seen, and has no script besides.
  await parley.electron.evaluate(({ app }) => {
    app.on('browser-window-created', (_event, { webContents }) => {
      const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
      if (typeof read !== 'function') throw new Error('the preferences cannot be read');
      const { sandbox, contextIsolation, nodeIntegration, javascript, preload } = read.call(webContents);
      const isStored = webContents.session.isPersistent();
      const seen = {
        sandbox,
        contextIsolation,
        nodeIntegration,
        javascript,
        preload: preload ?? null,
        isStored,
      };
      process.env.PARLEY_TEST_PRINTING = JSON.stringify(seen);
    });
  });
  await parley.goTo('Positions');
  const csv = join(folder, 'evidence.csv');
  await parley.exportCsv(csv, { evidence: true });
  const path = join(folder, 'evidence.pdf');
  await parley.choose('exportCsv');
  const dialog = parley.dialog('Export');
  await dialog.getByRole('button', { name: /Format/ }).click();
  await parley.page.getByRole('option', { name: /^PDF/ }).click();
  await parley.willSaveAs(path);
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog).toBeHidden();
  const [printing, windows] = await parley.electron.evaluate(({ BrowserWindow }) => [
    process.env.PARLEY_TEST_PRINTING ?? '{}',
    BrowserWindow.getAllWindows().length,
  ]);
  expect(JSON.parse(String(printing))).toEqual({
    ...{ sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, preload: null },
    isStored: false,
  });
  expect(windows).toBe(1);
  const pdf = await readPdf(await readFile(path));
  const text = pdf.pages.map((page) => page.text).join('\n');
  const rows = parse(await readFile(csv), { bom: true, columns: true }) as Record<string, string>[];
  const quotes = rows.map((row) => row.Quote ?? '');
  const solid = (words: string) => words.replaceAll(/\s+/gu, '');
  const whole = solid(text);
  const isArabic = (quote: string) => /\p{Script=Arabic}/u.test(quote);
  for (const quote of quotes.filter((each) => !isArabic(each))) expect(whole).toContain(solid(quote));
  // Shaped letters are told in the order in which they stand on the page: that none is missing and none too many can be counted.
  expect(quotes.filter(isArabic).length).toBeGreaterThan(10);
  const told = rows
    .map((row) => [row.Quote, row.Source, row.Citation, row['Citation in short']].join(''))
    .join('');
  expect(arabicLettersOf(text)).toBe(arabicLettersOf(told));
  // In the order of the letters they are told to whoever asks for the structure, and they travel along.
  const lines = pdf.pages.flatMap((page) => page.told);
  for (const quote of quotes) for (const line of quote.split('\n')) expect(lines).toContain(line);
  const attached = JSON.parse(Buffer.from(pdf.attachments.get('briefing.json') ?? []).toString());
  expect(attached.rows.map((row: Record<string, string>) => row.Quote)).toEqual(quotes);
});

test('The table on screen is copied with its form and as plain text, from the menu and from the dialog', async ({
  parley,
}) => {
  /** What a program is given that takes what is on the clipboard. */
  async function read(): Promise<{ readonly text: string; readonly html: string }> {
    await parley.page.evaluate(() => {
      document.addEventListener(
        'paste',
        ({ clipboardData }) => {
          document.body.dataset.pastedText = clipboardData?.getData('text/plain') ?? '';
          document.body.dataset.pastedHtml = clipboardData?.getData('text/html') ?? '';
        },
        { once: true, capture: true },
      );
      delete document.body.dataset.pastedHtml;
    });
    await parley.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.paste();
    });
    await parley.page.waitForFunction(() => document.body.dataset.pastedHtml !== undefined);
    return parley.page.evaluate(() => ({
      text: document.body.dataset.pastedText ?? '',
      html: document.body.dataset.pastedHtml ?? '',
    }));
  }
  await parley.goTo('Matrix');
  await parley.choose('copyBriefing');
  await expect(parley.notice(/rows are on the clipboard/)).toBeVisible();
  const fromMenu = await read();
  expect(fromMenu.text.split('\n')[0]).toMatch(/^Issue\tRussia: stance\t/);
  expect(fromMenu.html).toContain('<td');

  await parley.choose('exportCsv');
  await parley.dialog('Export').getByRole('button', { name: 'Copy table' }).click();
  await expect(parley.notice(/rows are on the clipboard/).last()).toBeVisible();
  expect((await read()).text).toBe(fromMenu.text);
  await parley.page.keyboard.press('Escape');

  await parley.goTo('Sources');
  await parley.choose('copyBriefing');
  await expect(parley.notice(/Go to the matrix/)).toBeVisible();
});
