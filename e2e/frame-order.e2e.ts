import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

/** The names of the issues from top to bottom, each with two spaces for every level below the first. */
function tree(parley: Parley): Promise<readonly string[]> {
  return parley.page
    .getByRole('treegrid', { name: 'Issues' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((each) => '  '.repeat(Number(each.ariaLevel) - 1) + (each.getAttribute('aria-label') ?? '')),
    );
}

function row(parley: Parley, name: string): Locator {
  return parley.page.getByRole('row', { name, exact: true });
}

test.beforeEach(async ({ parley }) => {
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
  await expect(row(parley, 'Territory')).toBeVisible();
});

test('An issue does not go under one that stands under it, neither by dragging nor between its own', async ({
  parley,
}) => {
  const before = await tree(parley);
  const undo = await parley.labelOf('undo');
  await row(parley, 'Territory').dragTo(row(parley, 'Crimea'));
  await row(parley, 'Territory').dragTo(row(parley, 'Luhansk'), { targetPosition: { x: 120, y: 3 } });
  await row(parley, 'Territory').dragTo(row(parley, 'Territory'), { targetPosition: { x: 120, y: 20 } });
  expect(await tree(parley)).toEqual(before);
  expect(await parley.labelOf('undo')).toBe(undo);
});

test('Steps by keyboard through the tree are each taken back by one undo, to the very same tree', async ({
  parley,
}) => {
  const trees = [await tree(parley)];
  await row(parley, 'Crimea').focus();
  for (const key of ['Alt+ArrowUp', 'Alt+ArrowLeft', 'Alt+ArrowDown', 'Alt+ArrowRight']) {
    await parley.page.keyboard.press(key);
    await expect.poll(() => tree(parley)).not.toEqual(trees.at(-1));
    await expect(row(parley, 'Crimea')).toBeFocused();
    trees.push(await tree(parley));
  }
  for (const expected of trees.slice(0, -1).toReversed()) {
    await parley.choose('undo');
    await expect.poll(() => tree(parley)).toEqual(expected);
  }
});

test('The handle of an issue drags it by keyboard too', async ({ parley }) => {
  const { page } = parley;
  const before = await tree(parley);
  await row(parley, 'Prisoners').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Drag Prisoners' })).toBeFocused();
  await page.keyboard.press('Enter');
  const place = (name: string | RegExp) => page.getByRole('button', { name });
  await expect(place(/^Insert between Prisoners and/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(place('Insert after Russia–US summit')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(parley, 'Prisoners')).toHaveAttribute('aria-level', '2');
  await parley.choose('undo');
  await expect.poll(() => tree(parley)).toEqual(before);
});
