import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/briefing';
import { Choice } from '../components/Choice';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

interface FormatFieldProps {
  readonly format: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** In which format a briefing is written, and what that is good for. */
export function FormatField({ format, onChange }: FormatFieldProps) {
  const t = useWords();
  return (
    <div>
      <Choice
        label={t('exports.format')}
        value={format}
        onChange={onChange}
        options={EXPORT_FORMATS.map((value) => ({ value, label: t(`exports.formats.${value}`) }))}
      />
      <p className={styles.hint}>{t(`exports.formatHint.${format}`)}</p>
    </div>
  );
}
