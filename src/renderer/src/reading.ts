import type { Reading } from '../../shared/reading';
import type { Theme } from '../../shared/settings';
import { askShell } from './api';
import { attempt } from './perform';
import { getState, setState } from './store';

/** Changes how texts are read, in every dossier and from now on. */
export function changeReading(patch: Partial<Reading>): void {
  const { settings } = getState();
  keep({ ...settings, reading: { ...settings.reading, ...patch } });
}

/** Changes the colours of the window. */
export function changeTheme(theme: Theme): void {
  keep({ ...getState().settings, theme });
}

function keep(settings: ReturnType<typeof getState>['settings']): void {
  setState({ settings });
  void attempt(() => askShell('saveSettings', { settings }));
}
