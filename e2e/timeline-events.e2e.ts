import { expect, test } from './fixtures';
import { addEvent, openTimeline, plot, plotTable } from './timeline-verbs';

test('An event is recorded, stands in the picture and in its table, and is taken back', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await expect(page.getByText('No events yet')).toBeVisible();
  await addEvent(parley, 'Deadline set by Washington', '8 August 2025');
  await expect(page.getByText('No events yet')).toHaveCount(0);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(plotTable(parley)).toContainText('Deadline set by Washington');
  await parley.choose('undo');
  await expect(plotTable(parley)).not.toContainText('Deadline set by Washington');
});

test('An event is pressed, renamed and deleted, and comes back', async ({ parley }) => {
  const { page } = parley;
  await openTimeline(parley);
  await addEvent(parley, 'Talks in Istanbul', '2025-08-04');
  const mark = (name: string) => plot(parley).getByRole('button', { name: new RegExp(name) });
  await mark('Talks in Istanbul').click();
  const dialog = parley.dialog('Edit event');
  await dialog.getByLabel('Name').fill('Talks in Ankara');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await mark('Talks in Ankara').click();
  await dialog.getByRole('button', { name: 'Delete event' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('No events yet')).toBeVisible();
  await parley.choose('undo');
  await expect(mark('Talks in Ankara')).toBeVisible();
});

test('The names of events stay within the picture, also those at its end', async ({ parley }) => {
  await openTimeline(parley);
  await addEvent(parley, 'A deadline with tariffs on whoever buys oil', '2025-08-09');
  await addEvent(parley, 'قمة في ألاسكا بين الرئيسين', '2025-12-20');
  const strip = plot(parley).getByRole('group', { name: 'Events' });
  await expect(strip.getByText('A deadline with tariffs on whoever buys oil')).toBeVisible();
  await expect(strip.getByText('قمة في ألاسكا بين الرئيسين')).toBeVisible();
  const boxes = await strip.evaluate((group) => {
    const within = group.closest('svg')?.getBoundingClientRect();
    return [...group.querySelectorAll('text')].map((text) => {
      const { left, right } = text.getBoundingClientRect();
      return [left >= (within?.left ?? 0) - 1, right <= (within?.right ?? 0) + 1];
    });
  });
  expect(boxes.flat()).not.toContain(false);
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
  await expect(dialog.getByText(/^The first date \(2025-08-08\) is after the second/)).toBeVisible();
  await dialog.getByLabel('Until').fill('2025-08-10');
  await add.click();
  await expect(dialog).toBeHidden();
});
