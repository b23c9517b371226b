import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

const MENUS = [
  ['Matrix', 'Filter'],
  ['Positions', 'Views'],
  ['Positions', 'Columns'],
  ['Matrix', 'Arrange'],
  ['Compare', 'Filter'],
] as const;

test('In a window that runs from right to left menus open on the side where their button ends', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.setSize(1280, 800);
  await parley.mirror();
  for (const [view, name] of MENUS) {
    await parley.goTo(view);
    const button = page.getByRole('button', { name, exact: true });
    await button.click();
    const popover = page.locator('[data-trigger]').filter({ visible: true });
    await expect(popover).toHaveAttribute('dir', 'rtl');
    const ends = [await boxOf(button), await boxOf(popover)].map(({ x }) => x);
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0)), `${view}: ${name}`).toBeLessThan(3);
    await page.keyboard.press('Escape');
    await expect(popover).toHaveCount(0);
  }
});

test('In a window that runs from right to left time is stepped through from right to left', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.mirror();
  await parley.goTo('Matrix');
  const slider = page.getByRole('slider');
  const thumb = slider.locator('xpath=ancestor::*[contains(@class, "thumb")]');
  const rail = await boxOf(thumb.locator('..'));
  const shareOf = async () => {
    const { x, width } = await boxOf(thumb);
    return (x + width / 2 - rail.x) / rail.width;
  };
  // The latest day is where the eye arrives last: at the left.
  expect(await shareOf()).toBeLessThan(0.05);
  const latest = Number(await slider.inputValue());
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue(String(latest - 1));
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveValue(String(latest));
  await page.mouse.click(rail.x + rail.width - 2, rail.y + rail.height / 2);
  await expect(slider).toHaveValue('0');
  expect(await shareOf()).toBeGreaterThan(0.95);
  await expectStops(parley, thumb);
});

test('In a window that runs from right to left keys are written as they stand on the keyboard', async ({
  parley,
}) => {
  await parley.mirror();
  await parley.choose('shortcuts');
  const keys = parley.dialog('Keyboard shortcuts').getByText('Ctrl+← →', { exact: true });
  // Where the first letter and the last arrow are painted.
  const [first, last] = await keys.evaluate((element) =>
    [0, element.textContent.length - 1].map((at) => {
      const range = document.createRange();
      range.setStart(element.firstChild ?? element, at);
      range.setEnd(element.firstChild ?? element, at + 1);
      return range.getBoundingClientRect().left;
    }),
  );
  expect(first).toBeLessThan(last ?? 0);
});

/** The mark of the day that is shown stands under the thumb. */
async function expectStops(parley: Parley, thumb: Locator): Promise<void> {
  const passed = parley.page.locator('[data-passed="true"]');
  await expect(passed).toHaveCount(1);
  const [stop, at] = [await boxOf(passed), await boxOf(thumb)];
  expect(Math.abs(stop.x + stop.width / 2 - at.x - at.width / 2)).toBeLessThan(2);
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not there');
  return box;
}
