import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parley } from './app';
import { expect, test } from './fixtures';

const LINE = 'Державний секретар заявив, що перемовини тривають.';
/** So many lines are five megabytes of UTF-8. */
const LINES = 55_000;
/**
 * How long a step may take before the test gives up, in milliseconds: a guard against hanging for ever and no measure of speed,
 * which a machine that other work shares cannot give. The times themselves are in the report.
 */
const PATIENCE = 30_000;

const TEXTS = [
  { what: 'in many paragraphs', text: `${LINE}\n`.repeat(LINES) },
  { what: 'in one paragraph', text: `${LINE} `.repeat(LINES).trim() },
] as const;

for (const { what, text } of TEXTS) {
  test(`Five megabytes ${what} are imported and read, words of them are selected, and all of them are no passage`, async ({
    parley,
    folder,
  }, info) => {
    test.setTimeout(180_000);
    await parley.closeDossier();
    await parley.createDossier('Large', join(folder, 'Large.parley'));
    const path = join(folder, 'large.txt');
    await writeFile(path, text);
    const reader = parley.readerText();
    const imported = await timed(() => parley.importTexts(path));
    const read = await timed(() => expect(reader.getByText(LINE).first()).toBeVisible({ timeout: PATIENCE }));
    await reader.focus();
    const selected = await timed(async () => {
      await parley.page.keyboard.press('Control+Shift+ArrowRight');
      await expect(parley.page.getByText(/^\d+ characters selected/)).toBeVisible({ timeout: PATIENCE });
    });
    const all = await timed(async () => {
      await parley.page.keyboard.press('Control+A');
      await expect(parley.page.getByText(/^2[\d,]{6,} characters selected/)).toBeVisible({
        timeout: PATIENCE,
      });
    });
    await parley.page.keyboard.press('Enter');
    await expect(parley.notice(/covers almost the whole text/)).toBeVisible({ timeout: PATIENCE });
    await expect(parley.recordForm()).toHaveCount(0);
    info.annotations.push({ type: 'ms', description: JSON.stringify({ imported, read, selected, all }) });
  });
}

test('A selection of the whole text is refused before a form opens; one of a short communiqué is a passage', async ({
  parley,
  folder,
}) => {
  await importText(parley, folder, 'long.txt', `Long\n${`${LINE}\n`.repeat(60)}`);
  await parley.selectWords('Державний секретар', 3);
  await parley.page.keyboard.press('Control+A');
  await expect(parley.page.getByText(/^3,?\d+ characters selected/)).toBeVisible();
  await parley.page.keyboard.press('Enter');
  await expect(parley.notice(/covers almost the whole text \(3,?\d+ characters\)/)).toBeVisible();
  await expect(parley.recordForm()).toHaveCount(0);
  expect(await parley.labelOf('undo')).toBe('Undo Import sources');

  await importText(parley, folder, 'short.txt', 'Communiqué\nThe parties agreed to meet again.');
  await expect(parley.readerText()).toContainText('meet again');
  await parley.readerText().focus();
  await parley.page.keyboard.press('Control+A');
  await expect(parley.page.getByText(/^44 characters selected/)).toBeVisible();
  await parley.page.keyboard.press('Enter');
  await expect(parley.recordForm().getByRole('blockquote')).toHaveText(
    /^Communiqué\s+The parties agreed to meet again\.$/,
  );
});

test('A word of millions of letters does not hang the reader', async ({ parley, folder }) => {
  await importText(parley, folder, 'data.txt', `Before it\n${'A'.repeat(2_500_000)}\nAfter it`);
  await expect(parley.readerText()).toContainText('Before it');
  await parley.readerText().focus();
  await parley.page.keyboard.press('ArrowDown');
  await expect(parley.page.getByText(/^9 characters selected/)).toBeVisible();
});

async function importText(parley: Parley, folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, text);
  await parley.importTexts(path);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}
