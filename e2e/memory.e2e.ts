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
