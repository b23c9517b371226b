import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { encode } from '../src/main/import/testing/encode';
import { drawn, makePdf } from '../src/main/import/testing/pdf';
import { ARABIC, RUSSIAN, UKRAINIAN } from '../src/main/import/testing/texts';
import type { Parley } from './app';
import { expect, test } from './fixtures';
import { listed, written } from './source-verbs';

test.beforeEach(async ({ parley, folder }) => {
  await parley.closeDossier();
  await parley.createDossier('Texts', join(folder, 'Texts.parley'), false);
  await parley.goTo('Sources');
});

test('Chosen texts are imported with their proposals in one step that can be taken back', async ({
  parley,
  folder,
}) => {
  await parley.importTexts(
    ...(await written(folder, { 'ar.txt': `بيان\n${ARABIC}`, 'uk.txt': `Заява\n${UKRAINIAN}` })),
  );
  await expect(parley.notice('2 sources imported.')).toBeVisible();
  await expect(listed(parley, 'بيان')).toContainText('ar');
  await expect(listed(parley, 'Заява')).toContainText('uk');
  expect(await parley.labelOf('undo')).toBe('Undo Import sources');
  await parley.choose('undo');
  await expect(listed(parley, 'بيان')).toHaveCount(0);
  await expect(listed(parley, 'Заява')).toHaveCount(0);
});

test('An Arabic text in windows-1256 is guessed, said to be a guess, and read otherwise when asked', async ({
  parley,
  folder,
}) => {
  const dialog = await parley.offerTexts(
    ...(await written(folder, { 'old.txt': encode(`بيان\n${ARABIC}`, 'windows-1256') })),
  );
  const beginning = dialog.getByRole('region', { name: 'Beginning of the text' });
  await expect(dialog.getByText('Guessed as Arabic (Windows-1256).')).toBeVisible();
  await expect(beginning.getByText(/مطالب موسكو/)).toHaveCSS('direction', 'rtl');
  await expect(dialog.getByLabel('Title')).toHaveValue('بيان');

  await chooseEncoding(parley, 'Cyrillic (Windows-1251)');
  await expect(beginning.getByText(/مطالب موسكو/)).toHaveCount(0);
  await expect(dialog.getByText(/^Guessed as/)).toHaveCount(0);
  await expect(dialog.getByLabel('Title')).not.toHaveValue('بيان');

  await chooseEncoding(parley, 'Unicode (UTF-8)');
  await expect(dialog.getByText(/cannot be read as/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();

  await chooseEncoding(parley, 'Arabic (Windows-1256)');
  await expect(dialog.getByLabel('Title')).toHaveValue('بيان');
  await expect(dialog.getByLabel('Language')).toHaveValue('ar');
  await dialog.getByRole('button', { name: 'Import 1 source' }).click();
  await expect(listed(parley, 'بيان')).toBeVisible();
});

test('Files that cannot be read say why and do not hinder the others', async ({ parley, folder }) => {
  const paths = await written(folder, {
    'empty.txt': '',
    'photo.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13),
    'good.txt': `Заявление\n${RUSSIAN}`,
    'same.txt': `Заявление\n${RUSSIAN}`,
  });
  const dialog = await parley.offerTexts(...paths, join(folder, 'gone.txt'));
  const says = [
    ['empty.txt', /contains no text/],
    ['photo.txt', /is not a plain text file/],
    ['gone.txt', /no longer there/],
    ['same.txt', /is the same as that of “Заявление”/],
  ] as const;
  for (const [name, why] of says) {
    await dialog.getByRole('option', { name }).click();
    await expect(dialog.getByRole('alert').getByText(why)).toBeVisible();
  }
  await dialog.getByRole('button', { name: 'Import 1 source' }).click();
  await expect(parley.dialog('What was imported').getByRole('listitem')).toHaveCount(4);
  await parley.page.keyboard.press('Escape');
  await expect(listed(parley, 'Заявление')).toBeVisible();
});

test('A text that is in the dossier already is recognised before it is imported', async ({
  parley,
  folder,
}) => {
  const [first = '', again = ''] = await written(folder, { 'a.txt': RUSSIAN, 'b.txt': `\ufeff${RUSSIAN}` });
  await parley.importTexts(first);
  const dialog = await parley.offerTexts(again);
  await expect(dialog.getByText(/The text of “b.txt” is already in the dossier/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await parley.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('What is wrong with a citation is said at its field, and nothing that was typed is lost', async ({
  parley,
  folder,
}) => {
  const dialog = await parley.offerTexts(...(await written(folder, { 'a.txt': RUSSIAN, 'b.txt': ARABIC })));
  await dialog.getByRole('option', { name: 'b.txt' }).click();
  await dialog.getByLabel('Title').fill(' ');
  await dialog.getByLabel('Published on').fill('08/06/2025');
  await dialog.getByLabel('Address').fill('example.org');
  await dialog.getByLabel('Publisher').fill('وكالة الأنباء');
  await dialog.getByRole('option', { name: 'a.txt' }).click();
  await dialog.getByRole('button', { name: 'Import 2 sources' }).click();
  await expect(dialog.getByText('Give it a title.')).toBeVisible();
  await expect(dialog.getByText(/“08\/06\/2025” is not a date/)).toBeVisible();
  await expect(dialog.getByText(/“example.org” is not a web address/)).toBeVisible();
  await expect(dialog.getByLabel('Title')).toBeFocused();

  await parley.page.keyboard.press('Escape');
  await parley.dialog('Discard what you typed?').getByRole('button', { name: 'Keep Writing' }).click();
  await expect(dialog.getByLabel('Publisher')).toHaveValue('وكالة الأنباء');
  await dialog.getByLabel('Title').fill('تصريح');
  await dialog.getByLabel('Published on').fill('٦.٨.٢٠٢٥');
  await dialog.getByLabel('Address').fill('https://example.org/a');
  await dialog.getByRole('button', { name: 'Import 2 sources' }).click();
  await expect(listed(parley, 'تصريح')).toContainText('Aug 6, 2025');
});

test('A file can be left out, and with the keyboard alone', async ({ parley, folder }) => {
  const dialog = await parley.offerTexts(...(await written(folder, { 'a.txt': RUSSIAN, 'b.txt': ARABIC })));
  await expect(dialog.getByRole('option', { name: 'a.txt' })).toBeFocused();
  await parley.page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('heading', { name: 'b.txt' })).toBeVisible();
  await parley.page.keyboard.press('Tab');
  await parley.page.keyboard.press('Tab');
  await parley.page.keyboard.press('Space');
  await expect(dialog.getByRole('option', { name: /b\.txt\s+Left out/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 1 source' }).press('Enter');
  await expect(parley.notice('1 source imported.')).toBeVisible();
});

test('Overrides in a text and in the name of its file are shown before it is imported, and not obeyed', async ({
  parley,
  folder,
}) => {
  const dialog = await parley.offerTexts(
    ...(await written(folder, { 'brief\u202egpj.txt': 'Pay \u202e100\u202c euros' })),
  );
  const beginning = dialog.getByRole('region', { name: 'Beginning of the text' });
  await expect(beginning.getByTitle(/^Hidden character RLO/)).toHaveCSS('unicode-bidi', 'isolate');
  await expect(
    dialog.getByRole('heading', { name: /brief/ }).getByTitle(/^Hidden character RLO/),
  ).toBeVisible();
  await expect(dialog.getByLabel('Title')).toHaveValue('Pay 100 euros');
  await dialog.getByRole('button', { name: 'Import 1 source' }).click();
  await expect(listed(parley, 'Pay 100 euros')).toBeVisible();
});

test('A PDF in which some pages have no text says which, before it is imported', async ({
  parley,
  folder,
}) => {
  const pdf = makePdf([drawn('Talks began.', 50, 700), '', drawn('Talks ended.', 50, 700)]);
  const dialog = await parley.offerTexts(...(await written(folder, { 'talks.pdf': pdf, 'b.txt': ARABIC })));
  await expect(dialog.getByRole('option', { name: /talks\.pdf\s+Pages without text/ })).toBeVisible();
  await expect(dialog.getByText(/There is no text on page 2\./)).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 2 sources' }).click();
  await expect(listed(parley, 'Talks began.')).toBeVisible();
});

test('A text of five megabytes is imported', async ({ parley, folder }) => {
  const line = 'Державний секретар заявив, що перемовини тривають.\n';
  await parley.importTexts(
    ...(await written(folder, { 'large.txt': `Великий текст\n${line.repeat(55_000)}` })),
  );
  await expect(listed(parley, 'Великий текст')).toBeVisible();
});

test('Files dropped on the window are offered for import', async ({ parley, folder }) => {
  await parley.dropFiles(
    ...(await written(folder, { 'dropped.txt': `Dropped\n${RUSSIAN}`, 'b.txt': ARABIC })),
  );
  const dialog = parley.dialog('Import sources');
  await expect(dialog.getByRole('option', { name: /dropped\.txt\s+Ready/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 2 sources' }).click();
  await expect(listed(parley, 'Dropped')).toBeVisible();
});

test('A pasted text becomes a source with its citation', async ({ parley }) => {
  await parley.page.getByRole('button', { name: 'Paste…' }).first().click();
  const dialog = parley.dialog('Paste a source');
  await dialog.getByRole('button', { name: 'Record source' }).click();
  await expect(dialog.getByText('Paste the text first.')).toBeVisible();
  await dialog.getByLabel('Text').fill(`بيان صحفي\n10 آب/أغسطس 2025\n${ARABIC}`);
  await expect(dialog.getByLabel('Published')).toHaveValue('2025-08-10');
  await dialog.getByLabel('Text').fill(`بيان صحفي\n${ARABIC}`);
  await expect(dialog.getByLabel('Published')).toHaveValue('');
  await expect(dialog.getByLabel('Text')).toHaveCSS('direction', 'rtl');
  await expect(dialog.getByLabel('Title')).toHaveValue('بيان صحفي');
  await expect(dialog.getByLabel('Language')).toHaveValue('ar');
  await dialog.getByLabel('Publisher').fill('Ministry');
  await dialog.getByRole('button', { name: 'Record source' }).click();
  await expect(dialog).toBeHidden();
  await expect(listed(parley, 'بيان صحفي')).toContainText('Ministry');

  await parley.page.getByRole('button', { name: 'Paste…' }).first().click();
  await dialog.getByLabel('Text').fill(`بيان صحفي\n${ARABIC}`);
  await dialog.getByRole('button', { name: 'Record source' }).click();
  await expect(dialog.getByText(/already in the dossier as “بيان صحفي”/)).toBeVisible();
  await expect(dialog.getByLabel('Text')).toHaveValue(`بيان صحفي\n${ARABIC}`);

  await parley.page.keyboard.press('Escape');
  await parley.dialog('Discard what you typed?').getByRole('button', { name: 'Discard' }).click();
  await expect(dialog).toBeHidden();
});

test('The list is searched without marks and letter variants, sorted, and its citations edited', async ({
  parley,
  folder,
}) => {
  await parley.importTexts(
    ...(await written(folder, { 'a.txt': `مُوسْكُو تُجَدِّد\n${ARABIC}`, 'b.txt': `Ёлка\n${RUSSIAN}` })),
  );
  const search = parley.page.getByRole('searchbox', { name: 'Search sources' });
  await search.fill('موسكو');
  await expect(listed(parley, /Ёлка/)).toHaveCount(0);
  await expect(listed(parley, /تُجَدِّد/)).toBeVisible();
  await search.fill('елка');
  await expect(listed(parley, 'Ёлка')).toBeVisible();
  await search.fill('nothing like it');
  await expect(parley.page.getByText('No source matches “nothing like it”.')).toBeVisible();
  await search.fill('');

  await parley.page.getByRole('button', { name: 'Actions for: Ёлка' }).click();
  await parley.page.getByRole('menuitem', { name: 'Edit citation…' }).click();
  const dialog = parley.dialog('Edit citation');
  await dialog.getByLabel('Title').fill('Новый год');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(listed(parley, 'Новый год')).toBeVisible();
  expect(await parley.labelOf('undo')).toBe('Undo Edit source');

  await parley.page.getByRole('button', { name: 'Actions for: Новый год' }).click();
  await parley.page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(listed(parley, 'Новый год')).toHaveCount(0);
  await parley.choose('undo');
  await expect(listed(parley, 'Новый год')).toBeVisible();
});

test('The dialogs in which texts come in have no serious accessibility finding', async ({
  parley,
  folder,
}) => {
  await parley.offerTexts(
    ...(await written(folder, { 'a.txt': encode(ARABIC, 'windows-1256'), 'b.txt': '' })),
  );
  expect(await seriousFindings(parley)).toEqual([]);
  await parley.page.keyboard.press('Escape');
  await parley.page.getByRole('button', { name: 'Paste…' }).first().click();
  await expect(parley.dialog('Paste a source')).toBeVisible();
  expect(await seriousFindings(parley)).toEqual([]);
});

async function chooseEncoding(parley: Parley, name: string): Promise<void> {
  await parley
    .dialog('Import sources')
    .getByRole('button', { name: /[Ee]ncoding/ })
    .click();
  await parley.page.getByRole('option', { name, exact: true }).click();
}

async function seriousFindings(parley: Parley): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: parley.page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
