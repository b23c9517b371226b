import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

function grid(parley: Parley): Locator {
  return parley.page.getByRole('grid', { name: 'Positions' });
}

function cell(parley: Parley, id: string, row = 0): Locator {
  return grid(parley).locator(`[data-index="${row}"] > [data-id="${id}"]`);
}

/** What lies on the system's clipboard, in both forms, as a paste into the page brings it. */
async function clipboard(parley: Parley): Promise<{ readonly text: string; readonly html: string }> {
  const pasted = parley.page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        document.addEventListener(
          'paste',
          (event) => {
            event.preventDefault();
            resolve({
              text: event.clipboardData?.getData('text/plain') ?? '',
              html: event.clipboardData?.getData('text/html') ?? '',
            });
          },
          { once: true, capture: true },
        );
      }),
  );
  await parley.page.getByRole('searchbox').focus();
  await parley.page.keyboard.press('Control+V');
  return pasted;
}

test.beforeEach(async ({ parley }) => {
  await parley.closeNotices();
  await parley.goTo('Positions');
  await expect(grid(parley)).toBeVisible();
});

test('A cell is edited where it stands: by F2, Enter and a double click, each one step to undo, and Escape changes nothing', async ({
  parley,
}) => {
  const { page } = parley;
  const editor = (column: string) => page.getByRole('dialog', { name: `Edit ${column}` });
  const stance = await cell(parley, 'stance').innerText();
  await cell(parley, 'stance').click();
  await page.keyboard.press('F2');
  await expect(editor('Stance')).toBeVisible();
  await page.keyboard.type('cond');
  await page.keyboard.press('Enter');
  await expect(editor('Stance')).toBeHidden();
  await expect(cell(parley, 'stance')).toHaveText('Conditions');
  await expect(cell(parley, 'stance')).toBeFocused();
  expect(await parley.labelOf('undo')).toBe('Undo Edit position');
  await parley.choose('undo');
  await expect(cell(parley, 'stance')).toHaveText(stance);
  await cell(parley, 'stance').dblclick();
  await editor('Stance').getByRole('option', { name: 'Accepts' }).click();
  await expect(cell(parley, 'stance')).toHaveText('Accepts');

  await cell(parley, 'date').click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('yesterday');
  await page.keyboard.press('Enter');
  await expect(editor('Date').getByText(/“yesterday” is not a date/)).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('9 August 2025');
  await page.keyboard.press('Tab');
  await expect(editor('Date')).toBeHidden();
  await expect(cell(parley, 'date')).toHaveText('Aug 9, 2025');
  await expect(cell(parley, 'party')).toBeFocused();

  const statement = await cell(parley, 'statement').innerText();
  await cell(parley, 'statement').dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('First line');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second');
  await page.keyboard.press('Escape');
  await expect(editor('Statement')).toBeHidden();
  await expect(cell(parley, 'statement')).toHaveText(statement);
  await cell(parley, 'statement').dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('  ');
  await page.keyboard.press('Enter');
  await expect(editor('Statement').getByText('Say in your own words what the party stated.')).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Kept by a click elsewhere');
  await page.getByRole('heading', { level: 1 }).click({ force: true });
  await expect(cell(parley, 'statement')).toHaveText('Kept by a click elsewhere');

  await cell(parley, 'passageCount').click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
});

test('The focus follows a row to where its new value puts it, and it is said when a filter leaves it out', async ({
  parley,
}) => {
  const { page } = parley;
  const first = grid(parley).locator('[role="row"][data-index="0"]');
  const statement = await first.locator('[data-id="statement"]').innerText();
  await first.locator('[data-id="date"]').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2020-01-01');
  await page.keyboard.press('Enter');
  const moved = grid(parley).locator('[role="row"]', { hasText: statement });
  await expect(moved.locator('[data-id="date"]')).toBeFocused();
  await expect(moved).not.toHaveAttribute('data-index', '0');
  await parley.choose('undo');

  await page.getByRole('button', { name: 'Sort and filter: Stance' }).click();
  await page.getByRole('option', { name: 'Demands' }).click();
  await page.keyboard.press('Escape');
  await expect(first.locator('[data-id="stance"]')).toHaveText('Demands');
  await first.locator('[data-id="stance"]').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('cond');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It is not shown any more')).toBeVisible();
});

test('Cells are copied for spreadsheets: one as its text, rows as a table and as text with tabs', async ({
  parley,
}) => {
  const { page } = parley;
  await cell(parley, 'statement').dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('=He said "no"');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('twice');
  await page.keyboard.press('Enter');
  await expect(cell(parley, 'statement')).toContainText('=He said');
  await expect(cell(parley, 'statement')).toBeFocused();
  await page.keyboard.press('Control+C');
  await expect(parley.notice('The cell was copied.')).toBeVisible();
  expect((await clipboard(parley)).text).toBe('=He said "no"\ntwice');

  await cell(parley, 'statement').click();
  await expect(cell(parley, 'statement')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+C');
  await expect(parley.notice('2 rows were copied.')).toBeVisible();
  const rows = await clipboard(parley);
  expect(rows.text).toContain('\t"\'=He said ""no""\ntwice"\t');
  expect(rows.text.split('\r\n')).toHaveLength(2);
  expect(rows.html).toMatch(
    /<td[^>]*>=He said &quot;no&quot;<br[^>]*>twice<\/td>|<td[^>]*>=He said "no"<br[^>]*>twice<\/td>/u,
  );

  await cell(parley, 'statement').focus();
  await page.keyboard.press('Control+Shift+C');
  await expect.poll(async () => (await clipboard(parley)).text).toMatch(/^Date\tParty\tIssue\t/u);
});
