import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright/test';
import type { Parley } from './app';
import { expect, test } from './fixtures';

function grid(page: Page) {
  return page.getByRole('grid', { name: /^Positions of the parties/ });
}

/** The names of the columns in their order, without that of the rows. */
async function columns(page: Page): Promise<readonly string[]> {
  const heads = await grid(page).getByRole('columnheader').allInnerTexts();
  return heads.slice(1).map((head) => head.trim());
}

async function chooseOfHead(parley: Parley, head: string, action: string): Promise<void> {
  await grid(parley.page).getByRole('columnheader', { name: head }).getByRole('button').click();
  await parley.page.getByRole('menuitem', { name: action }).click();
}

async function arrange(parley: Parley, change: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  const { page } = parley;
  await page.getByRole('button', { name: 'Arrange' }).click();
  await change(page.getByRole('dialog', { name: 'Arrange' }));
  await page.keyboard.press('Escape');
}

async function choose(parley: Parley, label: string, option: string | RegExp): Promise<void> {
  await parley.page.getByRole('dialog').getByRole('button', { name: label }).click();
  await parley.page.getByRole('option', { name: option }).click();
}

test('A filter by what counts goes back to the latest position that does; one by what is shown leaves cells out', async ({
  parley,
}) => {
  const { page } = parley;
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('dialog', { name: 'Filter' }).getByText('Rejects', { exact: true }).click();
  await page.keyboard.press('Escape');
  const moscow = await parley.cell('Russia', 'Donetsk');
  await expect(moscow).toContainText('Left out by the filter');
  await expect(await parley.cell('Ukraine', 'Donetsk')).toContainText('No statement recorded');
  await expect(page.getByText('Stance: Rejects')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(moscow).toContainText('Demands');

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('dialog', { name: 'Filter' }).getByText('Official document').click();
  await page.keyboard.press('Escape');
  await expect(moscow).not.toContainText('Left out by the filter');
});

test('Columns are moved with the keyboard and by dragging, left out, kept in sight, and remembered', async ({
  parley,
}) => {
  const { page } = parley;
  const before = await columns(page);
  expect(before.slice(0, 3)).toEqual(['Russia', 'Ukraine', 'United States']);
  await grid(page).getByRole('columnheader', { name: 'Russia' }).getByRole('button').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => columns(page)).toEqual(['Ukraine', 'Russia', ...before.slice(2)]);
  await grid(page)
    .getByRole('columnheader', { name: 'Russia' })
    .getByRole('button')
    .dragTo(grid(page).getByRole('columnheader', { name: 'Ukraine' }).getByRole('button'));
  await expect.poll(() => columns(page)).toEqual(before);

  await chooseOfHead(parley, 'Ukraine', 'Leave out');
  await expect.poll(() => columns(page)).not.toContain('Ukraine');
  await chooseOfHead(parley, 'United States', 'Keep in sight');
  await expect.poll(async () => (await columns(page))[0]).toMatch(/United States/);

  await parley.goTo('Positions');
  await parley.goTo('Matrix');
  await expect.poll(async () => (await columns(page))[0]).toMatch(/United States/);
  await arrange(parley, async (dialog) => {
    await dialog.getByRole('button', { name: 'Show “Ukraine” again' }).click();
    await dialog.getByRole('button', { name: 'Show all, in the usual order' }).click();
  });
  await expect.poll(() => columns(page)).toEqual(before);
});

test('Issues are folded with what stands under them, and tell how many of those are judged how', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  const rows = () => grid(page).getByRole('rowheader');
  await page.getByRole('button', { name: 'Assess the gap on “Donetsk”' }).click();
  await parley
    .dialog('Assess the gap on “Donetsk”')
    .getByRole('button', { name: 'Record assessment' })
    .click();
  const territory = rows().filter({ hasText: 'Territory' }).first();
  await expect(territory).toContainText('Below: 1 opposed');
  await territory.getByRole('button', { name: 'Fold “Territory”' }).click();
  await expect(rows().filter({ hasText: 'Donetsk' })).toHaveCount(0);
  await expect(territory).toContainText('Below: 1 opposed');
  await territory.getByRole('button', { name: 'Territory', exact: true }).focus();
  await page.keyboard.press('+');
  await expect(rows().filter({ hasText: 'Donetsk' })).toHaveCount(1);
});

test('The matrix turns round, and compares the speakers of one party; the export is what is on the screen', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await arrange(parley, () => choose(parley, 'Rows and columns', 'Parties by issues'));
  await expect(grid(page).getByRole('rowheader').first()).toContainText('Russia');
  expect((await columns(page))[0]).toMatch(/^Territory\s+Opposed/);
  const facing = grid(page).locator('[data-facing]');
  await expect(facing.first()).toContainText('faces a rejection');
  const path = join(folder, 'turned.csv');
  await parley.exportCsv(path);
  const rows = parse(await readFile(path), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows[0]?.Party).toBe('Russia');
  expect(rows[0]?.['Territory: stance']).toBe('Demands');
  expect(rows.at(-1)).toMatchObject({ Party: 'Assessment', 'Territory: stance': 'Opposed' });

  await arrange(parley, () => choose(parley, 'Rows and columns', 'Issues by the speakers of one party'));
  expect(await columns(page)).toContain('No speaker named');
  await arrange(parley, () => choose(parley, 'Whose speakers', /United States/));
  await expect.poll(async () => (await columns(page)).join()).toContain('Trump');
});

test('What is older than a day is shown as stale and not dropped; quotes stand in the place of statements', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.setAsOf('2025-08-08');
  await arrange(parley, async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Stale before' }).fill('2025-08-07');
    await page.keyboard.press('Enter');
    await dialog.getByText('Quotes', { exact: true }).click();
  });
  const moscow = await parley.cell('Russia', 'Donetsk');
  await expect(moscow).toContainText('Stale');
  await expect(moscow).toContainText('اعتراف كييف');
  await expect(moscow).toContainText('¶ 2');
  await expect(moscow.locator('q').first()).toHaveAttribute('lang', 'ar');
});

test('Escape in the field of a day brings back the day that holds, and then closes what the field is in', async ({
  parley,
}) => {
  const { page } = parley;
  await page.getByRole('button', { name: 'Arrange' }).click();
  const dialog = page.getByRole('dialog', { name: 'Arrange' });
  const field = dialog.getByRole('textbox', { name: 'Stale before' });
  await field.fill('2025-08-07');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('Time is played from the first day to the last', async ({ parley }) => {
  const { page } = parley;
  const field = page.getByRole('textbox', { name: 'As of' });
  await page.getByRole('slider', { name: 'As of' }).focus();
  await page.keyboard.press('End');
  const last = await field.inputValue();
  for (let back = 0; back < 2; back += 1) await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Play time' }).click();
  await expect(field).toHaveValue(last);
  await expect(page.getByRole('button', { name: 'Play time' })).toBeVisible();
});

test('An assessment says what the positions suggest and why, is changed and taken back', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await page.getByRole('button', { name: 'Assess the gap on “Territory”' }).click();
  const dialog = parley.dialog('Assess the gap on “Territory”');
  await expect(dialog).toContainText('The positions suggest Opposed');
  await expect(dialog).toContainText('points apart on the scale');
  const earlier = dialog.getByRole('region', { name: 'Assessments so far' });
  await earlier
    .getByRole('button', { name: /^Change the assessment/ })
    .first()
    .click();
  await dialog.getByLabel('Why').fill('The ends of the scale.');
  await dialog.getByRole('button', { name: 'Change assessment' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Assess the gap on “Territory”' }).click();
  await expect(earlier).toContainText('The ends of the scale.');
});

test('The filter and the arrangement have no accessibility finding', async ({ parley }) => {
  const { page } = parley;
  for (const name of ['Filter', 'Arrange']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
