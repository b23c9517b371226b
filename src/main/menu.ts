import { app as electron, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import { toWire } from '../shared/errors';
import type { MenuCommand } from '../shared/ipc';
import type { MessageKey } from '../shared/messages/en';
import { Theme } from '../shared/settings';
import { type Application, type DossierWindow, frontWindow, NO_MENU_STATE, tell } from './application';
import { applySettings } from './apply-settings';
import { openDossier } from './open-dossier';
import { openSample } from './open-sample';
import { createWindow, showWindow } from './window';

type Item = MenuItemConstructorOptions;

/** Draws the application menu for the window in front. Its shortcuts work in every window. */
export function drawMenu(app: Application): void {
  const window = frontWindow(app);
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu(app)] : []),
      fileMenu(app, window, isMac),
      editMenu(app, window),
      viewMenu(app, window),
      ...(isMac ? [windowMenu(app)] : []),
      helpMenu(app, isMac),
    ]),
  );
}

function appMenu(app: Application): Item {
  const { words } = app;
  return {
    label: words('app.name'),
    submenu: [
      { role: 'about', label: words('menu.help.about') },
      { type: 'separator' },
      pageItem(app, 'settings', 'menu.file.settings', 'CmdOrCtrl+,'),
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { type: 'separator' },
      { role: 'quit', label: words('menu.file.quit') },
    ],
  };
}

function fileMenu(app: Application, window: DossierWindow | null, isMac: boolean): Item {
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
      pageItem(app, 'exportCsv', 'menu.file.exportCsv', 'CmdOrCtrl+E', dossier !== null),
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
        : [{ role: 'quit', label: words('menu.file.quit'), accelerator: 'CmdOrCtrl+Q' } satisfies Item]),
    ],
  };
}

function recentItems(app: Application): Item[] {
  const { recents } = app.settings.read();
  if (recents.length === 0) return [{ label: app.words('menu.file.noRecents'), enabled: false }];
  return recents.map(({ title, path }) => ({
    // A single ampersand would mark a shortcut letter.
    label: title.replaceAll('&', '&&'),
    click: () => run(app, (front) => openDossier(app, path, { window: front, create: null })),
  }));
}

function editMenu(app: Application, window: DossierWindow | null): Item {
  const { words } = app;
  const { undo, redo } = window?.menuState ?? NO_MENU_STATE;
  const undoLabel = undo === null ? words('menu.edit.undo') : words('menu.edit.undoWhat', { what: undo });
  const redoLabel = redo === null ? words('menu.edit.redo') : words('menu.edit.redoWhat', { what: redo });
  return {
    label: words('menu.edit.label'),
    submenu: [
      // Always enabled: the page may have a text field to take back typing in.
      { ...pageItem(app, 'undo', 'menu.edit.undo', 'CmdOrCtrl+Z'), label: undoLabel },
      { ...pageItem(app, 'redo', 'menu.edit.redo', 'CmdOrCtrl+Shift+Z'), label: redoLabel },
      // The other shortcut that people know from Windows.
      {
        ...pageItem(app, 'redo', 'menu.edit.redo', 'CmdOrCtrl+Y'),
        visible: false,
        acceleratorWorksWhenHidden: true,
      },
      { type: 'separator' },
      { role: 'cut', label: words('menu.edit.cut') },
      { role: 'copy', label: words('menu.edit.copy') },
      { role: 'paste', label: words('menu.edit.paste') },
      { role: 'selectAll', label: words('menu.edit.selectAll') },
      { type: 'separator' },
      pageItem(app, 'find', 'menu.edit.find', 'CmdOrCtrl+F', (window?.dossier ?? null) !== null),
    ],
  };
}

const THEME_LABELS = {
  system: 'menu.view.themeSystem',
  light: 'menu.view.themeLight',
  dark: 'menu.view.themeDark',
} as const;

function viewMenu(app: Application, window: DossierWindow | null): Item {
  const { words } = app;
  const hasDossier = (window?.dossier ?? null) !== null;
  const { settings } = app.settings.read();
  return {
    label: words('menu.view.label'),
    submenu: [
      pageItem(app, 'view.sources', 'menu.view.sources', 'CmdOrCtrl+1', hasDossier),
      pageItem(app, 'view.positions', 'menu.view.positions', 'CmdOrCtrl+2', hasDossier),
      pageItem(app, 'view.matrix', 'menu.view.matrix', 'CmdOrCtrl+3', hasDossier),
      pageItem(app, 'view.compare', 'menu.view.compare', 'CmdOrCtrl+4', hasDossier),
      pageItem(app, 'view.frame', 'menu.view.frame', 'CmdOrCtrl+5', hasDossier),
      { type: 'separator' },
      {
        label: words('menu.view.theme'),
        submenu: Theme.options.map((theme) => ({
          label: words(THEME_LABELS[theme]),
          type: 'radio' as const,
          checked: settings.theme === theme,
          click: () => applySettings(app, { ...app.settings.read().settings, theme }, null),
        })),
      },
      { type: 'separator' },
      { role: 'resetZoom', label: words('menu.view.actualSize') },
      { role: 'zoomIn', label: words('menu.view.zoomIn') },
      { role: 'zoomOut', label: words('menu.view.zoomOut') },
      { role: 'togglefullscreen', label: words('menu.view.fullScreen') },
      ...(app.isPackaged
        ? []
        : [{ role: 'toggleDevTools', label: words('menu.view.developer') } satisfies Item]),
    ],
  };
}

function windowMenu(app: Application): Item {
  const { words } = app;
  return {
    label: words('menu.window.label'),
    submenu: [
      { role: 'minimize', label: words('menu.window.minimise') },
      { role: 'zoom', label: words('menu.window.zoom') },
    ],
  };
}

function helpMenu(app: Application, isMac: boolean): Item {
  const { words } = app;
  return {
    role: 'help',
    label: words('menu.help.label'),
    submenu: [
      pageItem(app, 'shortcuts', 'menu.help.shortcuts', 'CmdOrCtrl+/'),
      ...(isMac
        ? []
        : [
            {
              label: words('menu.help.about'),
              click: () => electron.showAboutPanel(),
            } satisfies Item,
          ]),
    ],
  };
}

/** An item that the page of the window in front carries out; where there is no window, one is opened. */
function pageItem(
  app: Application,
  command: MenuCommand,
  label: MessageKey,
  accelerator: string,
  isEnabled = true,
): Item {
  return {
    label: app.words(label),
    accelerator,
    enabled: isEnabled,
    click: () => {
      const front = frontWindow(app) ?? createWindow(app);
      showWindow(front);
      tell(front, { type: 'menu', command });
    },
  };
}

/** Does something for the window in front and tells its page when it was refused. */
function run(app: Application, act: (front: DossierWindow | null) => Promise<void>): void {
  const front = frontWindow(app);
  act(front).catch((error: unknown) => {
    tell(front ?? createWindow(app), { type: 'failed', error: toWire(error) });
  });
}
