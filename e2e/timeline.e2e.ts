import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

async function openTimeline(parley: Parley): Promise<void> {
  await parley.closeNotices();
  await parley.choose('view.timeline');
  await expect(parley.page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
}

async function addEvent(parley: Parley, name: string, date: string): Promise<void> {
  const { page } = parley;
  await page.getByRole('button', { name: 'Add event' }).click();
  const dialog = parley.dialog('Add event');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Date').fill(date);
  await dialog.getByRole('button', { name: 'Add event' }).click();
  await expect(dialog).toBeHidden();
}

const table = (parley: Parley) => parley.page.getByRole('region', { name: 'What is in sight, as a table' });

test('An event is recorded, stands in the picture and in its table, and is taken back', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await expect(page.getByText('No events yet')).toBeVisible();
  await addEvent(parley, 'Deadline set by Washington', '8 August 2025');
  await expect(page.getByText('No events yet')).toHaveCount(0);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(table(parley)).toContainText('Deadline set by Washington');
  await parley.choose('undo');
  await expect(table(parley)).not.toContainText('Deadline set by Washington');
});

test('Dates that are no dates, or that run backwards, are refused in the form of an event', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await page.getByRole('button', { name: 'Add event' }).click();
  const dialog = parley.dialog('Add event');
  const add = dialog.getByRole('button', { name: 'Add event' });
  await dialog.getByLabel('Name').fill('Talks');
  await dialog.getByLabel('Date').fill('soon');
  await add.click();
  await expect(dialog.getByText('“soon” is not a date.')).toBeVisible();
  await dialog.getByLabel('Date').fill('2025-08-08');
  await dialog.getByLabel('Until').fill('2025-07');
  await add.click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Until').fill('2025-08-10');
  await add.click();
  await expect(dialog).toBeHidden();
});

test('The keyboard goes from mark to mark and opens the evidence of one', async ({ parley }) => {
  const { page } = parley;
  await openTimeline(parley);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  for (let closer = 0; closer < 8; closer += 1) {
    await page.keyboard.press('Enter');
    if (await page.getByRole('complementary', { name: 'Evidence' }).isVisible()) break;
  }
  await expect(
    page.getByRole('complementary', { name: 'Evidence' }).getByRole('blockquote').first(),
  ).toBeVisible();
});

test('The two dates lead to the comparison, and the as-of date is that of the matrix', async ({ parley }) => {
  const { page } = parley;
  await openTimeline(parley);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  for (const [name, day] of [
    ['A', '2025-08-01'],
    ['B', '2025-08-06'],
    ['As of', '2025-08-06'],
  ] as const) {
    await field(name).fill(day);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Compare these dates' }).click();
  await expect(page.getByRole('heading', { name: 'Compare' })).toBeVisible();
  await expect(page.getByRole('textbox').nth(0)).toHaveValue('2025-08-01');
  await parley.goTo('Matrix');
  await expect(field('As of')).toHaveValue('2025-08-06');
});

test('The scale of an issue tells the gap between two parties in numbers', async ({ parley }) => {
  const { page } = parley;
  await openTimeline(parley);
  await page.getByText('Scale', { exact: true }).click();
  await expect(page.getByText(/100 points apart on/)).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(table(parley).getByRole('row')).not.toHaveCount(0);
});

test('The picture is written as SVG and as PNG, complete in itself, with its title and its days', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await addEvent(parley, 'موعد نهائي', '2025-04');
  for (const [format, item] of [
    ['svg', /^As SVG/],
    ['png', /^As PNG/],
  ] as const) {
    const path = join(folder, `time.${format}`);
    await parley.willSaveAs(path);
    await page.getByRole('button', { name: 'Export picture' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(parley.notice(/was written/)).toBeVisible();
    const bytes = await readFile(path);
    if (format === 'png') {
      expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
      continue;
    }
    const svg = bytes.toString();
    expect(svg).toContain('موعد نهائي');
    expect(svg).toContain('Ukraine, August 2025');
    expect(svg).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    await parley.closeNotices();
  }
});

test('The timeline has no accessibility finding in either theme, as a picture and as a table', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Table' }).click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  }
});
