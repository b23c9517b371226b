import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

/** Opens the reader on the source that proves Russia's demand on Crimea, and leaves nothing but the text. */
async function begin(parley: Parley): Promise<void> {
  await parley.closeNotices();
  await parley.openCell('Russia', 'Crimea');
  await parley.page.getByRole('button', { name: 'Open in reader' }).first().click();
  await expect(parley.readerText()).toBeVisible();
  await parley.closePanel('Evidence');
}

function marks(parley: Parley): Locator {
  return parley.readerText().locator('mark');
}

test('A click on a passage shows the positions that it proves, on an overlap those of every passage', async ({
  parley,
}) => {
  await begin(parley);
  const panel = parley.page.getByRole('complementary', { name: /on this passage/ });
  await marks(parley)
    .first()
    .click({ position: { x: 3, y: 8 } });
  await expect(panel).toBeVisible();
  const overlap = marks(parley).and(parley.page.locator('[data-passages*=" "]')).first();
  await overlap.click({ position: { x: 3, y: 8 } });
  await expect(panel.getByRole('article')).not.toHaveCount(0);
  const quotes = await panel.getByRole('blockquote').locator('mark').allTextContents();
  const words = (await overlap.textContent()) ?? '';
  expect(new Set(quotes.filter((quote) => quote.includes(words))).size).toBeGreaterThan(1);
});

test('Passages that overlap have lines of their own in the colours of their parties', async ({ parley }) => {
  await begin(parley);
  const overlap = marks(parley).and(parley.page.locator('[data-passages*=" "]')).first();
  const image = await overlap.evaluate((mark) => getComputedStyle(mark).backgroundImage);
  const places = await overlap.evaluate((mark) => getComputedStyle(mark).backgroundPosition);
  const lines = places.split(', ').filter((place) => place.includes('100%'));
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.length).toBeGreaterThan(1);
  expect(image).toContain('rgb(209, 69, 59)');
});

test('N and P go from passage to passage and show what each proves', async ({ parley }) => {
  await begin(parley);
  await parley.readerText().focus();
  await parley.page.keyboard.press('Escape');
  const seen = new Set<string>();
  for (let step = 0; step < 3; step++) {
    await parley.page.keyboard.press('n');
    seen.add(await parley.selectedWords());
    await expect(parley.page.getByRole('complementary', { name: /on this passage/ })).toBeVisible();
  }
  expect(seen.size).toBe(3);
  await parley.page.keyboard.press('p');
  expect(seen.has(await parley.selectedWords())).toBe(true);
});

test('Selected words are copied with their citation', async ({ parley }) => {
  await begin(parley);
  await parley.readerText().focus();
  await parley.page.keyboard.press('ArrowDown');
  const words = await parley.selectedWords();
  await parley.page.getByRole('button', { name: 'Copy with citation' }).click();
  await expect(parley.notice(/on the clipboard/)).toBeVisible();
  const copied = await parley.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.startsWith(`${words}\n`)).toBe(true);
  expect(copied).toMatch(/“.+”.*2025-08-\d\d, ¶ \d+$/);
});

test('Every paragraph runs in its own direction', async ({ parley }) => {
  await begin(parley);
  const directions = await parley
    .readerText()
    .locator('p')
    .evaluateAll((paragraphs) => paragraphs.map((paragraph) => getComputedStyle(paragraph).direction));
  expect(new Set(directions)).toEqual(new Set(['rtl']));
  await parley.goTo('Sources');
  await parley.openSource('The deadline passes');
  await expect(parley.readerText()).toHaveAttribute('lang', 'en');
  const first = parley.readerText().locator('p').first();
  expect(await first.evaluate((paragraph) => getComputedStyle(paragraph).direction)).toBe('ltr');
});
