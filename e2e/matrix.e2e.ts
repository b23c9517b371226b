import { expect, test } from './fixtures';

test('The slider goes from one day that matters to the next, and the cells follow', async ({ parley }) => {
  const { page } = parley;
  await parley.setAsOf('2025-08-06');
  const field = page.getByRole('textbox', { name: 'As of' });
  await page.getByRole('slider', { name: 'As of' }).focus();
  await page.keyboard.press('Home');
  const earliest = await field.inputValue();
  expect(earliest < '2025-08-01').toBe(true);
  await expect(await parley.cell('Russia', 'Donetsk')).toContainText('No statement recorded');
  await page.keyboard.press('ArrowRight');
  expect((await field.inputValue()) > earliest).toBe(true);
  await page.keyboard.press('End');
  await expect(await parley.cell('Russia', 'Donetsk')).toContainText('Demands');
});

test('Every date shown has its own ages, those of positions that were current before it too', async ({
  parley,
}) => {
  const { page } = parley;
  const later = page.getByRole('button', { name: 'Later date' });
  const field = page.getByRole('textbox', { name: 'As of' });
  await parley.setAsOf('2025-08-01');
  for (let step = 0; step < 5; step++) {
    const day = Date.parse(await field.inputValue());
    const cells = await page
      .getByRole('gridcell')
      .filter({ has: page.locator('time') })
      .all();
    const shown = await Promise.all(
      cells.map(async (cell) => ({
        date: (await cell.locator('time').getAttribute('datetime')) ?? '',
        text: await cell.innerText(),
      })),
    );
    const whole = shown.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date));
    expect(whole.length).toBeGreaterThan(0);
    for (const { date, text } of whole) {
      const days = Math.round((day - Date.parse(date)) / 86_400_000);
      if (days === 0) expect(text).not.toContain('before');
      else expect(text).toContain(days === 1 ? '1 day before' : `${days} days before`);
    }
    if (await later.isDisabled()) break;
    await later.click();
  }
});

test('A month typed as the date means what was stated by its end', async ({ parley }) => {
  const field = parley.page.getByRole('textbox', { name: 'As of' });
  await field.fill('2025-07');
  await field.press('Enter');
  await expect(field).toHaveValue('2025-07-31');
});

test('A cell shows what was current then, and its whole history tells what came later', async ({
  parley,
}) => {
  await parley.setAsOf('2025-08-01');
  const panel = await parley.openCell('Russia', 'Donetsk');
  await expect(panel).toContainText('after the date shown');
  const history = panel.getByRole('option');
  await expect(history).toHaveCount(2);
  await history.first().click();
  await expect(panel.getByRole('blockquote').first()).toBeVisible();
});

test('The gap on an issue is assessed, shown in its row, and taken back', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await page.getByRole('button', { name: 'Assess the gap on “Kherson”' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('Neither side moves.');
  await dialog.getByRole('button', { name: 'Record assessment' }).click();
  const row = page.getByRole('rowheader', { name: /Kherson/ });
  await expect(row).toContainText('Opposed');
  await parley.choose('undo');
  await expect(row).not.toContainText('Opposed');
});

test('The layout mirrors where the document runs from right to left', async ({ parley }) => {
  const { page } = parley;
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const panel = await parley.openCell('Russia', 'Donetsk');
  const middle = await page.evaluate(() => window.innerWidth / 2);
  expect((await page.getByRole('navigation').boundingBox())?.x).toBeGreaterThan(middle);
  expect((await panel.boundingBox())?.x).toBe(0);
  const [issue, cell] = [
    page.getByRole('columnheader', { name: 'Issue' }),
    await parley.cell('Russia', 'Donetsk'),
  ];
  expect((await issue.boundingBox())?.x).toBeGreaterThan(
    (await cell.boundingBox())?.x ?? Number.POSITIVE_INFINITY,
  );
});

test('The window itself never scrolls, in either direction of writing: only what is in it does', async ({
  parley,
}) => {
  const { page } = parley;
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    for (const view of [
      'Sources',
      'Positions',
      'Matrix',
      'Compare',
      'Parties and issues',
      'History',
      'Bin',
    ] as const) {
      await parley.goTo(view);
      await expect(page.getByRole('main')).toBeVisible();
      const beyond = await page.evaluate(() => ({
        inline: document.documentElement.scrollWidth - window.innerWidth,
        block: document.documentElement.scrollHeight - window.innerHeight,
      }));
      expect({ view, direction, ...beyond }).toEqual({ view, direction, inline: 0, block: 0 });
    }
  }
});
