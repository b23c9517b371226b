import { DossierError } from '../shared/errors';
import { closeDossier } from './close-window';
import { chooseDossier, chooseNewDossier } from './dialogs';
import type { Handlers } from './handlers';
import { listRecents } from './list-recents';
import { openDossier } from './open-dossier';
import { openSample } from './open-sample';
import { recentKey } from './recents';

/** Creating, opening and closing dossiers. */
export const dossierHandlers = {
  createDossier: async (app, window, { commands, title }) => {
    const path = await chooseNewDossier(app, window, title);
    if (path === null) return false;
    await openDossier(app, path, { window, create: commands });
    return true;
  },
  openDossier: async (app, window) => {
    const path = await chooseDossier(app, window);
    if (path === null) return false;
    await openDossier(app, path, { window, create: null });
    return true;
  },
  openRecent: async (app, window, { key }) => {
    const recent = app.settings.read().recents.find(({ path }) => recentKey(path) === key);
    if (recent === undefined) throw new DossierError('requestInvalid');
    await openDossier(app, recent.path, { window, create: null });
    return true;
  },
  forgetRecent: async (app, _window, { key }) => {
    app.settings.update((stored) => ({
      ...stored,
      recents: stored.recents.filter(({ path }) => recentKey(path) !== key),
    }));
    app.refreshMenu();
    return listRecents(app);
  },
  openSample: async (app, window) => {
    await openSample(app, window);
    return true;
  },
  closeDossier: async (app, window) => {
    await closeDossier(app, window);
    return null;
  },
  restartEngine: (_app, window) => {
    window.dossier?.engine.retry();
    return null;
  },
} satisfies Partial<Handlers>;
