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

/** Opens the import dialog on files that were dropped on the window; not while another dialog is open, whose words would be lost. */
export async function offerDropped(files: readonly File[]): Promise<void> {
  if (getState().dialog !== null) return;
  await attempt(async () => {
    const offer = await window.parley.offerFiles(files);
    if (offer !== null) showDialog({ kind: 'import', ...offer });
  });
}
