import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import {
  addEvent,
  dayField,
  laneByIssue,
  openTimeline,
  plot,
  plotTable,
  setDay,
  showScale,
} from './timeline-verbs';

test('What was said of a mark is told under the pointer, with the quote and its source, and a press opens the evidence', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await closerUntilAlone(parley);
  const mark = plot(parley).locator('[data-mark]:not([data-mark^="0 "])').first();
  await mark.hover();
  await expect(page.getByRole('tooltip').getByRole('blockquote')).toBeVisible();
  await mark.click();
  await expect(
    page.getByRole('complementary', { name: 'Evidence' }).getByRole('blockquote').first(),
  ).toBeVisible();
});

test('The wheel looks closer around the pointer, a drag moves through time, and what was in sight is remembered', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  const days = () => plot(parley).getAttribute('aria-label');
  const whole = await days();
  const box = await bodyBox(parley);
  await page.mouse.move(box.x + box.width * 0.7, box.y + 12);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(days).not.toBe(whole);
  const closer = await days();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, box.y + 12, { steps: 6 });
  await page.mouse.up();
  await expect.poll(days).not.toBe(closer);
  const moved = await days();
  await parley.goTo('Matrix');
  await parley.choose('view.timeline');
  await expect.poll(days).toBe(moved);
  await page
    .getByRole('button', { name: /^Show all days/ })
    .first()
    .click();
  await expect.poll(days).toBe(whole);
});

test('Dragging along the axis sets the two dates, which lead to the comparison; a press sets the as-of date', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  const box = await bodyBox(parley);
  const y = ((await plot(parley).boundingBox())?.y ?? 0) + 34;
  await page.mouse.move(box.x + box.width * 0.25, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 8 });
  await page.mouse.up();
  const [from, to] = [await dayField(parley, 'A').inputValue(), await dayField(parley, 'B').inputValue()];
  expect(from < to, `${from} – ${to}`).toBe(true);
  await page.mouse.click(box.x + box.width * 0.4, y);
  const asOf = await dayField(parley, 'As of').inputValue();
  expect(from < asOf && asOf < to, asOf).toBe(true);
  await page.getByRole('button', { name: 'Compare these dates' }).click();
  await expect(page.getByRole('heading', { name: 'Compare' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'From', exact: true })).toHaveValue(from);
  await expect(page.getByRole('textbox', { name: 'To', exact: true })).toHaveValue(to);
  await parley.goTo('Matrix');
  await expect(dayField(parley, 'As of')).toHaveValue(asOf);
});

test('Marks beside the as-of date are whole, and those after it pale', async ({ parley }) => {
  await openTimeline(parley);
  await setDay(parley, 'As of', '2025-08-01');
  const { isOver, pale } = await plot(parley).evaluate((element) => {
    const marks = [...element.querySelectorAll('[data-mark]:not([data-mark^="0 "])')];
    const veil = element.querySelector('[class*="veil"]');
    return {
      isOver: marks.some(
        (mark) => veil && mark.compareDocumentPosition(veil) & Node.DOCUMENT_POSITION_FOLLOWING,
      ),
      pale: marks.filter((mark) => mark.querySelector('g[opacity]')).length,
    };
  });
  expect(isOver).toBe(false);
  expect(pale).toBeGreaterThan(0);
});

test('The lanes stand under their days also where they scroll', async ({ parley }) => {
  await parley.setSize(900, 560);
  await openTimeline(parley);
  await laneByIssue(parley);
  const lefts = await plot(parley).evaluate((element) => {
    const scroller = element.querySelector('[class*="scroller"]');
    const isScrolling = scroller !== null && scroller.scrollHeight > scroller.clientHeight;
    const [ruler, , body] = [...element.querySelectorAll('svg')].filter(
      (svg) => svg.width.baseVal.value > 300,
    );
    return [isScrolling, ruler?.getBoundingClientRect().left, body?.getBoundingClientRect().left];
  });
  expect(lefts[0], 'the lanes scroll').toBe(true);
  expect(lefts[2]).toBe(lefts[1]);
});

test('The scale of an issue tells the gap between two parties in a sentence, as of a day', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await showScale(parley);
  await expect(page.getByText(/100 points apart on/)).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(plotTable(parley).getByRole('row')).not.toHaveCount(0);
});

test('What is in sight is read as a table', async ({ parley }) => {
  await openTimeline(parley);
  await addEvent(parley, 'Deadline set by Washington', '2025-08-08');
  await parley.page.getByRole('button', { name: 'Table' }).click();
  await expect(plotTable(parley)).toMatchAriaSnapshot(`
    - region "What is in sight, as a table":
      - table /Positions over time/:
        - rowgroup:
          - row "What Date Party Issue Stance Firmness Shift Statement Citation"
        - rowgroup:
          - row /Position/
          - row "Meeting 2025-08-08 Deadline set by Washington"
  `);
});

test('The timeline has no accessibility finding in either theme, as a picture of either kind and as a table', async ({
  parley,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await addEvent(parley, 'Deadline set by Washington', '2025-08-08');
  await laneByIssue(parley);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page), `lanes, ${colorScheme}`).toEqual([]);
    await page.getByRole('button', { name: 'Table' }).click();
    expect(await seriousFindings(page), `table, ${colorScheme}`).toEqual([]);
    await page.getByRole('button', { name: 'Table' }).click();
  }
  await showScale(parley);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page), `scale, ${colorScheme}`).toEqual([]);
  }
});

/** Where the lanes are drawn, in pixels of the window. */
async function bodyBox(parley: import('./app').Parley) {
  const box = await plot(parley).locator('svg[class*="body"]').boundingBox();
  if (box === null) throw new Error('there are no lanes');
  return box;
}

/** Looks closer at what is nearest to the middle until it is one position. */
async function closerUntilAlone(parley: import('./app').Parley): Promise<void> {
  const marks = plot(parley).locator('[data-mark]:not([data-mark^="0 "])');
  await expect(async () => {
    await parley.page.keyboard.press('Escape');
    const label = (await marks.first().getAttribute('aria-label')) ?? '';
    if (/^\d+ positions/.test(label)) await marks.first().click();
    expect(label).not.toMatch(/^\d+ positions/);
  }).toPass({ intervals: [50] });
}

async function seriousFindings(page: import('playwright').Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('The long name of a party stays within its lane, from its beginning', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.goTo('Parties and issues');
  await parley.chooseFor('Ukraine', 'Edit');
  const dialog = parley.dialog('Edit party');
  await dialog
    .getByLabel('Name', { exact: true })
    .fill('The United Democratic Alliance for Justice and Lasting Peace among All Peoples');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await openTimeline(parley);
  const lane = page.getByRole('listitem').filter({ hasText: 'The United Democratic Alliance' });
  const [around, name] = [await lane.boundingBox(), await lane.locator('bdi').boundingBox()];
  expect(name?.y).toBeGreaterThanOrEqual(around?.y ?? 0);
});
