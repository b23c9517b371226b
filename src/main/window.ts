import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { type Application, type DossierWindow, NO_MENU_STATE } from './application';
import { besideOthers, boundsOnDisplays, LEAST_SIZE, type Place, type Rectangle } from './place';
import { restartDelay } from './restart';
import { rememberedOf, withRemembered } from './settings';

/** The page's canvas, so that a window does not flash while it loads. */
const BACKGROUND = { dark: '#10151a', light: '#f4f6f8' } as const;

/** Makes a window on the Start view, at the place it had last, and loads the page. It shows when the page can be drawn. */
export function createWindow(app: Application): DossierWindow {
  const place = app.settings.read().startPlace;
  const browser = new BrowserWindow({
    ...besideOthers(boundsOnDisplays(place, workAreas()), takenBy(app)),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    show: false,
    // Elsewhere the icon comes from the package.
    ...(process.platform === 'linux' && { icon: join(app.locations.resources, 'icon.png') }),
    title: app.words('app.name'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: app.locations.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      webviewTag: false,
      devTools: !app.isPackaged,
    },
  });
  if (place?.isMaximised === true) browser.maximize();
  const window: DossierWindow = {
    browser,
    dossier: null,
    menuState: NO_MENU_STATE,
    hasUnsavedForm: false,
    isClosing: false,
    mayClose: false,
    damaged: null,
    lastExport: null,
    exporting: null,
    opening: Promise.resolve(),
    untold: [],
  };
  app.windows.add(window);
  followPage(window);
  followPlace(app, window);
  app.guardWindow(window);
  browser.once('ready-to-show', () => browser.show());
  browser.on('focus', () => app.refreshMenu());
  browser.on('blur', () => window.dossier?.engine.checkpoint());
  // The title is the dossier's, not the page's.
  browser.on('page-title-updated', (event) => event.preventDefault());
  browser.on('closed', () => {
    app.windows.delete(window);
    // A hidden window that prints for it would outlive it.
    window.exporting?.abort();
    app.refreshMenu();
  });
  void browser.loadURL(app.page.url).catch((error) => console.error('the page could not be loaded', error));
  return window;
}

/** Shows whose dossier a window has: its title, its file on macOS, and the place it had when this dossier was last open. */
export function dressWindow(app: Application, window: DossierWindow, movesToItsPlace: boolean): void {
  const { browser, dossier } = window;
  const name = app.words('app.name');
  browser.setTitle(
    dossier === null ? name : app.words('menu.windowTitle', { title: dossier.title || dossier.fileName }),
  );
  if (process.platform === 'darwin') browser.setRepresentedFilename(dossier?.path ?? '');
  const place = dossier === null ? null : rememberedOf(app.settings.read(), dossier.id).place;
  if (!movesToItsPlace || place === null) return;
  browser.setBounds(besideOthers(boundsOnDisplays(place, workAreas()), takenBy(app, window)));
  if (place.isMaximised) browser.maximize();
}

/** Brings a window in front of the others. */
export function showWindow(window: DossierWindow): void {
  if (window.browser.isMinimized()) window.browser.restore();
  window.browser.show();
  window.browser.focus();
}

function takenBy(app: Application, except: DossierWindow | null = null): Rectangle[] {
  return [...app.windows]
    .filter((window) => window !== except && !window.browser.isDestroyed())
    .map((window) => window.browser.getBounds());
}

function workAreas(): Rectangle[] {
  return screen.getAllDisplays().map((display) => display.workArea);
}

/** A page that is loaded again, or that crashed, has to ask for its start before it can be told anything. */
function followPage(window: DossierWindow): void {
  const { webContents } = window.browser;
  const restarts: number[] = [];
  // Not when a navigation starts: one that is refused would silence the page that stays.
  webContents.on('did-navigate', () => {
    window.untold ??= [];
    window.hasUnsavedForm = false;
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    const delay = restartDelay(restarts, Date.now());
    if (reason === 'clean-exit' || delay === null || window.mayClose) return;
    restarts.push(Date.now());
    setTimeout(() => {
      if (!webContents.isDestroyed()) webContents.reload();
    }, delay);
  });
}

function followPlace(app: Application, window: DossierWindow): void {
  const { browser } = window;
  function remember(): void {
    if (browser.isDestroyed() || browser.isMinimized() || browser.isFullScreen()) return;
    const { x, y, width, height } = browser.getNormalBounds();
    const place: Place = { x, y, width, height, isMaximised: browser.isMaximized() };
    const id = window.dossier?.id;
    app.settings.update((stored) =>
      id === undefined ? { ...stored, startPlace: place } : withRemembered(stored, id, { place }),
    );
  }
  // One by one: the overloads of `on` take one event name each.
  browser.on('resize', remember);
  browser.on('move', remember);
  browser.on('maximize', remember);
  browser.on('unmaximize', remember);
}
