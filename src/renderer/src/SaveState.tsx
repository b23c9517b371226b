import { CircleCheck, LoaderCircle, Lock, RotateCw, TriangleAlert } from 'lucide-react';
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
  const isSaved = useAppState((state) => state.open?.isSaved ?? true);
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
        : isSaved
          ? [CircleCheck, t('app.saved')]
          : [TriangleAlert, t('app.notInFile')];
  return (
    <span
      className={styles.saveState}
      role="status"
      data-warning={!isSaved && !isReadOnly}
      title={isSaved ? text : t('app.notInFileHint')}
    >
      <Icon size={14} aria-hidden />
      {text}
    </span>
  );
}
