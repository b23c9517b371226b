import { Theme } from '../shared/settings';
import type { Application, DossierWindow } from './application';
import { applySettings } from './apply-settings';
import { type MenuItem, pageItem } from './menu-items';

const THEME_LABELS = {
  system: 'menu.view.themeSystem',
  light: 'menu.view.themeLight',
  dark: 'menu.view.themeDark',
} as const;

/** The View menu: the dossier's views and how they look. */
export function viewMenu(app: Application, window: DossierWindow | null): MenuItem {
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
      pageItem(app, 'view.history', 'menu.view.history', 'CmdOrCtrl+6', hasDossier),
      pageItem(app, 'view.bin', 'menu.view.bin', 'CmdOrCtrl+7', hasDossier),
      pageItem(app, 'view.review', 'menu.view.review', 'CmdOrCtrl+8', hasDossier),
      pageItem(app, 'view.timeline', 'menu.view.timeline', 'CmdOrCtrl+9', hasDossier),
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
        : [{ role: 'toggleDevTools', label: words('menu.view.developer') } satisfies MenuItem]),
    ],
  };
}
