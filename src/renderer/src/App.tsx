import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Toasts } from './components/Toasts';
import { Dialogs } from './dialogs/Dialogs';
import { forgetDossier } from './kept-while-open';
import { LongChange } from './LongChange';
import { useAppState } from './store';
import { useSelectAll } from './use-select-all';
import { Opening } from './views/start/Opening';
import { StartView } from './views/start/StartView';
import { Workspace } from './Workspace';
import { localeThatRuns, useWindowDirection } from './window-direction';
import { localeForFormats } from './words';

/** The whole window: the Start view or the open dossier, and over it the dialogs and notices. */
export function App() {
  const phase = useAppState((state) => state.phase);
  const direction = useWindowDirection();
  const isOpen = useAppState((state) => state.open !== null);
  // When that has come true no view of the dossier is there any more that could keep something again.
  useEffect(() => {
    if (!isOpen) forgetDossier();
  }, [isOpen]);
  useSelectAll();
  const theme = useAppState((state) => state.settings.theme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <I18nProvider locale={localeThatRuns(localeForFormats(), direction)}>
      {phase === 'open' && <Workspace />}
      {phase === 'start' && <StartView />}
      {phase === 'opening' && <Opening />}
      <Dialogs />
      <Toasts />
      <LongChange />
    </I18nProvider>
  );
}
