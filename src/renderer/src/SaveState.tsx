import { CircleCheck, LoaderCircle, Lock, RotateCw } from 'lucide-react';
import { Button } from './components/Button';
import { restartEngine } from './connection';
import styles from './Navigation.module.css';
import { useAppState } from './store';
import { useWords } from './words';

/** Whether what the window shows is on the disk. Changes are shown only once they are, so this is about the file process. */
export function SaveState() {
  const t = useWords();
  const engine = useAppState((state) => state.engine);
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? false);
  if (engine === 'gone') {
    return (
      <span className={styles.saveState} role="status">
        <Button look="quiet" icon={RotateCw} onPress={restartEngine}>
          {t('app.tryAgain')}
        </Button>
      </span>
    );
  }
  const [Icon, text] =
    engine === 'lost'
      ? [LoaderCircle, t('app.restarting')]
      : isReadOnly
        ? [Lock, t('app.readOnly')]
        : [CircleCheck, t('app.saved')];
  return (
    <span className={styles.saveState} role="status">
      <Icon size={14} aria-hidden />
      {text}
    </span>
  );
}
