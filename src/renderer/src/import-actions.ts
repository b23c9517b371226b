import { isTableName } from '../../shared/table-import/table-endings';
import { showDialog } from './actions';
import { askShell } from './api';
import { attempt } from './perform';
import { getState } from './store';

/** Asks for files, or for a folder, and opens the import dialog on them. Does nothing while another dialog is open, whose words would be lost. */
export async function chooseSources(what: 'files' | 'folder' = 'files'): Promise<void> {
  if (getState().dialog !== null) return;
  await attempt(async () => {
    const offer = await askShell('chooseSources', { what });
    if (offer !== null) showDialog({ kind: 'import', ...offer });
  });
}

/** Asks for a table of positions and opens its import, in the place of another table's. Does nothing while another dialog is open. */
export async function chooseTable(): Promise<void> {
  const { dialog } = getState();
  if (dialog !== null && dialog.kind !== 'table') return;
  await attempt(async () => {
    const offer = await askShell('chooseTable', {});
    if (offer !== null) showDialog({ kind: 'table', offerId: offer.offerId });
  });
}

/** Opens the import dialog on files that were dropped on the window, and asks of tables what they are; not while another dialog is open, whose words would be lost. */
export async function offerDropped(files: readonly File[]): Promise<void> {
  if (getState().dialog !== null) return;
  await attempt(async () => {
    const offer = await window.parley.offerFiles(files);
    if (offer === null) return;
    const kind = offer.fileNames.every(isTableName) ? 'tableDrop' : 'import';
    showDialog({ kind, ...offer });
  });
}
