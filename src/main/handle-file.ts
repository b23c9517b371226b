import { basename } from 'node:path';
import { shell } from 'electron';
import { DossierError } from '../shared/errors';
import { chooseCopy, DOSSIER_EXTENSION } from './dialogs';
import type { Handlers } from './handlers';
import { moveDossier } from './open-dossier';

/** What can be done about the open dossier's file. */
export const fileHandlers = {
  actOnFile: async (app, window, { action }) => {
    const { dossier } = window;
    if (dossier === null) throw new DossierError('engineLost');
    const isElsewhere = action === 'saveElsewhere';
    let path: string | null = null;
    if (action === 'saveCopy' || isElsewhere) {
      const stem = basename(dossier.fileName, DOSSIER_EXTENSION);
      const name = app.words('menu.fileName.copy', { name: stem }) + DOSSIER_EXTENSION;
      path = await chooseCopy(app, window, isElsewhere ? dossier.fileName : name, isElsewhere);
      if (path === null) return null;
    }
    const now = await dossier.engine.actOnFile(action, path);
    if (action !== 'saveCopy' && now !== dossier.path) await moveDossier(app, window, now);
    return { fileName: basename(now) };
  },
  showInFolder: (_app, window) => {
    if (window.dossier !== null) shell.showItemInFolder(window.dossier.path);
    return null;
  },
} satisfies Partial<Handlers>;
