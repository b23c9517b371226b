import { mkdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { app as electron, shell } from 'electron';
import { DossierError } from '../shared/errors';
import { backupFolder, backupPath, listBackups } from './dossier/backups/backup-folder';
import { usageOf } from './dossier/backups/usage';
import type { Handlers } from './handlers';
import { openBackupAsCopy } from './open-backup-copy';

/** Where the backups are, and what can be done with them outside of the dossier. Paths stay here. */
export const backupHandlers = {
  backupUsage: (app, window) => {
    const { total, ofDossier } = usageOf(app.locations.backups, window.dossier?.id ?? null);
    const home = electron.getPath('home') + sep;
    const { backups } = app.locations;
    const folder = backups.startsWith(home) ? `~${sep}${backups.slice(home.length)}` : backups;
    return { folder, total, ofDossier: window.dossier === null ? null : ofDossier };
  },
  showBackups: async (app, window) => {
    const { backups } = app.locations;
    const own = window.dossier === null ? null : backupFolder(backups, window.dossier.id);
    const newest = own === null ? undefined : listBackups(own)[0];
    if (own !== null && newest !== undefined) {
      shell.showItemInFolder(backupPath(own, newest.id));
      return null;
    }
    await mkdir(backups, { recursive: true });
    await shell.openPath(backups);
    return null;
  },
  openBackupCopy: async (app, window, { backupId }) => {
    if (window.dossier === null) throw new DossierError('backupMissing');
    const folder = backupFolder(app.locations.backups, window.dossier.id);
    const backup = listBackups(folder).find(({ id }) => id === backupId);
    if (backup === undefined) throw new DossierError('backupMissing');
    const { title } = window.dossier;
    return openBackupAsCopy(app, window, { path: backupPath(folder, backup.id), title, at: backup.at });
  },
} satisfies Partial<Handlers>;
