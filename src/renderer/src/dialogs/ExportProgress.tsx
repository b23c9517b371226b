import { ProgressBar } from 'react-aria-components';
import { useAppState } from '../store';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

/** How much of an export is done; nothing where none takes long. */
export function ExportProgress() {
  const t = useWords();
  const share = useAppState((state) => state.exportShare);
  if (share === null) return null;
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      aria-label={t('exports.progress')}
      value={Math.round(share * 100)}
    >
      {({ valueText }) => (
        <>
          <progress value={share} aria-hidden />
          {valueText}
        </>
      )}
    </ProgressBar>
  );
}
