import { CircleCheck, LoaderCircle, Lock } from 'lucide-react';
import styles from './Navigation.module.css';
import { useAppState } from './store';
import { useWords } from './words';

/** Whether what the window shows is on the disk. Changes are shown only once they are, so this is about the file process. */
export function SaveState() {
  const t = useWords();
  const isEngineLost = useAppState((state) => state.isEngineLost);
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? false);
  const [Icon, text] = isEngineLost
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
