import { expect, test } from './fixtures';

test('Two dates stand side by side: only what changed, or everything, with every shift named', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-01', '2025-08-06');
  const table = page.getByRole('table', { name: /^Positions on/ });
  const changed = await table.getByRole('row').count();
  await expect(table.getByText('Hardened').first()).toBeVisible();
  await expect(table.getByText('Unchanged')).toHaveCount(0);
  await page.getByText('Only what changed').click();
  await expect(table.getByText('Unchanged').first()).toBeVisible();
  expect(await table.getByRole('row').count()).toBeGreaterThan(changed);

  await table.getByRole('button').first().click();
  await expect(
    page.getByRole('complementary', { name: 'Evidence' }).getByRole('blockquote').first(),
  ).toBeVisible();
});

test('Dates in the wrong order are said to be, and one button swaps them', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Compare');
  await parley.setCompareDates('2025-08-07', '2025-08-01');
  await expect(page.getByRole('alert')).toContainText('after the second');
  await page.getByRole('alert').getByRole('button', { name: 'Swap the dates' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'From', exact: true })).toHaveValue('2025-08-01');
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
  await expect(table).toContainText('The first statement recorded');
  await expect(table).toContainText(/→ .*: (more|less) room|Scale \d+ → \d+|Coded by the analyst/);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('dialog', { name: 'Filter' }).getByText('Offers', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(table).not.toContainText('Donetsk');
  await parley.goTo('Matrix');
  await expect(page.getByText('Stance: Offers')).toBeVisible();
});
