import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { DossierError, toWire } from '../shared/errors';
import { SHELL_METHODS, type ShellAnswer, type ShellMethod, type ShellParams } from '../shared/ipc';
import type { Offer } from '../shared/ipc/sources';
import { type Application, type DossierWindow, tell } from './application';
import { DOSSIER_EXTENSION } from './dialogs';
import { backupHandlers } from './handle-backups';
import { damagedHandlers } from './handle-damaged';
import { dossierHandlers } from './handle-dossiers';
import { exportHandlers } from './handle-exports';
import { fileHandlers } from './handle-file';
import { sourceHandlers } from './handle-sources';
import { tableHandlers } from './handle-tables';
import { windowHandlers } from './handle-window';
import type { Handlers } from './handlers';
import { offerFiles } from './offers';
import { openDossier } from './open-dossier';
import { isOwnPage } from './page-address';

const handlers: Handlers = {
  ...windowHandlers,
  ...dossierHandlers,
  ...fileHandlers,
  ...damagedHandlers,
  ...backupHandlers,
  ...exportHandlers,
  ...sourceHandlers,
  ...tableHandlers,
};

/** Paths of files that were dropped; they come from the preload, which reads them off the files themselves. */
const DroppedPaths = z.array(z.string().min(1)).max(10_000);

/** Begins to answer the pages. This is the only file that hears them: sender and parameters are checked here, once. */
export function answerPages(app: Application): void {
  for (const method of Object.keys(SHELL_METHODS) as ShellMethod[]) answerMethod(app, method);
  ipcMain.handle('shell:offer-files', async (event, paths: unknown): Promise<Offer | null> => {
    const dropped = DroppedPaths.safeParse(paths);
    const window = senderOf(app, event);
    if (window === null || !dropped.success) return null;
    const [dossiers, texts] = partition(dropped.data, isDossierPath);
    for (const path of dossiers) {
      openDossier(app, path, { window, create: null }).catch((error: unknown) => {
        tell(window, { type: 'failed', error: toWire(error) });
      });
    }
    return offerFiles(window, texts);
  });
}

/** A dossier that is dropped is opened: it is no text to be imported. */
function isDossierPath(path: string): boolean {
  return path.toLowerCase().endsWith(DOSSIER_EXTENSION);
}

function partition(paths: readonly string[], isOne: (path: string) => boolean): [string[], string[]] {
  return [paths.filter(isOne), paths.filter((path) => !isOne(path))];
}

function answerMethod<M extends ShellMethod>(app: Application, method: M): void {
  ipcMain.handle(`shell:${method}`, async (event, params: unknown): Promise<ShellAnswer<M>> => {
    try {
      const window = senderOf(app, event);
      const parsed = SHELL_METHODS[method].safeParse(params);
      if (window === null || !parsed.success) throw new DossierError('requestInvalid');
      return { ok: true, result: await handlers[method](app, window, parsed.data as ShellParams<M>) };
    } catch (error) {
      if (!(error instanceof DossierError)) console.error(`shell:${method}`, error);
      return { ok: false, error: toWire(error) };
    }
  });
}

/** The window whose main frame sent this from a page of Parley; null for anything else. */
function senderOf(app: Application, { sender, senderFrame }: IpcMainInvokeEvent): DossierWindow | null {
  if (senderFrame === null || senderFrame !== sender.mainFrame || !isOwnPage(senderFrame.url, app.page))
    return null;
  for (const window of app.windows) {
    if (!window.browser.isDestroyed() && window.browser.webContents === sender) return window;
  }
  return null;
}
