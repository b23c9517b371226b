import { ProgressBar } from 'react-aria-components';
import { useWords } from '../../words';
import styles from './StartView.module.css';

/** Shown while the engine reads the file. */
export function Opening() {
  const t = useWords();
  return (
    <div className={styles.opening}>
      <ProgressBar isIndeterminate aria-label={t('start.opening')} />
      <p>{t('start.opening')}</p>
    </div>
  );
}
