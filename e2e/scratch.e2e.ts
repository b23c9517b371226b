import { writeFile } from 'node:fs/promises';
import { expect, test } from './fixtures';

test('pictures', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.choose('search');
  const box = page.getByRole('searchbox', { name: 'Search everything' });
  await expect(box).toBeFocused();
  await page.screenshot({ path: '/tmp/s-empty.png' });
  await box.pressSequentially('nato');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.waitForTimeout(700);
  await page.screenshot({ path: '/tmp/s-nato.png' });
  await box.fill('موسكو ');
  await page.waitForTimeout(700);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/s-moscow.png' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: '/tmp/s-moscow-dark.png' });
  await box.fill('нато party:russia stance:de');
  await page.waitForTimeout(700);
  await page.screenshot({ path: '/tmp/s-filters-dark.png' });
  await page.emulateMedia({ colorScheme: 'light' });
  await box.fill('zzzz OR "foo bar" -stance:rejects');
  await page.waitForTimeout(700);
  await page.screenshot({ path: '/tmp/s-none.png' });
  await page.getByRole('button', { name: 'How to search' }).click();
  await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/s-help.png' });
  await page.keyboard.press('Escape');
  await parley.setSize(800, 600);
  await box.fill('Україн');
  await page.waitForTimeout(700);
  await page.screenshot({ path: '/tmp/s-800.png' });
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/s-800-rtl.png' });
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
  });
  await parley.setSize(1280, 800);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(900);
  await page.screenshot({ path: '/tmp/s-reader.png' });
  await writeFile('/tmp/s-html.txt', await page.content());
});
test('leaving', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Compare');
  await parley.goTo('Search');
  const box = page.getByRole('searchbox', { name: 'Search everything' });
  await expect(box).toBeFocused();
  await box.fill('ceasefire');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  console.log('after esc 1', await box.inputValue());
  await page.keyboard.press('Escape');
  console.log('after esc 2', await box.count(), (await box.count()) && (await box.inputValue()));
  await page.keyboard.press('Escape');
  console.log('after esc 3', await box.count());
  await parley.choose('search');
  await box.fill('territory');
  await page.waitForTimeout(500);
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/s-down.png' });
  console.log(
    await page.evaluate(() => document.querySelector('[data-find]')?.getAttribute('aria-activedescendant')),
    await page.evaluate(() =>
      [...document.querySelectorAll('[role=option]')].map((o) => o.id + ' ' + o.hasAttribute('data-focused')),
    ),
  );
});
