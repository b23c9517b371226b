import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

/** How long a step may take before a test gives up, in milliseconds: no measure of speed, which a machine that is shared cannot give. */
const PATIENCE = 60_000;

async function read(parley: Parley, folder: string, text: string): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('Reading', join(folder, 'Reading.parley'));
  await writeFile(join(folder, 'text.txt'), text);
  await parley.importTexts(join(folder, 'text.txt'));
  await expect(parley.readerText()).toBeVisible({ timeout: PATIENCE });
}

function field(parley: Parley): Locator {
  return parley.page.getByRole('search', { name: 'Find in the text' }).getByRole('textbox');
}

/** The words that a layer of highlights paints, in the order of the text. */
function painted(parley: Parley, layer: string): Promise<readonly string[]> {
  return parley.page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map(String);
  }, layer);
}

test('Words are found as a reader compares them, painted, counted and stepped through by keys', async ({
  parley,
  folder,
}) => {
  const far = 'سطر بين الاثنين.\n'.repeat(400);
  await read(parley, folder, `القِيَادة في كييف.\nقيـادة موسكو.\n${far}والقيادة هنا.`);
  const { page } = parley;
  await parley.readerText().focus();
  await parley.choose('find');
  await expect(field(parley)).toBeFocused();
  await page.keyboard.type('قياده');
  await expect(page.getByText('1 of 3')).toBeVisible();
  await expect.poll(() => painted(parley, 'parley-hit')).toEqual(['قِيَادة', 'قيـادة']);
  expect(await painted(parley, 'parley-hit-current')).toEqual(['قِيَادة']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 3')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 of 3')).toBeVisible();
  await expect(parley.readerText().getByText('والقيادة هنا.')).toBeInViewport();
  await expect.poll(() => painted(parley, 'parley-hit-current')).toEqual(['قيادة']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 3')).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('3 of 3')).toBeVisible();

  // Escape leaves the search: the reading goes on from the place that was found.
  await page.keyboard.press('Escape');
  await expect(field(parley)).toHaveCount(0);
  await expect(parley.readerText()).toBeFocused();
  expect(await parley.selectedWords()).toBe('قيادة');
  expect(await painted(parley, 'parley-hit')).toEqual([]);

  await parley.choose('find');
  await page.keyboard.type('nowhere');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(parley)).toBeFocused();
});

test('Five megabytes are searched while the window can be typed in', async ({ parley, folder }, info) => {
  test.setTimeout(180_000);
  const line = 'Державний секретар заявив, що перемовини тривають.\n';
  await read(parley, folder, `${line.repeat(54_000)}Кінець: ґанок.`);
  const { page } = parley;
  await parley.readerText().focus();
  await parley.choose('find');
  // By role or text would be to go through all of the page, megabytes of it, again and again.
  const typed = page.locator('search input');
  const told = page.locator('search [role="status"]');
  await expect(typed).toBeFocused();
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      longest.ms = Math.max(longest.ms, now - last);
      last = now;
      setTimeout(tick);
    };
    tick();
  });
  const start = performance.now();
  await page.keyboard.type('ґанок');
  await expect(typed).toHaveValue('ґанок');
  await expect(told).toHaveText('1 of 1', { timeout: PATIENCE });
  const found = Math.round(performance.now() - start);
  await expect(page.locator('[data-paragraph]').last()).toBeInViewport();
  expect(await painted(parley, 'parley-hit-current')).toEqual(['ґанок']);
  await typed.fill('секретар');
  await expect(told).toHaveText(/ of 54,000$/, { timeout: PATIENCE });
  const longest = await page.evaluate(() => Math.round(Reflect.get(window, 'longest').ms));
  info.annotations.push({ type: 'ms', description: JSON.stringify({ found, longest }) });
  // A guard against work in one piece, which takes seconds here; how short the pauses are is measured, not tested.
  expect(longest).toBeLessThan(1_500);
});

test('Where no source is open, Find goes to the search of the list, and in the positions to theirs', async ({
  parley,
}) => {
  await parley.goTo('Sources');
  await parley.choose('find');
  await expect(parley.page.getByRole('searchbox', { name: 'Search sources' })).toBeFocused();
  await parley.goTo('Positions');
  await parley.choose('find');
  await expect(parley.page.getByRole('searchbox')).toBeFocused();
});
