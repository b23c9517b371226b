import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readDocx, readXlsx } from '../src/main/export/testing/read-office';
import type { Parley } from './app';
import { expect, test } from './fixtures';

// pdf.js takes for granted what came with Node 22; the tests run in older ones too.
Promise.withResolvers ??= function withResolvers<T>() {
  let [resolve, reject]: [(value: T | PromiseLike<T>) => void, (reason: unknown) => void] = [
    () => {},
    () => {},
  ];
  const promise = new Promise<T>((fulfil, refuse) => {
    [resolve, reject] = [fulfil, refuse];
  });
  return { promise, resolve, reject };
};

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
  const bytes = await readFile(join(folder, 'matrix.pdf'));
  const loading = getDocument({ data: new Uint8Array(bytes) });
  const pdf = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const page = await pdf.getPage(at + 1);
      const { items } = await page.getTextContent();
      const [, , width = 0, height = 0] = page.view;
      return { width, height, text: items.map((item) => ('str' in item ? item.str : '')).join(' ') };
    }),
  );
  expect(pages.length).toBeGreaterThan(1);
  for (const [at, { width, height, text }] of pages.entries()) {
    expect([width, height].map(Math.round)).toEqual([842, 595]);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`Page ${at + 1} of ${pages.length}`);
  }
  // The header stands on every page of the table.
  expect(pages[1]?.text).toContain('Issue');
  const whole = pages.map(({ text }) => text).join(' ');
  expect(whole).toContain('Exported');
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'The matrix as of 2025-08-06' });
  expect(JSON.stringify(info)).not.toMatch(/Mozilla|Linux|home|root/i);
  expect(bytes.includes(Buffer.from(folder))).toBe(false);
  await loading.destroy();

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
