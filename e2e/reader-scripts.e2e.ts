import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parley } from './app';
import { ARTICLE, between } from './article';
import { expect, test } from './fixtures';

/** Lines in several scripts, and of each the words that are marked in it. */
const LINES = [
  ['قَالَ الرَّئِيسُ: «لَنْ نَتَنَازَلَ عَنْ أَرْضِنَا» يَوْمَ الثُّلَاثَاءِ.', 'لَنْ نَتَنَازَلَ'],
  ['שָׁלוֹם עַל יִשְׂרָאֵל, אמר השר ב־6 באוגוסט 2025 בקייב.', 'אמר השר ב־6 באוגוסט'],
  ['وقّع NATO و EU الاتفاق رقم 123-ب في Київ أمس.', 'الاتفاق رقم 123-ب في Київ'],
  ['The envoy 👩🏽‍⚖️ and the team 👨‍👩‍👧‍👦 met 🇺🇦 delegates 🕊️ there.', 'team 👨‍👩‍👧‍👦 met 🇺🇦'],
  [
    'Ame\u0301lie disse na\u0303o, Z\u0307elenskyi\u0306 said о\u0301кна and ё.',
    'na\u0303o, Z\u0307elenskyi\u0306',
  ],
  ['𝔎𝔦𝔢𝔴 𐎀𐎁𐎂 then plain words follow.', '𐎁𐎂 then plain'],
] as const;

async function begin(parley: Parley, folder: string): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('Scripts', join(folder, 'Scripts.parley'));
}

test('Words of every script are marked exactly as they stand, and a paragraph of any direction by one key', async ({
  parley,
  folder,
}) => {
  test.setTimeout(120_000);
  await begin(parley, folder);
  const text = LINES.map(([line]) => line).join('\n\n');
  await writeFile(join(folder, 'scripts.txt'), text);
  await parley.importTexts(join(folder, 'scripts.txt'));
  await expect(parley.readerText()).toBeVisible();
  const form = parley.recordForm();
  const marked = LINES.map(([, words]) => words);
  for (const [place, words] of marked.entries()) {
    await select(parley, words);
    await parley.page.keyboard.press('Enter');
    await expect(form.getByRole('blockquote')).toHaveCount(place + 1);
  }
  expect(await form.getByRole('blockquote').allTextContents()).toEqual(marked);
  await parley.fillForm({
    party: 'Kyiv',
    issue: 'Territory',
    stance: 'Rejects',
    statement: 'No.',
    date: '2025-08-06',
  });
  await parley.page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();

  // What is painted and what the file keeps are the same words.
  const painted = await parley
    .readerText()
    .locator('mark')
    .evaluateAll((marks) => marks.map((mark) => mark.textContent));
  expect(painted).toEqual(marked);
  const kept = parley.page.getByRole('complementary', { name: 'Evidence' }).getByRole('blockquote');
  await expect(kept).toHaveCount(marked.length);
  const quotes = await kept.locator('mark').allTextContents();
  expect(quotes).toEqual(marked);

  // By keyboard every line is a paragraph, whatever its direction.
  await parley.readerText().focus();
  await parley.page.keyboard.press('Control+A');
  await parley.page.keyboard.press('Escape');
  for (const [line] of LINES.toReversed()) {
    await parley.page.keyboard.press('ArrowUp');
    expect(await parley.selectedWords()).toBe(line);
  }
});

/** Makes the page select words of the text, as the browser does once a hand has let go. */
async function select(parley: Parley, words: string): Promise<void> {
  await parley.readerText().focus();
  await parley.readerText().evaluate((text, sought) => {
    for (const stretch of text.querySelectorAll('[data-start]')) {
      const at = stretch.textContent.indexOf(sought);
      if (at === -1) continue;
      const node = stretch.firstChild as Text;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
      return;
    }
    throw new Error(`the text has no “${sought}”`);
  }, words);
  expect(await parley.selectedWords()).toBe(words);
}

test('A step by characters never parts a letter from its marks or an emoji from its parts', async ({
  parley,
  folder,
}) => {
  await begin(parley, folder);
  const units = ['👨‍👩‍👧‍👦', 'e\u0301', '🇺🇦', 'z', '👩🏽‍⚖️'];
  await writeFile(join(folder, 'units.txt'), `${units.join('')}\n\nمُحَمَّد`);
  await parley.importTexts(join(folder, 'units.txt'));
  const { keyboard } = parley.page;
  await parley.readerText().focus();
  for (const unit of units) {
    await keyboard.press('Alt+ArrowRight');
    expect(await parley.selectedWords()).toBe(unit);
  }
  await keyboard.press('ArrowDown');
  expect(await parley.selectedWords()).toBe('مُحَمَّد');
  await keyboard.press('Alt+ArrowLeft');
  expect(await parley.selectedWords()).toBe('مُ');
  await keyboard.press('Alt+Shift+ArrowLeft');
  expect(await parley.selectedWords()).toBe('مُحَ');
});

test('In a real Arabic article cues and parties are underlined, and its sentences are marked exactly', async ({
  parley,
  folder,
}) => {
  test.skip(!existsSync(ARTICLE), 'the Arabic article is not on this machine');
  await begin(parley, folder);
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow', { aliases: ['موسكو'] });
  await parley.goTo('Sources');
  const dialog = await parley.offerTexts(ARTICLE);
  await dialog.getByLabel('Title').fill('المقال');
  await dialog.getByRole('button', { name: /^Import \d/ }).click();
  await expect(dialog).toBeHidden();
  await parley.openSource('المقال');
  const text = await readFile(ARTICLE, 'utf8');
  const { page } = parley;
  await page.getByRole('button', { name: 'Cues', exact: true }).click();
  await page.getByRole('button', { name: 'Parties', exact: true }).click();
  const painted = (layer: string) =>
    page.evaluate((name) => {
      const names = [...CSS.highlights.keys()].filter((each) => each.startsWith(name));
      return names.flatMap((each) => [...(CSS.highlights.get(each) ?? [])].map(String));
    }, layer);
  await expect.poll(() => painted('parley-cue-')).not.toEqual([]);
  await expect.poll(() => painted('parley-party-')).not.toEqual([]);
  for (const words of [...(await painted('parley-cue-')), ...(await painted('parley-party-'))])
    expect(text).toContain(words);
  expect(new Set(await painted('parley-party-'))).toEqual(new Set(['موسكو']));

  const demand = between(text, 'وتطالب موسكو', 'القرم');
  await parley.selectWords(demand);
  await page.keyboard.press('s');
  const sentence = await parley.selectedWords();
  expect(sentence).toContain(demand);
  expect(text).toContain(sentence);
  await page.keyboard.press('r');
  expect(await parley.recordForm().getByRole('blockquote').textContent()).toBe(sentence);
});
