import type { Locator } from 'playwright';
import { encode } from '../src/main/import/testing/encode';
import { ARABIC } from '../src/main/import/testing/texts';
import type { Parley } from './app';
import { openCorrection, recordOn } from './correct-verbs';
import { expect, test } from './fixtures';
import { written } from './source-verbs';

const PAGE = `<!DOCTYPE html><title>Statement</title><nav>Home and other places of the site</nav><article><h1>Statement</h1>
<p>${'Kyiv rejects the demand to give up four regions. '.repeat(8)}</p><p>${'Its position is known to the partners. '.repeat(8)}</p></article><footer>All rights</footer>`;

/** Opens the correction of a short text, and takes it from a file. */
async function takeFrom(parley: Parley, folder: string, path: string): Promise<Locator> {
  await recordOn(parley, folder, { name: 'first', text: 'Bad scan.', passages: [] });
  const dialog = await openCorrection(parley);
  await dialog.getByRole('radio', { name: /^Take a better reading/ }).click({ force: true });
  await parley.willChoose(path);
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  return dialog;
}

async function choose(parley: Parley, dialog: Locator, what: RegExp, option: string): Promise<void> {
  await dialog.getByRole('button', { name: what }).click();
  await parley.page.getByRole('option', { name: option, exact: true }).click();
}

test('A better reading is taken in the encoding that is chosen', async ({ parley, folder }) => {
  const [path = ''] = await written(folder, { 'better.txt': encode(ARABIC, 'windows-1256') });
  const dialog = await takeFrom(parley, folder, path);
  const beginning = dialog.getByRole('region', { name: 'Beginning of the text' });
  await expect(dialog.getByText('Guessed as Arabic (Windows-1256).')).toBeVisible();
  await choose(parley, dialog, /Encoding/, 'Cyrillic (Windows-1251)');
  await expect(beginning.getByText(/مطالب موسكو/)).toHaveCount(0);
  await choose(parley, dialog, /Encoding/, 'Unicode (UTF-8)');
  await expect(dialog.getByText(/cannot be read as/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Correct text', exact: true })).toBeDisabled();
  await choose(parley, dialog, /in which encoding/, 'Arabic (Windows-1256)');
  await expect(beginning.getByText(/مطالب موسكو/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Correct text', exact: true }).click();
  await expect(parley.readerText()).toContainText('مطالب موسكو');
});

test('A better reading is the main article of a page, or the whole of it', async ({ parley, folder }) => {
  const [path = '', list = ''] = await written(folder, {
    'better.html': PAGE,
    'list.ris': 'TY  - NEWS\nTI  - T\nER  - ',
  });
  const dialog = await takeFrom(parley, folder, path);
  const beginning = dialog.getByRole('region', { name: 'Beginning of the text' });
  await expect(beginning.getByText(/^Kyiv rejects/)).toBeVisible();
  await expect(beginning.getByText(/^Home and other/)).toHaveCount(0);
  await choose(parley, dialog, /Take from the page/, 'The whole page');
  await expect(beginning.getByText(/^Home and other/)).toBeVisible();

  await parley.willChoose(list);
  await dialog.getByRole('button', { name: 'Choose another file…' }).click();
  await expect(dialog.getByText('“list.ris” is a reference list and has no text.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Correct text', exact: true })).toBeDisabled();

  await parley.willChoose(path);
  await dialog.getByRole('button', { name: 'Choose another file…' }).click();
  await choose(parley, dialog, /Take from the page/, 'The whole page');
  await dialog.getByRole('button', { name: 'Correct text', exact: true }).click();
  await expect(parley.readerText()).toContainText('All rights');
});
