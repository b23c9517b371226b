import { realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Command } from '../shared/commands';
import { DossierError, toWire } from '../shared/errors';
import type { Notice } from '../shared/notices';
import { type Application, type DossierWindow, describeOpen, type OpenedDossier, tell } from './application';
import { isDamage, tellDamaged } from './damaged';
import { EngineHost, type HostListener } from './engine-host';
import { withRecent } from './recents';
import { warnOfSurroundings } from './surroundings';
import { createWindow, dressWindow, showWindow } from './window';

export interface OpenOptions {
  /** The window that asked: it becomes the dossier's when it has none yet. */
  readonly window: DossierWindow | null;
  /** The first commands of a dossier that is to be made; null opens what is there. */
  readonly create: readonly Command[] | null;
  /** The damaged dossier, an absolute path, of which the one that is opened is to be recovered first. */
  readonly salvageFrom?: string;
  /** What to tell the analyst once it is open. */
  readonly notice?: Notice;
}

/**
 * Opens the dossier at `path`: in the window that asked when that has none, else in a new window; one that is open already is
 * brought to the front. A dossier that is refused because of what is in its file is told to the window as damaged. Throws any other
 * DossierError of the engine and then changes nothing on screen.
 */
export async function openDossier(app: Application, path: string, options: OpenOptions): Promise<void> {
  const file = await canonical(path);
  const key = `${options.create === null ? 'open' : 'create'} ${file}`;
  const underWay = openings.get(key);
  if (underWay !== undefined) return underWay;
  const opening = openFile(app, file, options).finally(() => openings.delete(key));
  openings.set(key, opening);
  return opening;
}

/** What is being opened: a double double-click must not start two engines on one file. */
const openings = new Map<string, Promise<void>>();

async function openFile(app: Application, path: string, options: OpenOptions): Promise<void> {
  const fileName = basename(path);
  const already = [...app.windows].find((window) => window.dossier?.path === path);
  if (already !== undefined) {
    if (options.create !== null) throw new DossierError('fileExists', { name: fileName });
    already.dossier?.engine.retry();
    showWindow(already);
    return;
  }
  let window: DossierWindow | null = null;
  const engine = new EngineHost(
    {
      script: app.locations.engine,
      parserScript: app.locations.parser,
      path,
      coder: app.settings.read().settings.coder,
      backups: app.locations.backups,
      searchIndexes: app.locations.searchIndexes,
      backupInterval: app.backupInterval,
      lockPatience: app.lockPatience,
      readingTime: app.readingTime,
      isQuiet: app.isPackaged,
    },
    listener(app, () => window),
  );
  const opened = await engine.open(options.create, options.salvageFrom).catch(async (error: unknown) => {
    if (!isDamage(error, engine.canSalvage)) throw error;
    await tellDamaged(app, options.window, { path, error, canSalvage: engine.canSalvage === true });
    return null;
  });
  if (opened === null) return;
  if (options.window !== null && !app.windows.has(options.window)) {
    // Whoever asked has closed the window meanwhile.
    await engine.close();
    return;
  }
  window = options.window?.dossier === null ? options.window : createWindow(app);
  attach(app, window, { path, fileName, id: opened.dossierId, title: opened.title, engine });
  if (opened.salvaged !== undefined && options.salvageFrom !== undefined) {
    tell(window, { type: 'salvaged', from: basename(options.salvageFrom), report: opened.salvaged });
  }
  if (options.notice !== undefined) tell(window, { type: 'notice', notice: options.notice });
  void warnOfSurroundings(app, window);
}

/** Goes on with a window's dossier in another file, an absolute path, which its engine has open by now. */
export async function moveDossier(app: Application, window: DossierWindow, path: string): Promise<void> {
  if (window.dossier === null) return;
  const file = await canonical(path);
  window.dossier = { ...window.dossier, path: file, fileName: basename(file) };
  noteRecent(app, window.dossier);
  app.settings.update((stored) => ({ ...stored, lastOpen: file }));
  dressWindow(app, window, false);
  app.refreshMenu();
  tell(window, { type: 'moved', fileName: basename(file) });
}

function attach(app: Application, window: DossierWindow, dossier: OpenedDossier): void {
  window.dossier = dossier;
  noteRecent(app, dossier);
  app.settings.update((stored) => ({ ...stored, lastOpen: dossier.path }));
  dressWindow(app, window, true);
  app.refreshMenu();
  // A page that has not asked for its start yet learns of the dossier and gets its port when it does.
  if (window.untold !== null) return;
  const open = describeOpen(app, window);
  if (open !== null) tell(window, { type: 'opened', open });
  dossier.engine.handPage(window.browser.webContents);
}

function listener(app: Application, windowOf: () => DossierWindow | null): HostListener {
  function withWindow(act: (window: DossierWindow) => void): void {
    const window = windowOf();
    if (window !== null && app.windows.has(window)) act(window);
  }
  return {
    onRenamed: (title) => withWindow((window) => rename(app, window, title)),
    onLost: () => withWindow((window) => tell(window, { type: 'engineLost' })),
    onRestarted: () =>
      withWindow((window) =>
        tell(window, { type: 'notice', notice: { key: 'engineRestarted', params: {} } }),
      ),
    onExportProgress: (share) => withWindow((window) => tell(window, { type: 'exportProgress', share })),
    onFailed: (error) => withWindow((window) => tell(window, { type: 'engineGone', error: toWire(error) })),
  };
}

function rename(app: Application, window: DossierWindow, title: string): void {
  if (window.dossier === null) return;
  window.dossier = { ...window.dossier, title };
  noteRecent(app, window.dossier);
  dressWindow(app, window, false);
  app.refreshMenu();
}

function noteRecent(app: Application, { path, title, fileName }: OpenedDossier): void {
  const recent = { path, title: title || fileName, openedAt: new Date().toISOString() };
  app.settings.update((stored) => ({ ...stored, recents: withRecent(stored.recents, recent) }));
}

/** One spelling per file, so that a dossier reached by two paths is recognised; a file that is not there keeps its path. */
async function canonical(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
