import type { FileAction } from '../../shared/file-status';
import { askShell } from './api';
import { attempt } from './perform';
import { say } from './toasts';
import { words } from './words';

/** Does something about the open dossier's file; a refusal is shown. Resolves when it is done, or when the person closed the dialog. */
export async function actOnFile(action: FileAction): Promise<void> {
  await attempt(async () => {
    const done = await askShell('actOnFile', { action });
    if (done === null || action !== 'saveCopy') return;
    say(words('banner.copied', { name: done.fileName }));
  });
}
