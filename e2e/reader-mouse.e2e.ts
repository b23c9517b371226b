import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parley } from './app';
import { ARTICLE } from './article';
import { expect, test } from './fixtures';
import { edgesOf, type Point } from './select-words';

const PARAGRAPH =
  'قال الوزير يوم الأربعاء إن بلاده لن تتنازل عن أي شبر من أراضيها، مشيراً إلى أن المحادثات التي جرت في العاصمة لم تسفر عن نتيجة، ' +
  'وإن الجانب الآخر أصر على انسحاب القوات من الأقاليم الأربعة قبل أي وقف لإطلاق النار، لكن المبعوث الخاص أكد أن الاجتماع كان مثمراً.';

async function read(parley: Parley, path: string): Promise<string> {
  await parley.closeDossier();
  await parley.createDossier('Mouse', join(path, '..', 'Mouse.parley'));
  await parley.goTo('Sources');
  await parley.importTexts(path);
  await expect(parley.readerText()).toBeVisible();
  return readFile(path, 'utf8');
}

async function drag(parley: Parley, from: Point, to: Point): Promise<void> {
  const { mouse } = parley.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await mouse.move(to.x, to.y);
  await mouse.up();
}

/** What drags over words of a text, three at a time, leave out at their beginning. The mouse stands between the pixels, as it does on fine screens. */
async function lostBeginnings(parley: Parley, lines: readonly string[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const line of lines) {
    const all = line.split(/(?<= )/);
    for (let at = 0; at + 3 <= all.length; at++) {
      const words = all
        .slice(at, at + 3)
        .join('')
        .trim();
      // Words that stand there twice are met where they stand first; figures run the other way.
      if (/\d/.test(words) || line.indexOf(words) !== line.lastIndexOf(words)) continue;
      await parley.page.evaluate(() => document.getSelection()?.removeAllRanges());
      const [from, to] = await parley.readerText().evaluate(edgesOf, { words, occurrence: 0 });
      await drag(parley, from, to);
      // The page selects a frame after the mouse; what is lost stays lost.
      const isWhole = async () => (await parley.selectedWords()).startsWith(words.slice(0, -1));
      await expect
        .poll(isWhole, { timeout: 2_000 })
        .toBe(true)
        .catch(async () => {
          lost.push(`${words} → ${await parley.selectedWords()}`);
        });
    }
  }
  return lost;
}

test('A drag with the mouse keeps the letter at which it began', async ({ parley, folder }) => {
  test.setTimeout(90_000);
  await writeFile(join(folder, 'arabic.txt'), PARAGRAPH);
  await read(parley, join(folder, 'arabic.txt'));
  expect(await lostBeginnings(parley, [PARAGRAPH])).toEqual([]);
});

test('In a real Arabic article it does so as well', async ({ parley, folder }) => {
  test.skip(!existsSync(ARTICLE), 'the Arabic article is not on this machine');
  test.setTimeout(120_000);
  await parley.closeDossier();
  await parley.createDossier('Article', join(folder, 'Article.parley'));
  await parley.goTo('Sources');
  await parley.importTexts(ARTICLE);
  await expect(parley.readerText()).toBeVisible();
  const lines = (await readFile(ARTICLE, 'utf8')).split('\n').filter((line) => line.length > 120);
  expect(await lostBeginnings(parley, lines.slice(0, 5))).toEqual([]);
});

test('A drag goes backwards as well; a double click takes a word, a triple one a paragraph, and Shift extends what is selected', async ({
  parley,
  folder,
}) => {
  const text = `${PARAGRAPH}\nKyiv rejects the ultimatum and wants guarantees.`;
  await writeFile(join(folder, 'both.txt'), text);
  await read(parley, join(folder, 'both.txt'));
  const { page } = parley;
  const edges = (words: string) => parley.readerText().evaluate(edgesOf, { words, occurrence: 0 });

  const words = 'التي جرت في العاصمة';
  const [first, last] = await edges(words);
  await drag(parley, last, first);
  expect(await parley.selectedWords()).toBe(words);

  // From one paragraph into another, of another direction.
  const [, kyiv] = await edges('Kyiv rejects');
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  const [from] = await edges('كان مثمراً');
  await drag(parley, from, kyiv);
  const selected = (await parley.selectedWords()).replaceAll(/\s+/g, ' ');
  expect(selected).toBe('كان مثمراً. Kyiv rejects');

  const [word] = await edges('ultimatum');
  await page.mouse.dblclick(word.x + 20, word.y);
  expect((await parley.selectedWords()).trim()).toBe('ultimatum');
  await page.mouse.click(word.x + 20, word.y, { clickCount: 3 });
  expect((await parley.selectedWords()).trim()).toBe('Kyiv rejects the ultimatum and wants guarantees.');

  // A click into what is selected lets go of it, and is where Shift goes on from.
  const told = page.getByRole('region', { name: 'Reader' }).getByRole('status');
  await expect(told).toContainText('characters selected');
  const [start] = await edges('rejects');
  const [, end] = await edges('and wants');
  await page.mouse.click(start.x, start.y);
  await expect(told).not.toContainText('characters selected');
  await page.keyboard.down('Shift');
  await page.mouse.click(end.x, end.y);
  await page.keyboard.up('Shift');
  expect(await parley.selectedWords()).toBe('rejects the ultimatum and wants');
  await page.keyboard.press('Shift+ArrowRight');
  expect((await parley.selectedWords()).trim()).toBe('rejects the ultimatum and wants guarantees');
});
