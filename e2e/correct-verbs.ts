import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect } from './fixtures';

/** What a test needs of a source: the file's name, its text, and the words that prove a position. */
export interface MarkedText {
  readonly name: string;
  readonly text: string;
  readonly passages: readonly {
    readonly words: string;
    readonly party: string;
    readonly statement: string;
  }[];
}

/** Makes a dossier in `folder`, imports the text and records a position on each of its passages. */
export async function recordOn(
  parley: Parley,
  folder: string,
  { name, text, passages }: MarkedText,
): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('Corrections', join(folder, 'corrections.parley'));
  const path = join(folder, `${name}.txt`);
  await writeFile(path, text);
  await parley.importTexts(path);
  await parley.goTo('Sources');
  const row = parley.page.getByRole('grid', { name: 'Sources' }).getByRole('row').first();
  await row.click();
  await expect(parley.readerText()).toBeVisible();
  for (const { words, party, statement } of passages) {
    await parley.readerText().focus();
    await parley.selectWords(words);
    await parley.page.keyboard.press('Enter');
    await parley.fillForm({ party, issue: 'Territory', stance: 'Demands', statement, date: '2025-08-06' });
    await parley.recordForm().getByRole('button', { name: 'Record', exact: true }).click();
    await expect(parley.recordForm()).toHaveCount(0);
  }
  await parley.closeNotices();
}

/** Opens the dialog that corrects the text of the source in the reader. */
export async function openCorrection(parley: Parley): Promise<Locator> {
  await parley.page.getByRole('button', { name: 'Correct text…' }).click();
  const dialog = parley.dialog('Correct text');
  await expect(dialog.getByRole('textbox', { name: 'Text', exact: true })).toBeVisible();
  return dialog;
}

/** Corrects the text in the reader by hand, once the dialog has said what that does to the passages. */
export async function correct(
  parley: Parley,
  to: string,
  effect: readonly (string | RegExp)[],
): Promise<void> {
  const dialog = await openCorrection(parley);
  await dialog.getByRole('textbox', { name: 'Text', exact: true }).fill(to);
  for (const words of effect) await expect(dialog.getByText(words)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('typing mistake');
  await dialog.getByRole('button', { name: 'Correct text', exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The rows of the evidence list that is exported of the positions table. */
export async function exportedEvidence(parley: Parley, folder: string): Promise<string> {
  const path = join(folder, 'evidence.csv');
  await parley.goTo('Positions');
  await parley.exportCsv(path, { evidence: true });
  return readFile(path, 'utf8');
}
