import { basename } from 'node:path';
import { app as electron, shell } from 'electron';
import { DossierError } from '../shared/errors';
import type { RecentDossier } from '../shared/ipc/opening';
import type { Application } from './application';
import { closeDossier } from './close-window';
import { chooseCopy, chooseDossier, chooseNewDossier, DOSSIER_EXTENSION } from './dialogs';
import type { Handlers } from './handlers';
import { isThere } from './is-there';
import { moveDossier, openDossier } from './open-dossier';
import { openSample } from './open-sample';
import { describeRecent, recentKey } from './recents';

/** A drive that does not answer must not keep the Start view waiting, in milliseconds. */
const LOOK_FOR_MS = 1_000;

/** The recent dossiers as the Start view lists them, the last opened first. */
export async function listRecents(app: Application): Promise<readonly RecentDossier[]> {
  const home = electron.getPath('home');
  return Promise.all(
    app.settings
      .read()
      .recents.map(async (recent) =>
        describeRecent(recent, home, await within(LOOK_FOR_MS, isThere(recent.path))),
      ),
  );
}

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

async function within(ms: number, answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
