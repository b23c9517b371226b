import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parley } from './app';
import { correct, type MarkedText, openCorrection, recordOn } from './correct-verbs';
import { expect, test } from './fixtures';

const DEMAND = 'موسكو تطالب بانسحاب القوات من الأقاليم الأربعة كلها 👩🏽‍⚖️';
const MIXED: MarkedText = {
  name: 'Mixed',
  text: `🕊️🕊️ A statement of the sixth of August, with doves before it\n${DEMAND}، وترفض كييف ذلك رفضاً قاطعاً لا رجعة فيه.\nThe end of it.\n`,
  passages: [{ words: DEMAND, party: 'Moscow', statement: 'All forces out.' }],
};
const mark = (parley: Parley) => parley.readerText().locator('mark');
const waiting = (parley: Parley) => parley.page.getByRole('navigation').getByTitle(/passages? waits?$/);

test('A passage among emoji and Arabic keeps its place through a correction, the way back, undo and redo', async ({
  parley,
  folder,
}) => {
  test.setTimeout(120_000);
  await recordOn(parley, folder, MIXED);
  await expect(mark(parley)).toHaveText(DEMAND);
  const longer = MIXED.text.replace('🕊️🕊️ A', '🕊️🕊️🕊️👨‍👩‍👧 A long');
  await correct(parley, longer, ['1 passage moves along']);
  await expect(mark(parley)).toHaveText(DEMAND);
  await correct(parley, MIXED.text, ['1 passage moves along']);
  await expect(mark(parley)).toHaveText(DEMAND);
  await expect(parley.readerText()).not.toContainText('A long statement');
  await parley.choose('undo');
  await expect(parley.readerText()).toContainText('A long statement');
  await expect(mark(parley)).toHaveText(DEMAND);
  await parley.choose('undo');
  await parley.choose('redo');
  await parley.choose('redo');
  await expect(parley.readerText()).not.toContainText('A long statement');
  await expect(mark(parley)).toHaveText(DEMAND);
  await expect(waiting(parley)).toHaveCount(0);
});

test('A correction to the same text or to none cannot be made, and one from a file with other line ends is the same', async ({
  parley,
  folder,
}) => {
  await recordOn(parley, folder, MIXED);
  const dialog = await openCorrection(parley);
  const text = dialog.getByRole('textbox', { name: 'Text', exact: true });
  const make = dialog.getByRole('button', { name: 'Correct text', exact: true });
  await expect(make).toBeDisabled();
  await text.fill(' \n ');
  await expect(make).toBeDisabled();
  await text.fill(MIXED.text);
  await expect(make).toBeDisabled();
  const path = join(folder, 'again.txt');
  await writeFile(path, MIXED.text.replaceAll('\n', '\r\n'));
  await parley.willChoose(path);
  await dialog.getByText('Take a better reading from a file').click();
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByText('Nothing changed yet.')).toBeVisible();
  await expect(make).toBeDisabled();
});

test('A passage that waits is found and opened on the text in which it stands', async ({
  parley,
  folder,
}) => {
  await recordOn(parley, folder, MIXED);
  await correct(parley, MIXED.text.replace('كلها', 'جميعها'), ['1 waits for review']);
  await expect(waiting(parley)).toHaveText('1');
  await parley.goTo('Search');
  const { page } = parley;
  await page
    .getByRole('searchbox', { name: 'Search everything' })
    .fill('"بانسحاب القوات من الأقاليم الأربعة كلها"');
  const passages = page
    .getByRole('listbox', { name: 'Results' })
    .getByRole('option')
    .filter({ hasText: 'كلها' });
  await passages.first().click();
  await expect(page.getByText('An earlier text, to look at only.').first()).toBeVisible();
});
