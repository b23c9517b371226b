import { TriangleAlert } from 'lucide-react';
import type { ExportFormat } from '../../../shared/briefing';
import { type BriefingWarning, formatInstead } from '../../../shared/briefing-warnings';
import type { Translate } from '../../../shared/translate';
import { Button } from '../components/Button';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';
import { formatSize } from './format-size';

interface BriefingWarningsProps {
  readonly warnings: readonly BriefingWarning[];
  /** The id of the element that has them, for what they speak against. */
  readonly id: string;
  readonly rows: number;
  readonly onFormat: (format: ExportFormat) => void;
}

/** What speaks against a briefing as it is set up; of what would be refused, the format that can hold it. */
export function BriefingWarnings({ warnings, id, rows, onFormat }: BriefingWarningsProps) {
  const t = useWords();
  return (
    <div id={id} className={styles.warnings} aria-live="polite">
      {warnings.map((warning) => {
        const instead = formatInstead(warning, rows);
        return (
          <div key={warning.kind} className={styles.warning}>
            <TriangleAlert size={14} aria-hidden />
            <span>{warningWords(warning, t)}</span>
            {instead !== null && (
              <Button onPress={() => onFormat(instead)}>
                {t('briefings.instead', { format: t(`exports.formats.${instead}`) })}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function warningWords(warning: BriefingWarning, t: Translate): string {
  switch (warning.kind) {
    case 'cellTooLong':
      return t('briefings.cellTooLong', { most: warning.most });
    case 'tableTooLarge':
      return t('error.tableTooLarge', { rows: warning.rows, columns: warning.columns });
    case 'tooLongForPaper':
      return t('error.tooLongForPaper', { most: warning.most });
    case 'tooWide':
      return t('briefings.tooWide', { count: warning.columns });
    case 'tooLong':
      return t('briefings.tooLong', { count: warning.rows });
    case 'tooBig':
      return t('briefings.tooBig', { size: formatSize(warning.bytes) });
  }
}
