import type { MenuItemConstructorOptions } from 'electron';
import { toWire } from '../shared/errors';
import type { MenuCommand } from '../shared/ipc/menu';
import type { MessageKey } from '../shared/messages/en';
import { type Application, type DossierWindow, frontWindow, tell } from './application';
import { createWindow, showWindow } from './window';

export type MenuItem = MenuItemConstructorOptions;

/** An item that the page of the window in front carries out; where there is no window, one is opened. */
export function pageItem(
  app: Application,
  command: MenuCommand,
  label: MessageKey,
  accelerator: string | undefined,
  isEnabled = true,
): MenuItem {
  return {
    id: command,
    label: app.words(label),
    ...(accelerator !== undefined && { accelerator }),
    enabled: isEnabled,
    click: () => {
      const front = frontWindow(app) ?? createWindow(app);
      showWindow(front);
      tell(front, { type: 'menu', command });
    },
  };
}

/** Does something for the window in front and tells its page when it was refused. */
export function run(app: Application, act: (front: DossierWindow | null) => Promise<void>): void {
  const front = frontWindow(app);
  act(front).catch((error: unknown) => {
    tell(front ?? createWindow(app), { type: 'failed', error: toWire(error) });
  });
}
