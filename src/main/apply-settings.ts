import { nativeTheme } from 'electron';
import type { Settings } from '../shared/settings';
import { type Application, type DossierWindow, tell } from './application';

/** Keeps new settings and puts them into effect everywhere; every page but that of `from`, which sent them, is told. */
export function applySettings(app: Application, settings: Settings, from: DossierWindow | null): void {
  app.settings.update((stored) => ({ ...stored, settings }));
  nativeTheme.themeSource = settings.theme;
  for (const window of app.windows) {
    window.dossier?.engine.setCoder(settings.coder);
    if (window !== from) tell(window, { type: 'settings', settings });
  }
  app.refreshMenu();
}
