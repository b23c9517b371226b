import { ProgressBar } from 'react-aria-components';
import type { ExportFormat } from '../../../shared/briefing';
import { useAppState } from '../store';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

/** How much of an export is done, or what is being done where nobody can tell how much; nothing where none takes long. */
export function ExportProgress({ format }: { readonly format: ExportFormat }) {
  const t = useWords();
  const share = useAppState((state) => state.exportShare);
  if (share === null) return null;
  if (share === 'unknown') {
    const doing = t(format === 'pdf' ? 'exports.printing' : 'exports.making');
    return (
      <ProgressBar className={`${styles.progress} ${styles.unknown}`} aria-label={doing} isIndeterminate>
        <progress aria-hidden />
        {doing}
      </ProgressBar>
    );
  }
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
