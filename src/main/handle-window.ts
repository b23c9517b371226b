import { app as electron } from 'electron';
import { type Application, type DossierWindow, describeOpen, tell } from './application';
import { applySettings } from './apply-settings';
import type { Handlers } from './handlers';
import { listRecents } from './list-recents';
import { withRemembered } from './settings';

/** What a page asks for first, and what it wants remembered or shown around it. */
export const windowHandlers = {
  start: async (app, window) => {
    await window.opening;
    const recents = await listRecents(app);
    // After the answer: the preload holds back whatever comes before it.
    setImmediate(greet, window);
    return {
      settings: app.settings.read().settings,
      recents,
      open: describeOpen(app, window),
      locale: electron.getLocale(),
    };
  },
  saveViewState: (app, window, { state }) => {
    const id = window.dossier?.id;
    if (id !== undefined) app.settings.update((stored) => withRemembered(stored, id, { viewState: state }));
    return null;
  },
  saveSettings: (app, window, { settings }) => {
    applySettings(app, settings, window);
    return null;
  },
  setMenuState: (app, window, { state }) => {
    window.menuState = state;
    app.refreshMenu();
    return null;
  },
  setUnsavedForm: (_app: Application, window, { isUnsaved }) => {
    window.hasUnsavedForm = isUnsaved;
    return null;
  },
} satisfies Partial<Handlers>;

/** Tells a page that now listens what happened before, and gives it a port to its dossier's engine. */
function greet(window: DossierWindow): void {
  const untold = window.untold ?? [];
  window.untold = null;
  for (const event of untold) tell(window, event);
  if (window.dossier !== null && !window.browser.isDestroyed())
    window.dossier.engine.handPage(window.browser.webContents);
}
