import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Toasts } from './components/Toasts';
import { Dialogs } from './dialogs/Dialogs';
import { LongChange } from './LongChange';
import { useAppState } from './store';
import { useSelectAll } from './use-select-all';
import { Opening } from './views/start/Opening';
import { StartView } from './views/start/StartView';
import { Workspace } from './Workspace';
import { localeForFormats } from './words';

/** The whole window: the Start view or the open dossier, and over it the dialogs and notices. */
export function App() {
  const phase = useAppState((state) => state.phase);
  useSelectAll();
  const theme = useAppState((state) => state.settings.theme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <I18nProvider locale={localeForFormats()}>
      {phase === 'open' && <Workspace />}
      {phase === 'start' && <StartView />}
      {phase === 'opening' && <Opening />}
      <Dialogs />
      <Toasts />
      <LongChange />
    </I18nProvider>
  );
}
