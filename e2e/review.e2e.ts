import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Parley } from './app';
import { correct, exportedEvidence, type MarkedText, openCorrection, recordOn } from './correct-verbs';
import { expect, test } from './fixtures';

const DEMAND = 'Moscow demands the withdrawal of all forces from the four regions.';
const DEADLINE = 'A deadline was set for Friday by Washington.';
const ENGLISH: MarkedText = {
  name: 'Statement',
  text: `A statment of 6 August 2025, as the ministry published it in full\n${DEMAND} Kyiv rejects this in full.\n${DEADLINE}\n`,
  passages: [
    { words: DEMAND, party: 'Russia', statement: 'Wants all forces out.' },
    { words: DEADLINE, party: 'United States', statement: 'Sets a deadline.' },
  ],
};
const ARABIC_DEMAND = 'موسكو تطالب بانسحاب القوات من الأقاليم الأربعة';
const ARABIC: MarkedText = {
  name: 'بيان',
  text: `بيان صحفي\nقال المتحدث إن ${ARABIC_DEMAND}، وترفض كييف ذلك.\n`,
  passages: [{ words: ARABIC_DEMAND, party: 'روسيا', statement: 'انسحاب القوات' }],
};

const detail = (parley: Parley) => parley.page.getByRole('region', { name: /where it may stand now/ });
const waiting = (parley: Parley) => parley.page.getByRole('navigation').getByTitle(/passages? waits?$/);

async function serious(parley: Parley): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: parley.page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

test('A typing mistake is mended and every passage moves along; undo brings the text back', async ({
  parley,
  folder,
}) => {
  await recordOn(parley, folder, ENGLISH);
  await correct(parley, ENGLISH.text.replace('statment', 'statement 🕊️'), ['2 passages move along']);
  await expect(parley.notice('Text corrected.')).toBeVisible();
  await expect(parley.readerText()).toContainText('A statement 🕊️ of');
  await expect(parley.readerText().locator('mark').first()).toHaveText(DEMAND);
  await expect(waiting(parley)).toHaveCount(0);
  await parley.goTo('Review');
  await expect(parley.page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  expect(await serious(parley)).toEqual([]);

  await parley.goTo('Sources');
  await parley.choose('undo');
  await expect(parley.readerText()).toContainText('A statment of');
  await expect(parley.readerText().locator('mark').first()).toHaveText(DEMAND);
});

test('A sentence that now names another party waits, says so everywhere, and moves only when somebody accepts it', async ({
  parley,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = parley;
  await recordOn(parley, folder, ENGLISH);
  await correct(parley, ENGLISH.text.replace('Moscow demands', 'Kyiv demands'), [
    '1 passage moves along',
    '1 waits for review',
  ]);
  await expect(waiting(parley)).toHaveText('1');
  await expect(parley.readerText().locator('mark')).toHaveCount(1);
  await parley.notice('Text corrected.').isVisible();
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Review' }).click();

  await expect(detail(parley)).toContainText('Then · text 1 of 2');
  await expect(detail(parley).locator('mark')).toHaveText(DEMAND);
  const [card] = await detail(parley).getByRole('listitem', { name: 'Place 1' }).all();
  await expect(card ?? detail(parley)).toContainText('MoscowKyiv');
  await expect(detail(parley)).toContainText('Wants all forces out.');
  expect(await serious(parley)).toEqual([]);

  const csv = await exportedEvidence(parley, folder);
  expect(csv).toContain('Waits for review');
  expect(csv).toContain('text 1 of 2, not yet reviewed');

  await parley.goTo('Review');
  await page.getByRole('grid', { name: 'Passages to review' }).getByRole('row').last().click();
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  await expect(waiting(parley)).toHaveCount(0);
  expect(await exportedEvidence(parley, folder)).toContain('Kyiv demands the withdrawal');

  await parley.choose('undo');
  await parley.goTo('Review');
  await expect(detail(parley).locator('mark')).toHaveText(DEMAND);
});

test('A passage is selected anew in the text, or left with the earlier one; each is one step', async ({
  parley,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = parley;
  await recordOn(parley, folder, ENGLISH);
  await correct(parley, ENGLISH.text.replace(DEADLINE, 'By Friday there must be an answer.'), [
    '1 waits for review',
  ]);
  await parley.goTo('Review');
  await expect(detail(parley)).toContainText('Nothing in the present text is like these words');
  await page.getByRole('grid', { name: 'Passages to review' }).getByRole('row').last().click();

  await page.keyboard.press('r');
  await expect(page.getByRole('region', { name: /^Select where these words/ })).toContainText(DEADLINE);
  await page.keyboard.press('Escape');
  await expect(detail(parley)).toBeVisible();

  await detail(parley).getByRole('button', { name: 'Select in the text…' }).click();
  await parley.readerText().focus();
  await parley.selectWords('By Friday there must be an answer.');
  await page.keyboard.press('Enter');
  await expect(parley.recordForm()).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  expect(await exportedEvidence(parley, folder)).toContain('By Friday there must be an answer.');
  await expect.poll(() => parley.labelOf('undo')).toBe('Undo Place passage');
  await parley.choose('undo');

  await parley.goTo('Review');
  await page.getByRole('grid', { name: 'Passages to review' }).getByRole('row').last().click();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Everything is reviewed' })).toBeVisible();
  await page.getByRole('button', { name: '1 passage left with an earlier text' }).last().click();
  await expect(detail(parley)).toContainText('Left with an earlier text');
  await detail(parley).getByRole('button', { name: 'Open the earlier text' }).click();

  const earlier = page.getByRole('region', { name: 'Earlier text' });
  await expect(earlier.locator('mark')).toHaveText(DEADLINE);
  await expect(earlier).toContainText('typing mistake');
  expect(await serious(parley)).toEqual([]);
  await earlier.getByRole('button', { name: 'Show the present text' }).click();
  await expect(parley.readerText()).toContainText('By Friday there must be an answer.');
  await parley.choose('undo');
  await expect(waiting(parley)).toHaveText('1');
  await parley.choose('undo');
  await expect(parley.readerText()).toContainText(DEADLINE);
  await expect(waiting(parley)).toHaveCount(0);
});

test('In an earlier text the keyboard steps through the passages, and the list says how many still wait', async ({
  parley,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = parley;
  const text = ENGLISH.text.replace(' Kyiv rejects', ' \u202eKyiv rejects');
  await recordOn(parley, folder, { ...ENGLISH, text });
  await correct(parley, 'Nothing of all this stands in the text any more.\n', ['2 wait for review']);
  await parley.closePanel('Evidence');
  const row = page.getByRole('grid', { name: 'Sources' }).getByRole('row').first();
  await expect(row).toContainText('2 passages wait');
  await expect(row).not.toContainText(/2 passages(?! wait)/);
  await page.getByRole('button', { name: /Which text is shown/ }).click();
  await page.getByRole('option', { name: /earlier/ }).click();
  const earlier = page.getByRole('region', { name: 'Earlier text' });
  const focused = () =>
    page.evaluate(() => [...(CSS.highlights.get('parley-focused') ?? [])].map(String).join());
  await earlier.getByRole('document').focus();
  await page.keyboard.press('n');
  await expect.poll(focused).toBe(DEMAND);
  const evidence = page.getByRole('complementary', { name: /on this passage$/ });
  await expect(evidence).toContainText('Wants all forces out.');
  await expect(evidence.locator('[data-hidden="RLO"]')).toBeVisible();
  expect(await evidence.innerText()).not.toContain('\u202e');
  await page.keyboard.press('n');
  await expect.poll(focused).toBe(DEADLINE);
  await expect(evidence).toContainText('Sets a deadline.');
  await page.keyboard.press('n');
  await expect.poll(focused).toBe(DEADLINE);
  await page.keyboard.press('p');
  await expect.poll(focused).toBe(DEMAND);
  expect(await serious(parley)).toEqual([]);
});

test('An Arabic text is corrected in its direction, and a candidate is accepted by its number', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await recordOn(parley, folder, ARABIC);
  const dialog = await openCorrection(parley);
  const text = dialog.getByRole('textbox', { name: 'Text', exact: true });
  await expect(text).toHaveCSS('direction', 'rtl');
  await dialog.getByRole('textbox', { name: 'Find in the text' }).fill('الاقاليم');
  await expect(dialog.getByText('0 of 1')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  expect(
    await text.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe('الأقاليم');
  await text.fill(ARABIC.text.replace('موسكو تطالب', 'موسكو تُطالب فورًا'));
  await expect(dialog.getByText('1 waits for review')).toBeVisible();
  expect(await serious(parley)).toEqual([]);
  await dialog.getByRole('button', { name: 'Correct text', exact: true }).click();
  await parley.goTo('Review');
  await expect(detail(parley).getByRole('listitem', { name: 'Place 1' })).toContainText('added: فورًا');
  await page.getByRole('grid', { name: 'Passages to review' }).getByRole('row').last().click();
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  await parley.goTo('Sources');
  await expect(parley.readerText().locator('mark')).toContainText('فورًا');
});

test('A better reading comes from a file; passages with the very words are accepted together once somebody agrees', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await recordOn(parley, folder, ENGLISH);
  const better = join(folder, 'better.html');
  await writeFile(
    better,
    `<!doctype html><html lang="en"><title>Statement</title><body><article><h1>Another beginning</h1><p>As was said: ${DEMAND} Others said more about it on the day.</p><p>Much else. ${DEADLINE} And so on, at some length.</p></article></body></html>`,
  );
  const dialog = await openCorrection(parley);
  await dialog.getByRole('radio', { name: /^Take a better reading/ }).click({ force: true });
  await parley.willChoose(better);
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByText('2 wait for review')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Why' })).toHaveValue('Read again from better.html');
  await dialog.getByRole('button', { name: 'Correct text', exact: true }).click();
  await expect(parley.readerText()).toContainText('Another beginning');

  await parley.goTo('Review');
  await page.getByRole('button', { name: 'Accept 2 with the very words…' }).click();
  await parley.dialog('Accept the very words').getByRole('button', { name: 'Move 2 passages' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  await expect.poll(() => parley.labelOf('undo')).toBe('Undo Place passages');
  await parley.goTo('Sources');
  await expect(parley.readerText().locator('mark')).toHaveText([DEMAND, DEADLINE]);
  await parley.choose('undo');
  await expect(waiting(parley)).toHaveText('2');
});
