import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

function grid(parley: Parley): Locator {
  return parley.page.getByRole('grid', { name: 'Positions' });
}

function treegrid(parley: Parley): Locator {
  return parley.page.getByRole('treegrid', { name: 'Positions' });
}

function heads(parley: Parley): Promise<readonly string[]> {
  return parley.page
    .locator('[role="columnheader"][data-id] button[title]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('title') ?? ''));
}

async function widthOf(head: Locator): Promise<number> {
  return (await head.boundingBox())?.width ?? 0;
}

async function groupBy(parley: Parley, ...by: readonly string[]): Promise<void> {
  const { page } = parley;
  await page
    .getByRole('button', { name: /^Group/ })
    .first()
    .click();
  const menu = page.getByRole('dialog', { name: 'Group' });
  for (const [place, label] of ['Group by', 'Then by'].entries()) {
    await menu.getByRole('button', { name: new RegExp(label) }).click();
    await page.getByRole('option', { name: by[place] ?? 'Nothing', exact: true }).click();
    if (by[place] === undefined) break;
  }
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
}

async function findings(parley: Parley): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: parley.page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test.beforeEach(async ({ parley }) => {
  await parley.closeNotices();
  await parley.goTo('Positions');
  await expect(grid(parley)).toBeVisible();
});

test('Rows are grouped with counts, folded and selected by keyboard, and exported in the order of their groups', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await groupBy(parley, 'Party', 'Stance');
  const headings = treegrid(parley).locator('[data-heading="true"]');
  await expect(headings.first()).toContainText('Russian Federation');
  await expect(headings.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(headings.nth(1)).toHaveAttribute('aria-level', '2');
  expect(await findings(parley)).toEqual([]);

  await headings.first().locator('[data-column="1"]').click();
  await expect(headings.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(headings.nth(1)).toContainText('Ukraine');
  await page.keyboard.press('ArrowRight');
  await expect(headings.first()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(headings.nth(1)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowLeft');
  await expect(headings.first().locator('[data-column="1"]')).toBeFocused();
  await page.keyboard.press('Space');
  const count = Number(/(\d+)/u.exec((await headings.first().innerText()).replace(/\D+/u, ''))?.[1]);
  await expect(page.getByText(`${count} selected`, { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');

  const file = join(folder, 'grouped.csv');
  await parley.exportCsv(file);
  const rows = parse(await readFile(file), { bom: true, columns: true }) as Record<string, string>[];
  const parties = rows.map((row) => row.Party);
  expect(new Set(parties.slice(0, count))).toEqual(new Set(['Russian Federation']));
  const blocks = parties.filter((party, at) => party !== parties[at - 1]);
  expect(new Set(blocks).size).toBe(blocks.length);

  await page.getByRole('button', { name: /^Grouped/ }).click();
  await page.getByRole('button', { name: 'Fold all groups', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(treegrid(parley).getByRole('row', { level: 3 })).toHaveCount(0);
  await groupBy(parley);
  await expect(grid(parley)).toBeVisible();
});

test('Columns are moved, widened, fitted and pinned by mouse and keyboard, and are so again in the next window', async ({
  parley,
}) => {
  const { page } = parley;
  const head = (name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) });
  await head('Stance').getByRole('button', { name: 'Stance', exact: true }).hover();
  await page.mouse.down();
  // The browser says that something is held over an element at the second move there.
  await head('Date').hover({ position: { x: 12, y: 10 } });
  await head('Date').hover({ position: { x: 6, y: 12 } });
  await page.mouse.up();
  await expect
    .poll(() => heads(parley))
    .toEqual(['Stance', 'Date', 'Party', 'Issue', 'Firmness', 'Statement', 'Passages']);
  await head('Party').focus();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(head('Party')).toBeFocused();
  expect((await heads(parley)).slice(0, 4)).toEqual(['Stance', 'Date', 'Issue', 'Party']);

  const before = await widthOf(head('Party'));
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => widthOf(head('Party'))).toBeCloseTo(before + 16, 0);
  const box = await head('Party').boundingBox();
  if (box === null) throw new Error('the column is not in sight');
  await page.mouse.move(box.x + box.width - 1, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 79, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf(head('Party'))).toBeCloseTo(before + 96, 0);
  await page.mouse.dblclick(box.x + box.width + 79, box.y + 10);
  await expect.poll(() => widthOf(head('Party'))).toBeLessThan(before + 90);
  const name = grid(parley).locator('[data-id="party"] bdi').first();
  expect(await name.evaluate((words) => words.scrollWidth <= words.clientWidth + 1)).toBe(true);

  await page.getByRole('button', { name: 'Sort and filter: Statement' }).click();
  await page.getByRole('button', { name: 'Pin to the beginning of the row' }).click();
  expect(await findings(parley)).toEqual([]);
  await page.keyboard.press('Escape');
  expect((await heads(parley))[0]).toBe('Statement');
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Show all columns' }).click();
  const statement = grid(parley).locator('[role="gridcell"][data-id="statement"]').first();
  const left = (await statement.boundingBox())?.x;
  await grid(parley).evaluate((element) => element.scrollBy(element.scrollWidth, 0));
  await expect.poll(async () => (await statement.boundingBox())?.x).toBe(left);
  await expect(grid(parley).locator('[role="gridcell"][data-id="updatedAt"]').first()).toBeInViewport();

  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Compact rows' }).click();
  await page.keyboard.press('Escape');
  await parley.closeDossier();
  await page.getByRole('main').getByText('Ukraine, August 2025').first().click();
  await expect(grid(parley)).toBeVisible();
  expect((await heads(parley))[0]).toBe('Statement');
  expect((await grid(parley).locator('[data-index="0"]').boundingBox())?.height).toBeLessThan(34);
});

test('A view is saved, left, taken again, made as the table is, renamed and deleted', async ({ parley }) => {
  const { page } = parley;
  const views = page.getByRole('button', { name: /^View/ });
  await page.getByRole('button', { name: 'Sort and filter: Stance' }).click();
  await page.getByRole('option', { name: 'Rejects' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search positions' }).fill('NATO');
  await groupBy(parley, 'Issue');
  const shown = page.getByRole('status').filter({ hasText: / of \d+ positions/ });
  const count = await shown.innerText();

  await views.click();
  const menu = page.getByRole('dialog', { name: 'Views' });
  await menu.getByRole('button', { name: 'Save view' }).click();
  await expect(menu.getByText('Give the view a name.')).toBeVisible();
  await menu.getByLabel('Save the table as it is now as').fill('Refusals of NATO');
  await menu.getByRole('button', { name: 'Save view' }).click();
  await expect(menu.getByRole('listitem')).toHaveCount(1);
  expect(await findings(parley)).toEqual([]);
  await menu.getByRole('button', { name: 'The usual table' }).click();
  await expect(grid(parley)).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search positions' })).toHaveValue('');

  await views.click();
  await menu.getByRole('listitem').getByRole('button', { name: 'Refusals of NATO' }).first().click();
  await expect(treegrid(parley)).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search positions' })).toHaveValue('NATO');
  await expect(shown).toHaveText(count);
  await expect(views).toHaveText(/^View: .Refusals of NATO.$/u);

  await groupBy(parley, 'Month');
  await expect(views).toHaveText(/changed$/u);
  await views.click();
  await menu.getByRole('button', { name: /^Make .+ as the table is now$/u }).click();
  await expect(menu.getByText('changed')).toHaveCount(0);
  await menu.getByRole('button', { name: /^Rename/u }).click();
  await menu.getByLabel(/^Rename/u).fill('رفض');
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('listitem')).toContainText('رفض');
  await menu.getByRole('button', { name: /^Delete/u }).click();
  await expect(menu.getByRole('listitem')).toHaveCount(0);
  await menu.getByRole('button', { name: 'The usual table' }).press('Escape');
  await expect(menu).toBeHidden();
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(views).toHaveText(/رفض/u);

  // A name that is taken, vowel signs or not, is asked about before its view is replaced.
  await page.getByRole('searchbox', { name: 'Search positions' }).fill('Crimea');
  await expect(views).toHaveText(/changed$/u);
  await views.click();
  await menu.getByLabel('Save the table as it is now as').fill(' رَفْض ');
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('alert')).toHaveText(/^Replace “.رفض.”\?$/u);
  await page.keyboard.press('Escape');
  await expect(menu.getByLabel('Save the table as it is now as')).toBeFocused();
  await expect(menu.getByText('changed')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await menu.getByRole('button', { name: 'Replace' }).click();
  await expect(menu.getByRole('listitem')).toHaveCount(1);
  await expect(menu.getByText('changed')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(views).toHaveText(/changed$/u);
});
