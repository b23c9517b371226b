import type { ExportOptions } from '../../../shared/briefing';
import { Choice } from '../components/Choice';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

interface LayoutFieldProps {
  readonly layout: ExportOptions['layout'];
  readonly onChange: (layout: ExportOptions['layout']) => void;
  /** What the table has a group of columns for each of, such as "Party". */
  readonly groupsAre: string;
}

/** Whether a table for programs is as wide as the screen has it, or long. */
export function LayoutField({ layout, onChange, groupsAre }: LayoutFieldProps) {
  const t = useWords();
  return (
    <div>
      <Choice
        label={t('exports.layout')}
        value={layout}
        onChange={onChange}
        options={(['wide', 'long'] as const).map((value) => ({
          value,
          label: t(`exports.layouts.${value}`),
        }))}
      />
      <p className={styles.hint}>{t(`exports.layoutHint.${layout}`, { what: groupsAre.toLowerCase() })}</p>
    </div>
  );
}
