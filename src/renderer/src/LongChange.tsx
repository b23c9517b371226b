import { ProgressBar } from 'react-aria-components';
import { titleKey } from '../../shared/commands';
import { stopChange } from './api';
import { Button } from './components/Button';
import styles from './LongChange.module.css';
import { useAppState } from './store';
import { useWords } from './words';

/** How far a change is that takes longer than a second, and how to give it up; nothing while none does. Over dialogs too: they wait for it. */
export function LongChange() {
  const t = useWords();
  const progress = useAppState((state) => state.changeProgress);
  if (progress === null) return null;
  const { kind, command, share } = progress;
  const doing = t(`app.changing.${kind}`, { what: t(titleKey(command)) });
  return (
    <div className={styles.change} data-react-aria-top-layer="true">
      <ProgressBar className={styles.progress ?? ''} aria-label={doing} value={Math.floor(share * 100)}>
        {({ valueText }) => (
          <>
            <span role="status">{doing}</span>
            <progress value={share} aria-hidden />
            <span className={styles.share}>{valueText}</span>
          </>
        )}
      </ProgressBar>
      <Button look="quiet" onPress={() => void stopChange()}>
        {t('app.changing.stop')}
      </Button>
    </div>
  );
}
