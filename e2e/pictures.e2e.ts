import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parley } from './app';
import { expect, test } from './fixtures';

/** The pictures of the README. `PARLEY_PICTURES=1 npm run e2e -- pictures` takes them anew. */
const FOLDER = join(import.meta.dirname, '../docs/pictures');
const SIZE = { width: 1280, height: 800 };

test('The pictures of the README show what the window shows', async ({ parley }) => {
  await parley.setSize(SIZE.width, SIZE.height);
  await parley.page.emulateMedia({ colorScheme: 'light' });
  await parley.closeNotices();

  await parley.setAsOf('2025-08-06');
  await parley.openCell('Russia', 'NATO membership');
  await keep(parley, 'matrix.png');

  const evidence = parley.page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByRole('button', { name: 'Open in reader' }).first().click();
  await expect(parley.readerText()).toBeVisible();
  const words = (await parley.readerText().locator('mark').first().textContent()) ?? '';
  await parley.readerText().focus();
  await parley.selectWords(words);
  await parley.page.keyboard.press('Enter');
  await parley.fillForm({ stance: 'Demands' });
  await parley.page.mouse.move(1, 1);
  await keep(parley, 'reader.png');

  await parley.recordForm().getByRole('button', { name: 'Cancel' }).click();
  await parley.page.getByRole('button', { name: 'Discard' }).click();
  await parley.closePanel('Evidence');
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-01', '2025-08-07');
  await keep(parley, 'compare.png');
});

/** Takes a picture; the one in the documents is replaced when asked for, and must be there with the same size in any case. */
async function keep(parley: Parley, name: string): Promise<void> {
  const picture = await parley.picture();
  if (process.env.PARLEY_PICTURES === '1') {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(join(FOLDER, name), picture);
  }
  const kept = await readFile(join(FOLDER, name));
  expect(sizeOf(kept)).toEqual(SIZE);
  expect(sizeOf(picture)).toEqual(SIZE);
}

/** The size of a PNG in pixels, from its header (PNG specification, 11.2.1). */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
