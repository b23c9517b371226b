import { basename } from 'node:path';
import { toWire } from '../shared/errors';
import { type Application, frontWindow, tell } from './application';
import { isThere } from './is-there';
import { openDossier } from './open-dossier';
import { hasSample, openSample } from './open-sample';
import { createWindow, showWindow } from './window';

/**
 * Opens the first window: with the dossier named on the command line (an absolute path, or null), else what was open last, else,
 * the very first time, the analyst's copy of the sample. What cannot be opened leaves the Start view and says why.
 */
export function launch(app: Application, argument: string | null): void {
  const window = createWindow(app);
  window.opening = openFirst().catch((error: unknown) => {
    tell(window, { type: 'failed', error: toWire(error) });
  });

  async function openFirst(): Promise<void> {
    const { lastOpen, recents } = app.settings.read();
    if (argument !== null) return openDossier(app, argument, { window, create: null });
    if (lastOpen === null) {
      return recents.length === 0 && (await hasSample(app)) ? openSample(app, window) : undefined;
    }
    if (await isThere(lastOpen)) return openDossier(app, lastOpen, { window, create: null });
    app.settings.update((stored) => ({ ...stored, lastOpen: null }));
    tell(window, { type: 'notice', notice: { key: 'recentMissing', params: { name: basename(lastOpen) } } });
  }
}

/**
 * Answers another launch, or the system that asks to open a file: opens the dossier (an absolute path) where there is room for
 * it, or with null brings the window in front forward.
 */
export function launchAgain(app: Application, path: string | null): void {
  const front = frontWindow(app) ?? createWindow(app);
  if (path === null) {
    showWindow(front);
    return;
  }
  openDossier(app, path, { window: front, create: null }).then(
    () => {
      const window = [...app.windows].find(({ dossier }) => dossier?.path === path);
      if (window !== undefined) showWindow(window);
    },
    (error: unknown) => {
      showWindow(front);
      tell(front, { type: 'failed', error: toWire(error) });
    },
  );
}
