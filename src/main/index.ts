import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { app as electron, nativeTheme } from 'electron';
import { z } from 'zod';
import type { Application } from './application';
import { guardClosing, guardQuitting } from './close-window';
import { dossierArgument } from './dossier-argument';
import { answerPages } from './ipc';
import { launch, launchAgain } from './launch';
import { drawMenu } from './menu';
import { pageAddress } from './page-address';
import { registerAppScheme, serveAppFiles } from './protocol';
import { guardEverything } from './security';
import { openSettingsFile } from './settings-file';
import { disableNetwork } from './switches';
import { createWords } from './words';

const { isPackaged } = electron;
// Tests and development may keep their own settings and documents; a package takes no such orders.
const overrides = isPackaged ? {} : process.env;
if (overrides.PARLEY_USER_DATA) electron.setPath('userData', resolve(overrides.PARLEY_USER_DATA));

const built = join(import.meta.dirname, '..');
const page = pageAddress(overrides.ELECTRON_RENDERER_URL ?? null);
const asked = dossierArgument(process.argv, isPackaged, process.cwd());
/** What another launch tells the first one, so that it need not read foreign command lines. */
const Launch = z.object({ path: z.string().nullable() });

if (electron.requestSingleInstanceLock({ path: asked } satisfies z.infer<typeof Launch>)) run();
else electron.quit();

function run(): void {
  registerAppScheme();
  disableNetwork(page.devOrigin);
  guardEverything(page, !isPackaged);
  let path = asked;
  let running: Application | null = null;

  electron.on('second-instance', (_event, _argv, _folder, data) => {
    const launched = Launch.safeParse(data);
    if (running !== null) launchAgain(running, launched.success ? launched.data.path : null);
  });
  electron.on('open-file', (event, file) => {
    event.preventDefault();
    if (running === null) path = file;
    else launchAgain(running, file);
  });
  electron.on('window-all-closed', () => {
    if (process.platform !== 'darwin') electron.quit();
  });
  electron.on('activate', () => {
    if (running !== null) launchAgain(running, null);
  });

  void electron.whenReady().then(() => {
    running = begin();
    launch(running, path);
  });
}

function begin(): Application {
  const app: Application = {
    locations: {
      preload: join(built, 'preload', 'index.cjs'),
      engine: join(built, 'main', 'engine.js'),
      parser: join(built, 'main', 'parser.js'),
      page: join(built, 'renderer'),
      resources: isPackaged ? process.resourcesPath : resolve(built, '..', 'resources'),
      backups: join(electron.getPath('userData'), 'backups'),
      searchIndexes: join(electron.getPath('userData'), 'search-index'),
      documents: overrides.PARLEY_DOCUMENTS
        ? resolve(overrides.PARLEY_DOCUMENTS)
        : electron.getPath('documents'),
    },
    page,
    settings: openSettingsFile(electron.getPath('userData'), loginName()),
    words: createWords(),
    isPackaged,
    backupInterval: overrides.PARLEY_BACKUP_INTERVAL ? Number(overrides.PARLEY_BACKUP_INTERVAL) : null,
    lockPatience: Number(overrides.PARLEY_LOCK_PATIENCE) || null,
    readingTime: Number(overrides.PARLEY_READING_TIME) || null,
    windows: new Set(),
    refreshMenu: () => drawMenu(app),
    guardWindow: (window) => guardClosing(app, window),
  };
  nativeTheme.themeSource = app.settings.read().settings.theme;
  electron.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
  electron.setAboutPanelOptions({
    applicationName: app.words('app.name'),
    applicationVersion: electron.getVersion(),
    credits: app.words('menu.about'),
  });
  serveAppFiles(app.locations.page);
  answerPages(app);
  guardQuitting(app);
  drawMenu(app);
  return app;
}

/** The name that entries carry until the analyst gives another; some systems have accounts without one. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
