import { join } from 'node:path';
import { Parley } from './app';
import { expect, test } from './fixtures';

const SIZE = [1010, 690] as const;

test('Each dossier remembers its view, its date, its reader and the size of its window', async ({
  folder,
}) => {
  const first = await Parley.launch(folder);
  await first.setSize(...SIZE);
  await first.setAsOf('2025-08-01');
  await first.openCell('Russia', 'NATO membership');
  await first.page.getByRole('button', { name: 'Open in reader' }).first().click();
  await expect(first.readerText()).toBeVisible();
  await first.closePanel('Evidence');
  const title = await first.readerText().getAttribute('aria-label');
  await first.closeDossier();
  await first.createDossier('Another', join(folder, 'Another.parley'));
  await first.quit();

  const second = await Parley.launch(folder);
  const { page } = second;
  await expect(page.getByRole('navigation').getByText('Another')).toBeVisible();
  await second.closeDossier();
  await page
    .getByRole('grid', { name: 'Recent dossiers' })
    .getByText('Ukraine, August 2025', { exact: true })
    .click();
  await expect(second.readerText()).toHaveAttribute('aria-label', title ?? '');
  await expect.poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual(SIZE);
  await second.goTo('Matrix');
  await expect(page.getByRole('textbox', { name: 'As of' })).toHaveValue('2025-08-01');
  await second.quit();
});

test('The reader comes back to the paragraph that was on top', async ({ folder }) => {
  const first = await Parley.launch(folder);
  await first.setSize(720, 480);
  await first.goTo('Sources');
  const longest = first.page.getByRole('grid', { name: 'Sources' }).getByRole('row').first();
  await longest.click();
  await expect(first.readerText()).toBeVisible();
  await first.readerText().evaluate((article) => article.parentElement?.scrollTo({ top: 200 }));
  const top = await paragraphOnTop(first);
  expect(top).toBeGreaterThan(1);
  await first.goTo('Matrix');
  await first.quit();

  const second = await Parley.launch(folder);
  await second.goTo('Sources');
  await expect(second.readerText()).toBeVisible();
  await expect.poll(() => paragraphOnTop(second)).toBe(top);
  await second.quit();
});

/** The number of the first paragraph that is in sight. */
function paragraphOnTop(parley: Parley): Promise<number> {
  return parley.readerText().evaluate((article) => {
    const top = article.parentElement?.getBoundingClientRect().top ?? 0;
    const rows = [...article.querySelectorAll<HTMLElement>('[data-paragraph]')];
    const first = rows.find((row) => row.getBoundingClientRect().bottom > top + 1);
    return Number(first?.dataset.paragraph);
  });
}

test('Nothing of a dossier stays in the memory of the window when it is closed', async ({ parley }) => {
  test.setTimeout(120_000);
  const { page } = parley;
  await parley.goTo('Positions');
  await page.getByRole('main').getByRole('searchbox').fill('kherson');
  await expect(page.getByRole('gridcell', { name: /Kherson/ }).first()).toBeVisible();
  await page.getByRole('main').getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Sort and filter: Stance' }).click();
  await page.keyboard.press('Escape');
  for (const view of ['Sources', 'Compare', 'Timeline', 'Parties and issues', 'Review', 'History'] as const) {
    await parley.goTo(view);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await parley.goTo('Matrix');
  await parley.openCell('Russia', 'Kherson');
  expect(await textsInMemory(parley, STATEMENT)).not.toEqual([]);
  await parley.closeDossier();
  // What is on its way out when the view goes, such as a frame that was asked for, may take a moment.
  await expect.poll(() => textsInMemory(parley, STATEMENT), { timeout: 30_000 }).toEqual([]);
});

/** What a position of the sample states. */
const STATEMENT = 'Kyiv recognises the annexation of Kherson.';

/** The strings with these words that the page still holds after its garbage was collected. */
async function textsInMemory(parley: Parley, words: string): Promise<readonly string[]> {
  const browser = await parley.page.context().newCDPSession(parley.page);
  const chunks: string[] = [];
  browser.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await browser.send('HeapProfiler.enable');
  await browser.send('HeapProfiler.collectGarbage');
  await browser.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await browser.detach();
  const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  return strings.filter((text) => text.includes(words));
}
