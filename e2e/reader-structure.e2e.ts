import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawn, makePdf } from '../src/main/import/testing/pdf';
import type { Parley } from './app';
import { exportedEvidence } from './correct-verbs';
import { expect, test } from './fixtures';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Terms</title></head><body><article>
<h1>Terms of a ceasefire</h1><p>What both parties said, as far as it is known to those who were there that evening.</p>
<h2>Demands</h2><ul><li>Withdrawal from Donetsk</li><li>2) An end to deliveries</li></ul>
<blockquote><p>We will never recognise it.</p></blockquote>
<h3>In a table</h3><table><tr><td>Russia</td><td>four regions</td></tr><tr><td>Україна</td><td>ضمانات</td></tr></table>
${'<p>One more paragraph, so that there is something to scroll through on the way.</p>'.repeat(40)}
<h2>The end</h2><p>Last words.</p></article></body></html>`;

/** A dossier with nothing but one text, open in the reader. */
async function read(parley: Parley, folder: string, name: string, content: string | Uint8Array) {
  await parley.closeDossier();
  await parley.createDossier('Reading', join(folder, 'Reading.parley'));
  await writeFile(join(folder, name), content);
  await parley.importTexts(join(folder, name));
  await expect(parley.readerText()).toBeVisible();
  return parley.readerText();
}

test('Headings, items, quotations and rows are shown as such, and their words are marked exactly', async ({
  parley,
  folder,
}) => {
  const text = await read(parley, folder, 'terms.html', PAGE);
  await expect(text.getByRole('heading', { level: 3 }).filter({ hasNotText: 'Terms' })).toHaveText([
    'Demands',
    'The end',
  ]);
  await expect(text.getByRole('heading', { level: 4 })).toHaveText(['In a table']);
  const bullets = await text
    .locator('[data-kind="listItem"] p')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item, '::before').content));
  expect(bullets).toEqual(['"•"', 'none']);
  await expect(text.locator('[data-kind="quotation"]')).toHaveText('We will never recognise it.');
  const row = text.locator('[data-kind="tableRow"]').first();
  const [first, second] = await Promise.all([
    row.getByText('Russia').boundingBox(),
    row.getByText('four regions').boundingBox(),
  ]);
  expect(second?.y).toBe(first?.y);
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 100);

  await parley.selectWords('ضمانات');
  await parley.page.keyboard.press('Enter');
  await expect(parley.recordForm().getByRole('blockquote')).toHaveText('ضمانات');
  await parley.recordForm().getByRole('button', { name: 'Cancel' }).click();
  await text.focus();
  await parley.page.keyboard.press('Shift+S');
  await parley.page.keyboard.press('Enter');
  expect(await parley.recordForm().getByRole('blockquote').textContent()).toBe('Україна\tضمانات');
});

test('The outline goes to a heading, says where the reading is, and says when there is none', async ({
  parley,
  folder,
}) => {
  const text = await read(parley, folder, 'terms.html', PAGE);
  const { page } = parley;
  await page.getByRole('button', { name: 'Outline' }).click();
  const outline = page.getByRole('listbox', { name: 'Outline' });
  await expect(outline.getByRole('option')).toHaveText([
    /^Terms of a ceasefire/,
    /^Demands/,
    /^In a table/,
    /^The end/,
  ]);
  await expect(outline.getByRole('option', { selected: true })).toHaveText(/^Terms of a ceasefire/);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(outline).toBeHidden();
  await expect(text.getByRole('heading', { name: 'The end' })).toBeInViewport();
  await expect(text).toBeFocused();
  expect(await parley.selectedWords()).toBe('The end');
  await page.getByRole('button', { name: 'Outline' }).click();
  await expect(outline.getByRole('option', { selected: true })).toHaveText(/^The end/);
  await page.keyboard.press('Escape');
  await expect(outline).toBeHidden();

  await writeFile(join(folder, 'plain.txt'), 'Nothing but words.');
  await parley.importTexts(join(folder, 'plain.txt'));
  await expect(text).toContainText('Nothing but words.');
  await page.getByRole('button', { name: 'Outline' }).click();
  await expect(page.getByText('This text has no headings.')).toBeVisible();
});

test('Pages of a PDF are named in the margin where they begin', async ({ parley, folder }) => {
  const pages = ['First page words.', 'Second page words.', 'Third page words.'];
  const pdf = makePdf(pages.map((words) => drawn(words, 60, 700, 12)));
  const text = await read(parley, folder, 'pages.pdf', pdf);
  await expect(text).toContainText('Third page words.');
  const marks = text.getByRole('img', { name: /^Page \d begins$/ });
  await expect(marks).toHaveCount(3);
  for (const [place, words] of pages.entries()) {
    const row = text.locator('[data-paragraph]').filter({ hasText: words });
    await expect(row.getByRole('img', { name: `Page ${place + 1} begins` })).toHaveCount(1);
  }
  await parley.selectWords('Second page words.');
  await parley.page.keyboard.press('Enter');
  await expect(parley.recordForm().getByRole('blockquote')).toHaveText('Second page words.');
});

test('Hidden characters are seen and not obeyed, and what is marked has them where they are', async ({
  parley,
  folder,
}) => {
  const hostile = 'Kyiv \u202eaccepts\u202c and \u2067refuses\u2069 \u202bnothing';
  const lines = ['Terms', hostile, 'Кри\u200bм \u0007 \u2066open', 'السلام \u202dabc\u202c عليكم 👩\u200d🚀'];
  const text = await read(parley, folder, 'hostile.txt', lines.join('\n'));
  const { page } = parley;
  const names = await text
    .locator('[data-hidden]')
    .evaluateAll((all) => all.map((each) => (each instanceof HTMLElement ? each.dataset.hidden : '')));
  expect(names).toEqual(['RLO', 'PDF', 'RLI', 'PDI', 'RLE', 'ZWSP', 'U+0007', 'LRI', 'LRO', 'PDF']);

  // Words of one direction stand in the order in which they are written, letter by letter.
  const lefts = await text.locator('[data-paragraph="2"]').evaluate((row) => {
    const found: number[] = [];
    for (const stretch of row.querySelectorAll('[data-start]:not([data-hidden])')) {
      const words = stretch.firstChild as Text;
      for (let at = 0; at < words.length; at++) {
        const range = document.createRange();
        range.setStart(words, at);
        range.setEnd(words, at + 1);
        found.push(range.getBoundingClientRect().left);
      }
    }
    return found;
  });
  expect(lefts.length).toBeGreaterThan(30);
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  // No override decides the direction of a paragraph.
  const last = text.locator('[data-paragraph="4"] p');
  expect(await last.evaluate((paragraph) => getComputedStyle(paragraph).direction)).toBe('rtl');

  await parley.selectWords('accepts');
  await page.keyboard.press('Enter');
  await expect(parley.recordForm().getByRole('blockquote')).toHaveText('accepts');
  await parley.recordForm().getByRole('button', { name: 'Cancel' }).click();
  await text.focus();
  await page.keyboard.press('Shift+S');
  await expect(page.getByText(new RegExp(`^${[...hostile].length} characters selected`))).toBeVisible();
  await page.keyboard.press('Control+C');
  await expect.poll(() => parley.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(hostile);
  await page.keyboard.press('Enter');
  // What is recorded has them as they are, and whoever looks at it sees them.
  const shown = parley.recordForm().getByRole('blockquote').locator('[data-hidden]');
  await expect(shown).toHaveCount(5);
  await parley.fillForm({ party: 'Kyiv', issue: 'Territory', stance: 'Signals', statement: 'Unclear' });
  await parley.fillForm({ date: '2025-08-06' });
  await parley.recordForm().getByRole('button', { name: 'Record', exact: true }).click();
  await expect(parley.recordForm()).toHaveCount(0);
  expect(await exportedEvidence(parley, folder)).toContain(hostile);
});
