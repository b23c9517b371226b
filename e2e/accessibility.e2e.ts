import AxeBuilder from '@axe-core/playwright';
import type { Parley } from './app';
import { expect, test } from './fixtures';

const VIEWS = [
  'Search',
  'Sources',
  'Positions',
  'Matrix',
  'Compare',
  'Parties and issues',
  'Review',
  'History',
] as const;

const DIALOGS = [
  ['settings', 'Settings'],
  ['shortcuts', 'Keyboard shortcuts'],
  ['new', 'New dossier'],
  ['exportCsv', 'Export'],
  ['backups', 'Backups'],
] as const;

/** The reader with everything that can be open in it. */
async function checkReader(parley: Parley): Promise<void> {
  const { page } = parley;
  await page.getByRole('button', { name: 'Cues', exact: true }).click();
  await page.getByRole('button', { name: 'Parties', exact: true }).click();
  await parley.choose('find');
  await expect(page.getByRole('search').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('و');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of /);
  expect(await seriousFindings(page), 'Reader, searched').toEqual([]);
  await page.keyboard.press('Escape');
  for (const name of ['Outline', 'What is underlined', 'How the text is set', 'Put beside this text']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    expect(await seriousFindings(page), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name })).toBeHidden();
  }
  await page.getByRole('button', { name: 'What is underlined' }).click();
  await page.getByRole('button', { name: 'Edit the wording…' }).click();
  await expect(parley.dialog('Wording of cues')).toBeVisible();
  expect(await seriousFindings(page), 'Wording of cues').toEqual([]);
  await page.keyboard.press('Escape');
}

/** What opens over the positions table: its menus, and the editors of its cells. */
async function checkPositions(parley: Parley): Promise<void> {
  const { page } = parley;
  await parley.goTo('Positions');
  for (const [button, menu] of [
    ['Views', 'Views'],
    ['Group', 'Group'],
    ['Columns', 'Columns'],
    ['Sort and filter: Stance', 'Stance'],
    ['Sort and filter: Date', 'Date'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    const opened = page.getByRole('dialog').or(page.getByRole('menu'));
    await expect(opened.last()).toBeVisible();
    expect(await seriousFindings(page), menu).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(opened).toHaveCount(0);
  }
  for (const column of ['date', 'party', 'stance', 'statement']) {
    await page.locator(`[role="gridcell"][data-id="${column}"]`).first().click();
    await page.keyboard.press('F2');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await seriousFindings(page), `Editor of ${column}`).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

for (const theme of ['light', 'dark'] as const) {
  test(`No view has a serious accessibility finding in the ${theme} theme`, async ({ parley }) => {
    test.setTimeout(120_000);
    await parley.page.emulateMedia({ colorScheme: theme });
    for (const view of VIEWS) {
      await parley.goTo(view);
      await expect(parley.page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await seriousFindings(parley.page), view).toEqual([]);
    }
    await checkPositions(parley);
    await parley.goTo('Search');
    await parley.page.getByRole('searchbox').fill('nato party:russia');
    await expect(parley.page.getByRole('option').first()).toBeVisible();
    expect(await seriousFindings(parley.page), 'Search, with results').toEqual([]);
    await parley.goTo('Matrix');
    await parley.openCell('Russia', 'NATO');
    expect(await seriousFindings(parley.page), 'Evidence').toEqual([]);
    await parley.page.getByRole('button', { name: 'Changes' }).click();
    await expect(parley.page.getByRole('region', { name: 'History of one entry' })).toBeVisible();
    expect(await seriousFindings(parley.page), 'History of an entry').toEqual([]);
    await parley.page.getByRole('button', { name: 'Back to Matrix' }).click();
    await parley.page.getByRole('button', { name: 'Open in reader' }).first().click();
    await expect(parley.readerText()).toBeVisible();
    expect(await seriousFindings(parley.page), 'Reader').toEqual([]);
    await checkReader(parley);
    await parley.readerText().focus();
    await parley.page.keyboard.press('ArrowDown');
    await parley.page.keyboard.press('Enter');
    await expect(parley.recordForm().getByLabel('Statement')).toBeVisible();
    await parley.page.keyboard.press('Control+Enter');
    expect(await seriousFindings(parley.page), 'Form, with what is missing').toEqual([]);
    await parley.recordForm().getByRole('button', { name: 'Cancel' }).click();

    for (const [command, title] of DIALOGS) {
      await parley.choose(command);
      await expect(parley.dialog(title)).toBeVisible();
      expect(await seriousFindings(parley.page), title).toEqual([]);
      await parley.page.keyboard.press('Escape');
      await expect(parley.dialog(title)).toBeHidden();
    }
    await parley.closeDossier();
    expect(await seriousFindings(parley.page), 'Start').toEqual([]);
  });
}

test('In a window that runs from right to left notices stand at its beginning, menus run as it does, and an English path keeps its order', async ({
  parley,
}) => {
  const { page } = parley;
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await parley.goTo('Positions');
  const notices = page.getByRole('region', { name: 'Notices' });
  const box = await notices.boundingBox();
  const width = await page.evaluate(() => window.innerWidth);
  expect(width - (box?.x ?? 0) - (box?.width ?? 0)).toBeLessThan(40);
  const path = page
    .locator('[role="gridcell"][data-id="issue"] [title="Sanctions › Deadline of 8 August"]')
    .first();
  // Where the first letters of the parent and of the name are painted, and what stands between them.
  const [parent, name, text] = await path.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lefts: number[] = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.setStart(walker.currentNode, 0);
      range.setEnd(walker.currentNode, 1);
      lefts.push(range.getBoundingClientRect().left);
    }
    return [lefts[0] ?? 0, lefts.at(-1) ?? 0, element.textContent] as const;
  });
  expect(parent).toBeLessThan(name);
  expect(text).toBe('Sanctions › Deadline of 8 August');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Views' })).toHaveCSS('direction', 'rtl');
});

async function seriousFindings(page: import('playwright').Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
