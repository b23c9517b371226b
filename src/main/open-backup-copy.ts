import { basename } from 'node:path';
import type { Application, DossierWindow } from './application';
import { copyBackup } from './copy-backup';
import { chooseNewDossier } from './dialogs';
import { openDossier } from './open-dossier';

/** A backup that is to become a dossier of its own. */
export interface BackupToCopy {
  /** Where it lies, an absolute path. */
  readonly path: string;
  /** The title of the dossier it is of, for the name that is proposed. */
  readonly title: string;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Asks for a place, copies a backup there as a new file and opens that; the backup stays as it is. Resolves to false when the person closed the
 * dialog. Rejects with `fileExists`, `fileMissing`, `diskFull`, `fileReadOnly` or `saveFailed`, and with what opening rejects with.
 */
export async function openBackupAsCopy(
  app: Application,
  window: DossierWindow,
  { path, title, at }: BackupToCopy,
): Promise<boolean> {
  const time = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString();
  const stamp = `${time.slice(0, 10)} ${time.slice(11, 16).replace(':', '-')}`;
  const target = await chooseNewDossier(
    app,
    window,
    app.words('menu.fileName.backup', { title, time: stamp }),
  );
  if (target === null) return false;
  await copyBackup(path, target, basename(target));
  await openDossier(app, target, { window, create: null });
  return true;
}
