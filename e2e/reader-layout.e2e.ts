import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parley } from './app';
import { expect, test } from './fixtures';

const LINE = 'Moscow demands more and Kyiv offers less, on condition of peace.';

async function read(parley: Parley, folder: string, lines: number): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('Layout', join(folder, 'Layout.parley'));
  const body = Array.from({ length: lines }, (_none, at) => `${at + 1}. ${LINE}`);
  await writeFile(join(folder, 'first.txt'), ['First text', ...body].join('\n'));
  await writeFile(join(folder, 'second.txt'), ['Second text', ...body].join('\n'));
  await parley.importTexts(join(folder, 'first.txt'), join(folder, 'second.txt'));
  await parley.openSource('First text');
}

test('How the text is set is chosen, keeps its place, and is the same after a restart', async ({
  folder,
}) => {
  const first = await Parley.launch(folder);
  await read(first, folder, 80);
  const text = first.readerText();
  const size = () => text.evaluate((article) => getComputedStyle(article).fontSize);
  const before = Number.parseFloat(await size());
  await text.getByText('60. Moscow').evaluate((words) => {
    words.scrollIntoView({ block: 'start' });
    return new Promise((resolve) => {
      words.closest('article')?.parentElement?.addEventListener('scrollend', resolve, { once: true });
    });
  });
  const menu = first.page.getByRole('button', { name: 'How the text is set' });
  await menu.click();
  const dialog = first.page.getByRole('dialog', { name: 'How the text is set' });
  await dialog.getByRole('radio', { name: 'Usual', exact: true }).first().focus();
  await first.page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Large', exact: true })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Sans serif' }).click({ force: true });
  await dialog.getByRole('radio', { name: 'Narrow' }).click({ force: true });
  await dialog.getByRole('radio', { name: 'Open' }).click({ force: true });
  await first.page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  expect(Number.parseFloat(await size())).toBeGreaterThan(before);
  await expect(text.getByText('60. Moscow')).toBeInViewport();
  await first.quit();

  const second = await Parley.launch(folder);
  const again = second.readerText();
  await expect(again).toHaveAttribute('data-face', 'sans');
  await expect(again).toHaveAttribute('data-size', 'large');
  await expect(again).toHaveAttribute('data-measure', 'narrow');
  await expect(again).toHaveAttribute('data-spacing', 'open');
  await second.quit();
});

test('The map shows where passages are in the text, and a click on it goes there, in windows of both directions', async ({
  parley,
  folder,
}) => {
  await read(parley, folder, 400);
  const { page } = parley;
  const map = page.locator('[data-reader-map]');
  const text = parley.readerText();
  // The rows of the map that are painted, as shares of its height.
  const painted = () =>
    map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const rows = new Set<number>();
      for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) rows.add(Math.floor(at / 4 / width));
      return [...rows].map((row) => row / height);
    });
  expect(await painted()).toEqual([]);
  const box = await map.boundingBox();
  if (box === null) throw new Error('there is no map');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.75);
  await expect(text.getByText(/^30[01]\. Moscow/).first()).toBeInViewport();

  await parley.selectWords(`301. ${LINE}`);
  await page.keyboard.press('Enter');
  await parley.fillForm({
    party: 'Moscow',
    issue: 'Territory',
    stance: 'Demands',
    statement: 'More.',
    date: '2025-08-06',
  });
  await page.keyboard.press('Control+Enter');
  await expect(parley.recordForm()).toBeHidden();
  await expect.poll(painted).not.toEqual([]);
  for (const share of await painted()) expect(Math.abs(share - 0.75)).toBeLessThan(0.02);

  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const scroller = await text.evaluate((article) => article.parentElement?.getBoundingClientRect().left ?? 0);
  const mirrored = await map.boundingBox();
  expect(mirrored?.x).toBeLessThan(scroller);
  await page.mouse.click((mirrored?.x ?? 0) + 6, (mirrored?.y ?? 0) + (mirrored?.height ?? 0) - 2);
  await expect(text.getByText('400. Moscow')).toBeInViewport();
});

test('A second source or the matrix stands beside the first, is divided by keyboard, and is there again after a restart', async ({
  folder,
}) => {
  test.setTimeout(120_000);
  const first = await Parley.launch(folder);
  await read(first, folder, 60);
  const { page } = first;
  await first.setSize(1280, 800);
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Put beside this text' }).click();
    await page.getByRole('option', { name }).click();
  };
  await choose('Matrix');
  await expect(page.getByRole('heading', { name: 'Matrix' })).toBeVisible();
  await expect(first.readerText()).toBeVisible();
  await choose('Second text');
  const second = page.getByRole('region', { name: 'Second source' });
  await expect(second.getByRole('document')).toContainText('Second text');
  await expect(first.readerText()).toContainText('First text');

  const divider = page.getByRole('separator', { name: 'Width of the two sides' });
  const width = async () => (await second.boundingBox())?.width ?? 0;
  const before = await width();
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(divider).toHaveAttribute('aria-valuenow', '46');
  await expect.poll(width).toBeGreaterThan(before);
  const box = await divider.boundingBox();
  if (box === null) throw new Error('there is no divider');
  await page.mouse.move(box.x, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBeLessThan(before);

  // What is found and recorded in the second source is its own.
  await second.getByRole('document').focus();
  await first.choose('find');
  await expect(second.getByRole('search').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('30. Moscow');
  await expect(second.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(second.getByRole('document')).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(first.recordForm().getByRole('figure')).toContainText('Second text');
  await first.recordForm().getByRole('button', { name: 'Cancel' }).click();

  await first.quit();

  const again = await Parley.launch(folder);
  const beside = again.page.getByRole('region', { name: 'Second source' });
  await expect(beside.getByText('30. Moscow')).toBeInViewport();
  await beside.getByRole('button', { name: 'Close the second side' }).click();
  await expect(beside).toHaveCount(0);
  await again.quit();
});

test('Where two sides are too narrow one lies behind the other, as it was, and the form takes the place of the one behind', async ({
  parley,
  folder,
}) => {
  test.setTimeout(90_000);
  await read(parley, folder, 60);
  const { page } = parley;
  await parley.setSize(1280, 800);
  await page.getByRole('button', { name: 'Put beside this text' }).click();
  await page.getByRole('option', { name: 'Second text' }).click();
  const main = page.getByRole('region', { name: 'Reader' });
  const second = page.getByRole('region', { name: 'Second source' });
  const sides = page.getByRole('radiogroup', { name: 'Which of the two is in front' });
  await expect(second).toBeVisible();
  await expect(sides).toHaveCount(0);

  // The form leaves the text that it is about, and gives the other its place back.
  await parley.selectWords(`3. ${LINE}`);
  await page.keyboard.press('Enter');
  await expect(parley.recordForm()).toBeVisible();
  await expect(main).toBeVisible();
  await expect(second).toBeHidden();
  await sides.getByRole('radio', { name: 'Second text' }).click({ force: true });
  await expect(second).toBeVisible();
  await expect(main).toBeHidden();
  // A further passage, out of the other text, is for the same form.
  await second.getByRole('document').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(parley.recordForm().getByRole('figure')).toHaveCount(2);
  await parley.recordForm().getByRole('button', { name: 'Cancel' }).click();
  await expect(main).toBeVisible();
  await expect(second).toBeVisible();

  // In a small window both are reached, and so is the matrix, by keyboard as well.
  await second.getByRole('document').focus();
  await parley.setSize(800, 600);
  await expect(second).toBeVisible();
  await expect(main).toBeHidden();
  await parley.choose('find');
  await expect(second.getByRole('search').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('30. Moscow');
  await expect(second.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await sides.getByRole('radio', { name: 'Second text' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(main.getByText(`3. ${LINE}`, { exact: true })).toBeInViewport();
  await page.getByRole('button', { name: 'Put beside this text' }).click();
  await page.getByRole('option', { name: 'Matrix' }).click();
  await expect(page.getByRole('heading', { name: 'Matrix' })).toBeVisible();
  await sides.getByRole('radio', { name: 'First text' }).click({ force: true });
  await page.getByRole('button', { name: 'Put beside this text' }).click();
  await page.getByRole('option', { name: 'Second text' }).click();
  await expect(second.getByRole('document')).toBeFocused();
  await second.getByRole('button', { name: 'Close the second side' }).click();
  await expect(main).toBeVisible();
  await expect(sides).toHaveCount(0);
});
