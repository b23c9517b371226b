import { attempt, showDialog } from './actions';
import { askShell } from './api';

/** Asks for text files and opens the import dialog on them. */
export async function chooseSources(): Promise<void> {
  await attempt(async () => {
    const offer = await askShell('chooseSources', {});
    if (offer !== null) showDialog({ kind: 'import', ...offer });
  });
}

/** Opens the import dialog on files that were dropped on the window. */
export async function offerDropped(files: readonly File[]): Promise<void> {
  await attempt(async () => {
    const offer = await window.parley.offerFiles(files);
    if (offer !== null) showDialog({ kind: 'import', ...offer });
  });
}
