import { app as electron, Menu } from 'electron';
import { type Application, frontWindow } from './application';
import { editMenu } from './menu-edit';
import { fileMenu } from './menu-file';
import { type MenuItem, pageItem } from './menu-items';
import { viewMenu } from './menu-view';

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

function appMenu(app: Application): MenuItem {
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

function windowMenu(app: Application): MenuItem {
  const { words } = app;
  return {
    label: words('menu.window.label'),
    submenu: [
      { role: 'minimize', label: words('menu.window.minimise') },
      { role: 'zoom', label: words('menu.window.zoom') },
    ],
  };
}

function helpMenu(app: Application, isMac: boolean): MenuItem {
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
            } satisfies MenuItem,
          ]),
    ],
  };
}
