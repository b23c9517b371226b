import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

function events(parley: Parley): Locator {
  return parley.page.getByRole('treegrid', { name: 'Events' });
}

interface NewEvent {
  readonly name: string;
  readonly date: string;
  readonly until?: string;
  readonly party?: string;
}

async function addEvent(parley: Parley, { name, date, until = '', party }: NewEvent): Promise<void> {
  await parley.page
    .getByRole('button', { name: /^Add (the first )?event$/ })
    .last()
    .click();
  const dialog = parley.dialog('Add event');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Date').fill(date);
  await dialog.getByLabel('Until').fill(until);
  if (party !== undefined) await dialog.getByText(party, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Add event' }).click();
  await expect(dialog).toBeHidden();
}

test.beforeEach(async ({ parley }) => {
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
});

test('Events stand in the order of their dates, as partial as these are, with their kind and who takes part', async ({
  parley,
}) => {
  const { page } = parley;
  await expect(page.getByText('No events yet')).toBeVisible();
  await addEvent(parley, { name: 'قمة ألاسكا', date: '2025-08-15', party: 'Russian Federation' });
  await addEvent(parley, { name: 'Round of talks', date: '2025-06', until: '2025-07' });
  await expect(events(parley).getByRole('row')).toHaveCount(2);
  await expect(events(parley).getByRole('row').nth(0)).toContainText(
    /Round of talks\s*June 2025 – July 2025/,
  );
  await expect(events(parley).getByRole('row').nth(1)).toContainText('قمة ألاسكا');
  await expect(events(parley).getByRole('row').nth(1)).toContainText('Meeting · Russia');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

test('By keyboard: an event is edited and deleted; the bin and the history tell of it, and undo brings it back', async ({
  parley,
}) => {
  const { page } = parley;
  await addEvent(parley, { name: 'Deadline', date: '2025-08-08', party: 'Ukraine' });
  const row = events(parley).getByRole('row', { name: 'Deadline' });
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = parley.dialog('Edit event');
  await dialog.getByLabel('Name').fill('Deadline of Washington');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByText('No events yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add event' })).toBeFocused();

  await parley.goTo('Bin');
  await page.getByRole('grid', { name: 'Deleted entries' }).getByRole('row').first().click();
  const detail = page.getByRole('region', { name: 'What is selected' });
  await expect(detail).toContainText('Meeting');
  await expect(detail).toContainText('Ukraine');
  await parley.goTo('History');
  await expect(page.getByRole('main')).toContainText('Deadline of Washington');
  await parley.choose('undo');
  await parley.goTo('Parties and issues');
  await expect(row).toBeVisible();
});

test('An event is shown in the timeline, as of its day', async ({ parley }) => {
  const { page } = parley;
  await addEvent(parley, { name: 'Ultimatum', date: 'August 2025' });
  await parley.chooseFor('Ultimatum', 'Show in the timeline');
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'As of', exact: true })).toHaveValue('2025-08-01');
});

test('The search leads to an event, and its form can delete it', async ({ parley }) => {
  const { page } = parley;
  await addEvent(parley, { name: 'Ultimatum of Friday', date: '2025-08-08' });
  await addEvent(parley, { name: 'Talks', date: '2025-08-09' });
  await parley.goTo('Search');
  await page.getByRole('searchbox').fill('ultimatum');
  await page.getByRole('option', { name: 'Ultimatum of Friday' }).click();
  const row = events(parley).getByRole('row', { name: 'Ultimatum of Friday' });
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await parley.dialog('Edit event').getByRole('button', { name: 'Delete event' }).click();
  await expect(row).toHaveCount(0);
  await expect(events(parley).getByRole('row', { name: 'Talks' })).toBeFocused();
});
