import { type Application, type DossierWindow, NO_MENU_STATE } from './application';
import { type MenuItem, pageItem } from './menu-items';

/** The Edit menu. Undo and Redo name what they would take back or do again. */
export function editMenu(app: Application, window: DossierWindow | null): MenuItem {
  const { words } = app;
  const { undo, redo, canTakeBack } = window?.menuState ?? NO_MENU_STATE;
  const undoLabel = undo === null ? words('menu.edit.undo') : words('menu.edit.undoWhat', { what: undo });
  const redoLabel = redo === null ? words('menu.edit.redo') : words('menu.edit.redoWhat', { what: redo });
  return {
    label: words('menu.edit.label'),
    submenu: [
      // Enabled also when there is nothing to undo, where anything can be: a text field may have the focus, and its typing be taken back.
      { ...pageItem(app, 'undo', 'menu.edit.undo', 'CmdOrCtrl+Z', canTakeBack), label: undoLabel },
      { ...pageItem(app, 'redo', 'menu.edit.redo', 'CmdOrCtrl+Shift+Z', canTakeBack), label: redoLabel },
      // The other shortcut that people know from Windows.
      {
        ...pageItem(app, 'redo', 'menu.edit.redo', 'CmdOrCtrl+Y', canTakeBack),
        id: 'redo.also',
        visible: false,
        acceleratorWorksWhenHidden: true,
      },
      { type: 'separator' },
      { role: 'cut', label: words('menu.edit.cut') },
      { role: 'copy', label: words('menu.edit.copy') },
      pageItem(
        app,
        'copyBriefing',
        'menu.edit.copyBriefing',
        'CmdOrCtrl+Alt+C',
        (window?.dossier ?? null) !== null,
      ),
      { role: 'paste', label: words('menu.edit.paste') },
      { role: 'selectAll', label: words('menu.edit.selectAll') },
      { type: 'separator' },
      pageItem(app, 'find', 'menu.edit.find', 'CmdOrCtrl+F', (window?.dossier ?? null) !== null),
      pageItem(app, 'search', 'menu.edit.search', 'CmdOrCtrl+Shift+F', (window?.dossier ?? null) !== null),
    ],
  };
}
