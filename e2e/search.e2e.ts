import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import type { Parley } from './app';
import { correct, recordOn } from './correct-verbs';
import { expect, test } from './fixtures';

const VOCALISED =
  'خبر اليوم\nتُطَالِبُ مُوسْكُو بِانْسِحَابِ القُوَّاتِ.\nوقالت كييف إن الرد على لِمُوسْكُو وصل، وكرر الرئيس ذلك لموسكو أمس.';
const RUSSIAN = 'Новость\nЕщё одна встреча прошла без итога.\nМосква ждёт ответа о Крыме.';
const UKRAINIAN =
  "Новина\nП’ять країн підтримали об'єднану позицію.\nКиїв наполягає на зв’язку з партнерами.";
const ENGLISH = 'News\nThe deadline passed. “Security guarantees” were not named.\nA cease-fire was.';

function box(parley: Parley): Locator {
  return parley.page.getByRole('searchbox', { name: 'Search everything' });
}

function results(parley: Parley): Locator {
  return parley.page.getByRole('listbox', { name: 'Results' });
}

/** Types a query and waits until what is shown is what was found for it. */
async function seek(parley: Parley, typed: string): Promise<void> {
  await box(parley).fill(typed);
  await expect(
    parley.page
      .getByRole('status')
      .getByText(/^Understood as/)
      .or(parley.page.getByRole('heading', { name: 'Nothing found' })),
  ).toBeVisible();
}

/** What the search has marked in the reader, from the page's own highlights. */
function foundInReader(parley: Parley): Promise<readonly string[]> {
  return parley.page.evaluate(() => [...(CSS.highlights.get('parley-found') ?? [])].map(String));
}

/** A new dossier with the four texts, at `path`. */
async function furnish(parley: Parley, folder: string): Promise<void> {
  await parley.closeNotices();
  await parley.closeDossier();
  await parley.createDossier('Talks', join(folder, 'documents', 'Talks.parley'), false);
  const texts = { arabic: VOCALISED, russian: RUSSIAN, ukrainian: UKRAINIAN, english: ENGLISH };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.txt`), text);
  await parley.importTexts(...Object.keys(texts).map((name) => join(folder, `${name}.txt`)));
}

test('Words are found however they are written, marked to the letter, and open where they stand', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await furnish(parley, folder);
  await parley.choose('search');
  await expect(box(parley)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Search the whole dossier' })).toBeVisible();

  await seek(parley, 'موسكو ');
  await expect(results(parley).locator('mark')).toHaveText(['مُوسْكُو', 'مُوسْكُو', 'موسكو']);
  await expect(results(parley).locator('mark').first().locator('..')).toHaveAttribute('dir', 'rtl');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(parley.readerText()).toBeVisible();
  await expect.poll(() => foundInReader(parley)).toContain('مُوسْكُو');
  await expect(parley.readerText()).toBeFocused();

  await parley.choose('search');
  await expect(box(parley)).toHaveValue('موسكو ');
  for (const [typed, marks] of [
    ['еще', ['Ещё']],
    ['москв', ['Москва']],
    ["п'ять ", ['П’ять']],
    ['об’єднан', ["об'єднану"]],
    ['ЗВʼЯЗКУ ', ['зв’язку']],
    ['"security guarantees"', ['Security guarantees']],
    ['cease-fire -москва ', ['cease-fire']],
    ['deadline OR киів', ['deadline', 'Київ']],
  ] as const) {
    await seek(parley, typed);
    await expect(results(parley).locator('mark'), typed).toHaveText(
      typed.startsWith('deadline') ? ['deadline'] : [...marks],
    );
  }
});

test('The search goes with what is done, undone and done again, and an index that was damaged is made anew in silence', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await furnish(parley, folder);
  await parley.choose('search');
  await seek(parley, 'москва');
  await expect(results(parley).getByRole('option')).toHaveCount(1);
  await parley.goTo('Matrix');
  await parley.choose('undo');
  await parley.choose('search');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await expect(page.getByText(/^Parley looked for .*москва\*/)).toBeVisible();
  await parley.goTo('Matrix');
  await parley.choose('redo');
  await parley.choose('search');
  await expect(results(parley).getByRole('option')).toHaveCount(1);

  await parley.closeDossier();
  const indexes = join(folder, 'profile', 'search-index');
  const index = (await readdir(indexes)).find((name) => name.endsWith('.index'));
  expect(index).toBeDefined();
  await writeFile(join(indexes, String(index)), 'x'.repeat(50_000));
  await page.getByRole('grid', { name: 'Recent dossiers' }).getByText('Talks', { exact: true }).click();
  // What was sought last is still there.
  await expect(box(parley)).toHaveValue('москва');
  await expect(results(parley).locator('mark')).toHaveText(['Москва']);
  await expect(page.getByRole('region', { name: 'Notices' })).toHaveCount(0);

  await parley.closeDossier();
  await rm(indexes, { recursive: true });
  await page.getByRole('grid', { name: 'Recent dossiers' }).getByText('Talks', { exact: true }).click();
  await expect(results(parley).locator('mark')).toHaveText(['Москва']);
});

test('What only an earlier text says is found as such and opens there; all else opens in the present one', async ({
  parley,
  folder,
}) => {
  test.setTimeout(90_000);
  const { page } = parley;
  const text = 'Statement\nThe deadline passed quietly \u202eand unseen\u202c.\nMoscow waits.\n';
  await recordOn(parley, folder, { name: 'Statement', text, passages: [] });
  await correct(parley, text.replace('quietly', 'in silence'), []);
  const earlier = page.getByRole('region', { name: 'Earlier text' });

  await parley.choose('search');
  await seek(parley, 'quietly ');
  await expect(results(parley).getByRole('option')).toHaveCount(1);
  await expect(results(parley).getByRole('option')).toContainText('only in the earlier text 1 of 2');
  // What is hidden in a text is not obeyed where it is shown.
  expect(await results(parley).getByRole('option').innerText()).not.toContain('\u202e');
  await results(parley).getByRole('option').click();
  await expect(earlier.getByRole('document')).toBeFocused();
  await expect.poll(() => foundInReader(parley)).toEqual(['quietly']);
  await expect(earlier.locator('[data-hidden="RLO"]')).toBeVisible();
  expect(await earlier.getByRole('document').innerText()).not.toContain('\u202e');

  await parley.choose('search');
  await seek(parley, 'deadline ');
  await expect(results(parley).getByRole('option')).toHaveCount(1);
  await expect(results(parley).getByRole('option')).not.toContainText('earlier');
  await results(parley).getByRole('option').click();
  await expect(parley.readerText()).toBeFocused();
  await expect(earlier).toHaveCount(0);
  await expect.poll(() => foundInReader(parley)).toEqual(['deadline']);

  // Marks are of one text; in another one other words stand there.
  await correct(parley, text.replace('The deadline', 'It is said that the deadline'), []);
  await expect(parley.readerText()).toContainText('It is said');
  expect(await foundInReader(parley)).toEqual([]);
});

test('Everything of a dossier is found by kind, narrowed by its fields, and leads to where it is', async ({
  parley,
}) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.choose('search');
  await seek(parley, 'territory ');
  for (const group of ['Sources', 'Passages', 'Positions', 'Issues'])
    await expect(results(parley).getByRole('group', { name: new RegExp(`^${group}`) })).toBeVisible();

  await seek(parley, 'nato party:russia stance:rejects');
  const chips = page.getByRole('grid', { name: 'Filters' });
  await expect(chips.getByRole('row')).toHaveText(['party: russia', 'stance: Rejects']);
  await chips.getByRole('row', { name: 'stance: Rejects' }).getByRole('button').click();
  await expect(box(parley)).toHaveValue('nato party:"russia" ');
  await expect(results(parley).getByRole('option').first()).toBeVisible();

  await seek(parley, 'party:"russian federation" issue:nato stance:demands -nothing ');
  const positions = results(parley).getByRole('group', { name: /^Positions/ });
  await positions.getByRole('option').first().click();
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  await expect(box(parley)).toBeVisible();
  await parley.closePanel('Evidence');

  await seek(parley, 'russian federation');
  await results(parley)
    .getByRole('group', { name: /^Parties/ })
    .getByRole('option')
    .first()
    .click();
  const row = page
    .getByRole('treegrid', { name: 'Parties' })
    .getByRole('row', { name: /^Russian Federation/ });
  await expect(row).toBeFocused();

  await parley.choose('search');
  await seek(parley, 'the');
  const more = results(parley).getByRole('option', { name: /^Show \d+ more$/ });
  const before = await results(parley).getByRole('option').count();
  await more.first().click();
  await expect.poll(() => results(parley).getByRole('option').count()).toBeGreaterThan(before);

  await box(parley).press('Escape');
  await expect(box(parley)).toHaveValue('');
  await box(parley).press('Escape');
  await expect(page.getByRole('treegrid', { name: 'Parties' })).toBeVisible();
});

test('How to ask is said beside the box, and a filter can be taken from there', async ({ parley }) => {
  const { page } = parley;
  await parley.closeNotices();
  await parley.choose('search');
  await page.getByRole('button', { name: 'How to search' }).click();
  await expect(page.getByRole('dialog', { name: 'How to search' })).toBeVisible();
  await page.getByRole('button', { name: 'Add the filter party:' }).click();
  await expect(box(parley)).toHaveValue('party:');
});
