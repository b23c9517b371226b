import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parley } from './app';
import { expect, test } from './fixtures';

const TEXT = [
  'Statement of 6 August',
  'Moscow demands that Kyiv withdraw from four regions. The weather was fine that day.',
  'Kyiv refuses to give up territory. It is ready to offer talks, on condition that the fire ceases.',
].join('\n');

async function read(parley: Parley, folder: string, text: string): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('Reading', join(folder, 'Reading.parley'));
  await parley.goTo('Parties and issues');
  await parley.addParty('Russia', { aliases: ['Moscow', 'موسكو'] });
  await parley.goTo('Sources');
  await writeFile(join(folder, 'text.txt'), text);
  await parley.importTexts(join(folder, 'text.txt'));
  await parley.page
    .getByRole('grid', { name: 'Sources' })
    .getByText(text.split('\n')[0] ?? '')
    .click();
  await expect(parley.readerText()).toBeVisible();
}

/** The words that a layer of highlights paints. */
function painted(parley: Parley, layer: string): Promise<readonly string[]> {
  return parley.page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)),
    layer,
  );
}

test('Cues are underlined by kind, stepped through by keys, and the sentence around one is recorded as usual', async ({
  parley,
  folder,
}) => {
  await read(parley, folder, TEXT);
  const { page } = parley;
  const { keyboard } = page;
  expect(await painted(parley, 'parley-cue-demand')).toEqual([]);
  await page.getByRole('button', { name: 'Cues', exact: true }).click();
  await expect.poll(() => painted(parley, 'parley-cue-demand')).toEqual(['demands']);
  expect(await painted(parley, 'parley-cue-refusal')).toEqual(['refuses']);
  expect(await painted(parley, 'parley-cue-condition')).toEqual(['on condition that']);
  const undo = await parley.labelOf('undo');

  await parley.readerText().focus();
  await keyboard.press('c');
  expect(await parley.selectedWords()).toBe('demands');
  await expect(page.getByText(/7 characters selected · ¶ 2 · Cue: Demand/)).toBeVisible();
  await keyboard.press('c');
  expect(await parley.selectedWords()).toBe('refuses');
  await keyboard.press('Shift+C');
  expect(await parley.selectedWords()).toBe('demands');
  await keyboard.press('s');
  expect(await parley.selectedWords()).toBe('Moscow demands that Kyiv withdraw from four regions.');
  // Cues only point: nothing has been recorded so far.
  expect(await parley.labelOf('undo')).toBe(undo);
  await keyboard.press('r');
  await expect(parley.recordForm().getByRole('blockquote')).toHaveText(
    'Moscow demands that Kyiv withdraw from four regions.',
  );
  await expect(parley.recordForm().getByRole('combobox', { name: 'Party' })).toHaveValue('Russia');
});

test('Which kinds of cues are shown is chosen in the legend, and kept for all dossiers', async ({
  folder,
}) => {
  const first = await Parley.launch(folder);
  await read(first, folder, TEXT);
  await first.page.getByRole('button', { name: 'Cues', exact: true }).click();
  await first.page.getByRole('button', { name: 'What is underlined' }).click();
  const legend = first.page.getByRole('dialog', { name: 'What is underlined' });
  await expect(legend).toContainText('Nothing is recorded by them.');
  await legend.getByRole('checkbox', { name: 'Demand' }).click({ force: true });
  await first.page.keyboard.press('Escape');
  await expect.poll(() => painted(first, 'parley-cue-refusal')).toEqual(['refuses']);
  expect(await painted(first, 'parley-cue-demand')).toEqual([]);
  await first.quit();
  const second = await Parley.launch(folder);
  await expect(second.readerText()).toBeVisible();
  await expect.poll(() => painted(second, 'parley-cue-refusal')).toEqual(['refuses']);
  expect(await painted(second, 'parley-cue-demand')).toEqual([]);
  await second.quit();
});

test('Names of parties are underlined in the party’s colour, by whatever name, and told under the mouse', async ({
  parley,
  folder,
}) => {
  await read(parley, folder, `وقالت موسكو إنها مستعدة.\n${TEXT}`);
  const { page } = parley;
  await page.getByRole('button', { name: 'Parties', exact: true }).click();
  const layer = () =>
    page.evaluate(() => [...CSS.highlights.keys()].find((name) => name.startsWith('parley-party-')) ?? '');
  await expect.poll(layer).not.toBe('');
  expect(await painted(parley, await layer())).toEqual(['موسكو', 'Moscow']);
  const rule = await page.evaluate(() => {
    const sheet = document.adoptedStyleSheets.at(-1);
    return sheet?.cssRules[0]?.cssText ?? '';
  });
  expect(rule).toMatch(/underline .*rgb\(|underline .*#/);
  const place = await parley.readerText().evaluate((text) => {
    const stretch = [...text.querySelectorAll('[data-start]')].find((each) =>
      each.textContent.includes('Moscow'),
    );
    const range = document.createRange();
    range.setStart(stretch?.firstChild as Text, 1);
    range.setEnd(stretch?.firstChild as Text, 3);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.move(place.x, place.y);
  await expect(page.getByRole('tooltip', { name: 'Russia' }).or(page.getByRole('tooltip'))).toHaveText(
    'Russia',
  );
});

test('Wording is added, removed and put back, and the text shows it at once', async ({ parley, folder }) => {
  await read(parley, folder, TEXT);
  const { page } = parley;
  await page.getByRole('button', { name: 'Cues', exact: true }).click();
  await page.getByRole('button', { name: 'What is underlined' }).click();
  await page.getByRole('button', { name: 'Edit the wording…' }).click();
  const dialog = parley.dialog('Wording of cues');
  await dialog.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await dialog.getByLabel('New wording').fill('(weather');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog.getByText('Every ( needs its )')).toBeVisible();
  await dialog.getByLabel('New wording').fill('weather');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'weather' })).toContainText('yours');
  await dialog.getByRole('button', { name: 'Remove demand*' }).click();
  await expect(dialog.getByRole('button', { name: 'Put back demand*' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => painted(parley, 'parley-cue-demand')).toEqual(['weather']);
  await page.getByRole('button', { name: 'What is underlined' }).click();
  await page.getByRole('button', { name: 'Edit the wording…' }).click();
  await dialog.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await dialog.getByRole('button', { name: 'Put back demand*' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(parley, 'parley-cue-demand')).toEqual(['demands', 'weather']);
});
