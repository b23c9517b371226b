import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

const POPOVERS = [
  ['Positions', 'Views'],
  ['Positions', 'Group'],
  ['Positions', 'Columns'],
  ['Positions', 'Sort and filter: Stance'],
  ['Positions', 'Sort and filter: Date'],
  ['Matrix', 'Filter'],
  ['Matrix', 'Arrange'],
  ['Compare', 'Filter'],
] as const;

test('Menus that are closed, in whatever way, leave nothing hidden from screen readers', async ({
  parley,
}) => {
  test.setTimeout(150_000);
  const { page } = parley;
  await parley.closeNotices();
  for (const [view, name] of POPOVERS) {
    await parley.goTo(view);
    const button = page.getByRole('button', { name, exact: true });
    const popover = opened(parley);
    await button.click();
    await expect(popover, name).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expectNothingHidden(parley, `${name}, Escape`);
    await button.press('Enter');
    await expect(popover, name).toHaveCount(1);
    await clickBeside(parley);
    await expectNothingHidden(parley, `${name}, a click beside it`);
    // Another view takes the place of the one that it stands over.
    await button.press('Enter');
    await expect(popover, name).toHaveCount(1);
    await parley.choose('view.history');
    await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
    await expectNothingHidden(parley, `${name}, another view`);
  }
});

test('Lists that names are found in leave nothing hidden from screen readers', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Matrix');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const menu = page.getByRole('dialog', { name: 'Filter' });
  const speakers = menu.getByRole('combobox', { name: 'Speakers' });
  const coders = menu.getByRole('combobox', { name: 'Sources' });
  await speakers.fill('a');
  await expect(page.getByRole('listbox')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expectListGone(parley, menu, 'left by Tab');
  await speakers.fill('a');
  // An Escape before the list is there closes the menu itself.
  await expect(page.getByRole('listbox')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expectListGone(parley, menu, 'left by Escape');
  await coders.click();
  await page.keyboard.type('a');
  await page.getByRole('option').first().click();
  await expectListGone(parley, menu, 'chosen by a click');
  await coders.fill('a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectListGone(parley, menu, 'chosen by Enter');
  // The menu goes while the list is open.
  await speakers.fill('a');
  await expect(page.getByRole('listbox')).toHaveCount(1);
  await parley.choose('view.history');
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await expectNothingHidden(parley, 'another view');
});

test('Choices and dialogs, one over the other, leave nothing hidden from screen readers', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.choose('settings');
  const dialog = parley.dialog('Settings');
  const choice = dialog.getByRole('button', { name: /Appearance/ });
  await choice.click();
  await page.keyboard.press('Escape');
  await expectListGone(parley, dialog, 'choice, Escape');
  await choice.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectListGone(parley, dialog, 'choice, Enter');
  // The first Escape is for the choice, the second for the dialog.
  await choice.click();
  await expect(page.getByRole('listbox')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expectListGone(parley, dialog, 'choice, the first Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectNothingHidden(parley, 'dialogs');
});

test('Editors of cells leave nothing hidden from screen readers', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Positions');
  for (const column of ['date', 'party', 'stance', 'statement']) {
    const cell = page.locator(`[role="gridcell"][data-id="${column}"]`).first();
    for (const key of ['Escape', 'click']) {
      await cell.click();
      await page.keyboard.press('F2');
      const editor = page.getByRole('dialog');
      await expect(editor, column).toBeVisible();
      if (key === 'click') await clickBeside(parley);
      else await page.keyboard.press(key);
      await expect(editor, `${column}, ${key}`).toHaveCount(0);
      await expectNothingHidden(parley, `${column}, ${key}`);
    }
  }
});

/** The menus and popovers that are open. */
function opened(parley: Parley): Locator {
  return parley.page.locator('[data-trigger]').filter({ visible: true });
}

/** Clicks where nothing is but the window: in the title of the view. */
async function clickBeside(parley: Parley): Promise<void> {
  const box = await parley.page.locator('h1').boundingBox();
  await parley.page.mouse.click((box?.x ?? 0) + 2, (box?.y ?? 0) + 2);
}

async function expectListGone(parley: Parley, within: Locator, after: string): Promise<void> {
  await expect(parley.page.getByRole('listbox'), after).toHaveCount(0);
  // By its role: what is hidden from screen readers is not found.
  await expect(within, after).toBeVisible();
  await expect.poll(() => hiddenIn(within), { message: after }).toEqual([]);
}

async function expectNothingHidden(parley: Parley, after: string): Promise<void> {
  await expect(opened(parley), after).toHaveCount(0);
  await expect.poll(() => hiddenIn(parley.page.locator('body')), { message: after }).toEqual([]);
}

/** The elements that can be worked with and are hidden from screen readers, or out of the keyboard’s reach, with what is around them. */
function hiddenIn(root: Locator): Promise<readonly string[]> {
  return root.evaluate((element) =>
    [...element.querySelectorAll('[inert], [aria-hidden="true"]')]
      .filter((hidden) => hidden.querySelector('button, input:not([tabindex="-1"]), [tabindex="0"]') !== null)
      .map((hidden) => hidden.outerHTML.slice(0, 120)),
  );
}
