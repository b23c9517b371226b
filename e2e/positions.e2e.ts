import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

function grid(parley: Parley): Locator {
  return parley.page.getByRole('grid', { name: 'Positions' });
}

/** What stands in a column of the rows that are drawn, from top to bottom. */
async function column(parley: Parley, name: string): Promise<readonly string[]> {
  const heads = await grid(parley).getByRole('columnheader').all();
  const names = await Promise.all(heads.map((head) => head.innerText()));
  const at = names.findIndex((each) => each.trim() === name);
  const rows = await grid(parley).getByRole('row').all();
  const cells = rows.slice(1).map((row) => row.getByRole('gridcell').nth(at).innerText());
  return (await Promise.all(cells)).map((text) => text.trim());
}

async function shown(parley: Parley): Promise<number> {
  const status = await parley.page
    .getByRole('status')
    .filter({ hasText: /of \d+ positions/ })
    .innerText();
  return Number(status.split(' ')[0]);
}

test.beforeEach(async ({ parley }) => {
  await parley.closeNotices();
  await parley.goTo('Positions');
  await expect(grid(parley)).toBeVisible();
});

test('A click on a column’s header sorts by it, and another one turns the order round', async ({
  parley,
}) => {
  await grid(parley).getByRole('button', { name: 'Party', exact: true }).click();
  await expect(grid(parley).getByRole('columnheader', { name: 'Party' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const ascending = await column(parley, 'Party');
  expect(ascending).toEqual([...ascending].sort((a, b) => a.localeCompare(b, 'en')));
  await grid(parley).getByRole('button', { name: 'Party', exact: true }).click();
  await expect(grid(parley).getByRole('columnheader', { name: 'Party' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect((await column(parley, 'Party'))[0]).not.toBe(ascending[0]);
});

test('A column’s filter and the search of all words narrow the table, and clearing them shows all again', async ({
  parley,
}) => {
  const { page } = parley;
  const all = await shown(parley);
  await page.getByRole('button', { name: 'Sort and filter: Stance' }).click();
  await page.getByRole('option', { name: 'Rejects' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => shown(parley)).toBeLessThan(all);
  expect(new Set(await column(parley, 'Stance'))).toEqual(new Set(['Rejects']));
  const rejections = await shown(parley);

  await page.getByRole('searchbox', { name: 'Search positions' }).fill('NATO');
  await expect.poll(() => shown(parley)).toBeLessThan(rejections);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect.poll(() => shown(parley)).toBe(all);
});

test('Columns can be shown and hidden, and the choice is remembered', async ({ parley }) => {
  const { page } = parley;
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Citations' }).click();
  await page.keyboard.press('Escape');
  await expect(grid(parley).getByRole('columnheader', { name: 'Citations' })).toBeVisible();
  await parley.goTo('Matrix');
  await parley.goTo('Positions');
  await expect(grid(parley).getByRole('columnheader', { name: 'Citations' })).toBeVisible();
});

test('Only the rows in sight are drawn, and the last one can be reached', async ({ parley }) => {
  const all = await shown(parley);
  const drawn = await grid(parley).getByRole('row').count();
  expect(drawn).toBeLessThan(all);
  await grid(parley).getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await parley.page.keyboard.press('Control+End');
  await expect(grid(parley).locator(`[data-index="${all - 1}"]`)).toBeVisible();
});

test('By keyboard: a position is looked at, edited, deleted and brought back, and its passage opened', async ({
  parley,
}) => {
  const { page } = parley;
  const all = await shown(parley);
  await grid(parley).getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await page.keyboard.press('v');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();

  await page.keyboard.press('e');
  const form = page.getByRole('complementary', { name: 'Edit position' });
  await form.getByLabel('Statement').fill('Said in other words.');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(grid(parley).getByText('Said in other words.')).toBeVisible();
  expect(await parley.labelOf('undo')).toBe('Undo Edit position');

  await grid(parley).getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await page.keyboard.press('Delete');
  await expect.poll(() => shown(parley)).toBe(all - 1);
  await parley.choose('undo');
  await expect.poll(() => shown(parley)).toBe(all);
  await parley.choose('redo');
  await expect.poll(() => shown(parley)).toBe(all - 1);

  await grid(parley).getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await page.keyboard.press('j');
  await expect(parley.readerText()).toBeVisible();
});
