import { expect, test } from './fixtures';
import { addEvent, dayField, laneByIssue, openTimeline, plot } from './timeline-verbs';

/** The label of the mark that the keyboard is on. */
async function currentLabel(parley: import('./app').Parley): Promise<string> {
  return plot(parley).evaluate((element) => {
    const id = element.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.getAttribute('aria-label') ?? '';
  });
}

test('The keyboard goes from mark to mark, is told the quote, and opens the evidence of one', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await plot(parley).focus();
  await page.keyboard.press('ArrowDown');
  for (let closer = 0; closer < 8; closer += 1) {
    if (await page.getByRole('tooltip').getByRole('blockquote').isVisible()) break;
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('tooltip').getByRole('blockquote')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('complementary', { name: 'Evidence' }).getByRole('blockquote').first(),
  ).toBeVisible();
});

test('Home, End and the arrows go through a lane, and the mark is always in sight', async ({ parley }) => {
  const { page } = parley;
  await openTimeline(parley);
  await plot(parley).focus();
  for (let closer = 0; closer < 4; closer += 1) await page.keyboard.press('+');
  for (const key of ['Home', 'End', 'ArrowLeft', 'Home']) {
    await page.keyboard.press(key);
    await expect.poll(() => ringIsInSight(parley), key).toBe(true);
  }
  const first = await currentLabel(parley);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => currentLabel(parley)).not.toBe(first);
  const days = await plot(parley).getAttribute('aria-label');
  await page.keyboard.press('PageDown');
  await expect(plot(parley)).not.toHaveAttribute('aria-label', days ?? '');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('0');
  await page.keyboard.press('-');
  await expect(plot(parley)).not.toHaveAttribute('aria-label', days ?? '');
});

test('Going down through lanes that are out of sight scrolls them into sight', async ({ parley }) => {
  const { page } = parley;
  await parley.setSize(900, 560);
  await openTimeline(parley);
  await laneByIssue(parley);
  await plot(parley).focus();
  const scrolled = () =>
    plot(parley).evaluate((element) => element.querySelector('[class*="scroller"]')?.scrollTop ?? 0);
  for (let lane = 0; lane < 12; lane += 1) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => ringIsInSight(parley)).toBe(true);
  }
  expect(await scrolled()).toBeGreaterThan(0);
  for (let lane = 0; lane < 14; lane += 1) await page.keyboard.press('ArrowUp');
  await expect.poll(() => ringIsInSight(parley)).toBe(true);
});

test('Issues are folded into the lane of the one above them, by the keyboard too, and the matrix folds along', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await laneByIssue(parley);
  const lanes = plot(parley).getByRole('listitem');
  const before = await lanes.count();
  await page.getByRole('button', { name: 'Fold “Territory”' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Unfold “Territory”' })).toBeFocused();
  expect(await lanes.count()).toBeLessThan(before);
  await parley.goTo('Matrix');
  await expect(page.getByRole('button', { name: 'Unfold “Territory”' })).toBeVisible();
});

test('A, B and D take the day of the mark as the dates', async ({ parley }) => {
  const { page } = parley;
  await openTimeline(parley);
  await addEvent(parley, 'Talks', '2025-08-03');
  await plot(parley).focus();
  for (let lane = 0; lane < 12; lane += 1) await page.keyboard.press('ArrowUp');
  await expect.poll(() => currentLabel(parley)).toContain('Talks');
  for (const [key, field] of [
    ['a', 'A'],
    ['b', 'B'],
    ['d', 'As of'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(dayField(parley, field)).toHaveValue('2025-08-03');
  }
});

test('A handle on the axis is moved by the arrow keys', async ({ parley }) => {
  const { page } = parley;
  await openTimeline(parley);
  await page.getByRole('slider', { name: 'First date, A' }).focus();
  const before = await dayField(parley, 'A').inputValue();
  await page.keyboard.press('ArrowLeft');
  await expect(dayField(parley, 'A')).not.toHaveValue(before);
  await page.keyboard.press('ArrowRight');
  await expect(dayField(parley, 'A')).toHaveValue(before);
});

test('An event is edited by the keyboard alone, which is then where it was', async ({ parley }) => {
  const { page } = parley;
  await openTimeline(parley);
  await addEvent(parley, 'Talks', '2025-08-03');
  await plot(parley).focus();
  for (let lane = 0; lane < 12; lane += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(parley.dialog('Edit event')).toBeVisible();
  await page.keyboard.type('More ');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(parley.dialog('Edit event')).toBeHidden();
  await expect(plot(parley)).toBeFocused();
});

test('The keys are told in the dialog of shortcuts', async ({ parley }) => {
  await parley.choose('shortcuts');
  const dialog = parley.dialog('Keyboard shortcuts');
  for (const words of [
    'previous or next mark',
    'compare from the day of the mark',
    'as of the day of the mark',
  ])
    await expect(dialog.getByText(words)).toBeVisible();
});

/** Whether the ring around the current mark is within what is drawn, on both axes. */
function ringIsInSight(parley: import('./app').Parley): Promise<boolean> {
  return plot(parley).evaluate((element) => {
    const ring = element.querySelector('[class*="ring"]')?.getBoundingClientRect();
    const within = element.querySelector('[class*="scroller"]')?.getBoundingClientRect();
    const all = element.getBoundingClientRect();
    if (ring === undefined || within === undefined) return false;
    const isEvent = ring.bottom <= within.top + 8;
    const top = isEvent ? all.top : within.top - 1;
    return (
      ring.left >= all.left && ring.right <= all.right && ring.top >= top && ring.bottom <= within.bottom + 1
    );
  });
}
