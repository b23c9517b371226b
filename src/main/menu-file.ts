import { shell } from 'electron';
import type { Application, DossierWindow } from './application';
import { type MenuItem, pageItem, run } from './menu-items';
import { openDossier } from './open-dossier';
import { openSample } from './open-sample';

/** The File menu: dossiers, what comes in and what goes out. */
export function fileMenu(app: Application, window: DossierWindow | null, isMac: boolean): MenuItem {
  const { words } = app;
  const dossier = window?.dossier ?? null;
  const isReadOnly = window?.menuState.isReadOnly === true;
  return {
    label: words('menu.file.label'),
    submenu: [
      pageItem(app, 'new', 'menu.file.new', 'CmdOrCtrl+N'),
      pageItem(app, 'open', 'menu.file.open', 'CmdOrCtrl+O'),
      { label: words('menu.file.recent'), submenu: recentItems(app) },
      { label: words('menu.file.sample'), click: () => run(app, (front) => openSample(app, front)) },
      { type: 'separator' },
      pageItem(
        app,
        'importSources',
        'menu.file.importSources',
        'CmdOrCtrl+I',
        dossier !== null && !isReadOnly,
      ),
      pageItem(app, 'importFolder', 'menu.file.importFolder', undefined, dossier !== null && !isReadOnly),
      pageItem(app, 'importTable', 'menu.file.importTable', undefined, dossier !== null && !isReadOnly),
      pageItem(app, 'exportCsv', 'menu.file.exportCsv', 'CmdOrCtrl+E', dossier !== null),
      pageItem(app, 'backups', 'menu.file.backups', undefined, dossier !== null),
      pageItem(app, 'saveCopy', 'menu.file.saveCopy', 'CmdOrCtrl+Shift+S', dossier !== null),
      {
        label: words('menu.file.showInFolder'),
        enabled: dossier !== null,
        click: () => {
          if (dossier !== null) shell.showItemInFolder(dossier.path);
        },
      },
      { type: 'separator' },
      ...(isMac ? [] : [pageItem(app, 'settings', 'menu.file.settings', 'CmdOrCtrl+,')]),
      dossier === null
        ? { role: 'close', label: words('menu.file.closeWindow'), accelerator: 'CmdOrCtrl+W' }
        : pageItem(app, 'close', 'menu.file.close', 'CmdOrCtrl+W'),
      ...(isMac
        ? []
        : [{ role: 'quit', label: words('menu.file.quit'), accelerator: 'CmdOrCtrl+Q' } satisfies MenuItem]),
    ],
  };
}

function recentItems(app: Application): MenuItem[] {
  const { recents } = app.settings.read();
  if (recents.length === 0) return [{ label: app.words('menu.file.noRecents'), enabled: false }];
  return recents.map(({ title, path }) => ({
    // A single ampersand would mark a shortcut letter.
    label: title.replaceAll('&', '&&'),
    click: () => run(app, (front) => openDossier(app, path, { window: front, create: null })),
  }));
}
