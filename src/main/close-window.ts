import { app as electron } from 'electron';
import { type Application, type DossierWindow, NO_MENU_STATE, tell } from './application';
import { confirmDiscard, confirmLoss } from './dialogs';
import { dressWindow, showWindow } from './window';

/** Makes a window ask about a half-written form and wait for its dossier to be saved before it closes. */
export function guardClosing(app: Application, window: DossierWindow): void {
  window.browser.on('close', (event) => {
    if (window.mayClose) return;
    event.preventDefault();
    void closeWindow(app, window);
  });
}

/** Closes a window; resolves to false when the person would rather go on writing. */
async function closeWindow(app: Application, window: DossierWindow): Promise<boolean> {
  if (window.isClosing) return false;
  window.isClosing = true;
  try {
    if (!(await mayDiscard(app, window))) return false;
    const path = window.dossier?.path ?? null;
    if (!isQuitting) app.settings.update((stored) => ({ ...stored, lastOpen: path }));
    await window.dossier?.engine.close();
    window.mayClose = true;
    if (!window.browser.isDestroyed()) window.browser.close();
    return true;
  } finally {
    window.isClosing = false;
    app.settings.flush();
  }
}

/** Closes a window's dossier and shows the Start view instead, unless the person would rather go on writing. */
export async function closeDossier(app: Application, window: DossierWindow): Promise<void> {
  if (window.dossier === null || window.isClosing) return;
  window.isClosing = true;
  try {
    if (!(await mayDiscard(app, window))) return;
    const notices = await window.dossier.engine.close();
    window.dossier = null;
    window.menuState = NO_MENU_STATE;
    dressWindow(app, window, false);
    tell(window, { type: 'closed' });
    for (const notice of notices) tell(window, { type: 'notice', notice });
    app.refreshMenu();
  } finally {
    window.isClosing = false;
  }
}

let isQuitting = false;

/** Makes quitting ask about every half-written form and wait for every dossier to be saved; one refusal stops it. */
export function guardQuitting(app: Application): void {
  electron.on('before-quit', (event) => {
    if (app.windows.size === 0) {
      app.settings.flush();
      return;
    }
    event.preventDefault();
    void quit(app);
  });
}

async function quit(app: Application): Promise<void> {
  if (isQuitting) return;
  isQuitting = true;
  const windows = [...app.windows];
  const front = windows.find((window) => window.browser.isFocused()) ?? windows.at(-1);
  app.settings.update((stored) => ({ ...stored, lastOpen: front?.dossier?.path ?? null }));
  // Everybody is asked before anything closes: quitting closes all of the windows or none.
  for (const window of windows) {
    if (await mayDiscard(app, window)) continue;
    isQuitting = false;
    return;
  }
  await Promise.all(windows.map((window) => closeWindow(app, window)));
  await gone(app);
  electron.quit();
}

/** Resolves when every window has really gone: `close` only asks for it. */
async function gone(app: Application): Promise<void> {
  const left = [...app.windows].filter((window) => !window.browser.isDestroyed());
  await Promise.all(
    left.map((window) => new Promise<void>((resolve) => window.browser.once('closed', () => resolve()))),
  );
}

async function mayDiscard(app: Application, window: DossierWindow): Promise<boolean> {
  if (window.browser.isDestroyed()) return true;
  if (window.dossier?.engine.isEndangered === true) {
    showWindow(window);
    if (!(await confirmLoss(app, window))) return false;
  }
  if (!window.hasUnsavedForm) return true;
  showWindow(window);
  const isDiscarded = await confirmDiscard(app, window);
  if (isDiscarded) window.hasUnsavedForm = false;
  return isDiscarded;
}
