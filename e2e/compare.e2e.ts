import type { Locator } from 'playwright/test';
import { expect, test } from './fixtures';

/** All that a table of which only a part is drawn says, read by the keyboard from its first row to its last. */
async function readAll(table: Locator): Promise<string> {
  const said = new Set<string>();
  const cells = table.getByRole('button');
  await cells.first().focus();
  await table.press('Control+Home');
  for (let rows = Number(await table.getAttribute('aria-rowcount')); rows > 0; rows -= 8) {
    for (const row of await table.getByRole('row').allInnerTexts()) said.add(row);
    await table.page().keyboard.press('PageDown');
  }
  for (const row of await table.getByRole('row').allInnerTexts()) said.add(row);
  return [...said].join('\n');
}

test('Two dates stand side by side: only what changed, or everything, with every shift named', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-01', '2025-08-06');
  const table = page.getByRole('table', { name: /^Positions on/ });
  const changed = Number(await table.getAttribute('aria-rowcount'));
  await expect(table.getByText('Hardened').first()).toBeVisible();
  await expect(table.getByText('Unchanged')).toHaveCount(0);
  await page.getByText('Only what changed').click();
  expect(await readAll(table)).toContain('Unchanged');
  expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(changed);

  await table.getByText('Demands').first().click();
  await expect(
    page.getByRole('complementary', { name: 'Evidence' }).getByRole('blockquote').first(),
  ).toBeVisible();
});

test('From a later date to an earlier one the comparison is read backwards, says so, and one button swaps the dates', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-08', '2025-07-31');
  await expect(page.getByText('Read backwards: the first date is after the second.')).toBeVisible();
  const table = page.getByRole('table', { name: /^Positions on/ });
  await expect(table.getByText('No statement had been recorded yet').first()).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Swap the dates' }).click();
  await expect(page.getByText('Read backwards')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'From', exact: true })).toHaveValue('2025-07-31');
  await expect(table.getByText('The first statement recorded').first()).toBeVisible();
});

test('A date that is none is refused with the reason, and Escape brings back the one that holds', async ({
  parley,
}) => {
  const { page } = parley;
  const field = page.getByRole('textbox', { name: 'As of' });
  const before = await field.inputValue();
  await field.fill('2025-02-30');
  await field.press('Enter');
  await expect(page.getByText('“2025-02-30” is not a date.')).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue(before);
});

test('Each party has a sentence, every shift says what it was decided by, and the filter is that of the matrix', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-07-31', '2025-08-08');
  const sentences = page.getByRole('list', { name: 'What happened to each party’s positions' });
  await expect(sentences.getByRole('listitem').first()).toContainText(
    /Russian Federation.*unchanged; \d+ new: .*Territory/,
  );
  const table = page.getByRole('table');
  const text = await readAll(table);
  expect(text).toContain('The first statement recorded');
  expect(text).toMatch(/→ .*: (more|less) room|Scale \d+ → \d+|Coded by the analyst/);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('dialog', { name: 'Filter' }).getByText('Offers', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(table).not.toContainText('Donetsk');
  await parley.goTo('Matrix');
  await expect(page.getByText('Stance: Offers')).toBeVisible();
});

test('Words that differ between two statements are marked in both, and neither statement is altered', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-01', '2025-08-06');
  const table = page.getByRole('table', { name: /^Positions on/ });
  const marks = table.locator('mark');
  await expect(marks.first()).toBeVisible();
  const read = () => table.getByRole('button').allTextContents();
  const marked = await read();
  await page.getByText('Mark the words that differ').click();
  await expect(marks).toHaveCount(0);
  expect(await read()).toEqual(marked);
});

test('Parties that are left out have no row and no sentence, and come back together', async ({ parley }) => {
  const { page } = parley;
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-07-31', '2025-08-08');
  const table = page.getByRole('table', { name: /^Positions on/ });
  await expect(table.getByRole('rowheader', { name: 'Ukraine' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'All parties' }).click();
  const choices = page.getByRole('dialog', { name: 'Parties' });
  await choices.getByText('Ukraine', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(table.getByRole('rowheader', { name: 'Ukraine' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Parties \(\d+\)$/ }).click();
  await choices.getByRole('button', { name: 'All parties' }).click();
  await expect(table.getByRole('rowheader', { name: 'Ukraine' }).first()).toBeVisible();
});

test('The sentence of a party with an Arabic name reads in the direction of the interface', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
  await parley.chooseFor('Ukraine', 'Edit');
  const dialog = parley.dialog('Edit party');
  await dialog.getByLabel('Name', { exact: true }).fill('أوكرانيا');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-01', '2025-08-08');
  const sentence = page
    .getByRole('list', { name: 'What happened to each party’s positions' })
    .getByRole('listitem')
    .filter({ hasText: 'أوكرانيا' });
  await expect(sentence).toHaveCSS('direction', 'ltr');
});

test('A position that was withdrawn is shown as withdrawn on either date, also where nothing changed since', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-08', '2025-08-08');
  await page.getByText('Only what changed').click();
  const table = page.getByRole('table', { name: /^Positions on/ });
  await table.getByRole('button').first().focus();
  await page.keyboard.press('Control+End');
  const row = table.getByRole('row', { name: /United States/ }).filter({ hasText: 'Withdrawn' });
  await expect(async () => {
    if ((await row.count()) === 0) await page.keyboard.press('PageUp');
    expect(await row.count()).toBeGreaterThan(0);
  }).toPass({ intervals: [50] });
  await expect(row.first()).toContainText('Still withdrawn');
  await expect(row.first().getByRole('button').filter({ hasText: 'Withdrawn' })).toHaveCount(2);
});

test('Deleting a position in its evidence leaves the keyboard in the panel, which Escape closes', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-01', '2025-08-08');
  const table = page.getByRole('table', { name: /^Positions on/ });
  await table
    .getByRole('button', { name: /^Signals/ })
    .first()
    .press('Enter');
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await panel.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(panel).toContainText('This entry is no longer there.');
  await expect(panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('Under a filter that shows nothing the comparison speaks of the filter, not of the parties, and one button clears it', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-01', '2025-08-06');
  await page.getByRole('button', { name: 'Filter' }).click();
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await filter.getByText('Direct quote', { exact: true }).click();
  await filter.getByText('Rejects', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('No difference in what the filter shows')).toBeVisible();
  await page.getByText('Parties', { exact: true }).click();
  await expect(page.getByText('Nobody has spoken')).toHaveCount(0);
  await page.getByText('Two dates', { exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: 'Clear the filter' }).last().click();
  await expect(page.getByRole('table', { name: /^Positions on/ })).toBeVisible();
});
