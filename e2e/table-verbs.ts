import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect } from './fixtures';

/** Chooses a table of positions, and resolves to the dialog when it has been read. */
export async function openTable(parley: Parley, path: string): Promise<Locator> {
  await parley.willChoose(path);
  await parley.choose('importTable');
  const dialog = parley.dialog('Import position table');
  await expect(dialog.getByText('Reading the table…')).toHaveCount(0);
  return dialog;
}
