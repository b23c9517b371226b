import type { ExportOptions } from '../../../shared/briefing';
import { Choice } from '../components/Choice';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

interface NotesFieldProps {
  readonly notes: ExportOptions['notes'];
  readonly onChange: (notes: ExportOptions['notes']) => void;
}

/** Where a Word document has its citations. */
export function NotesField({ notes, onChange }: NotesFieldProps) {
  const t = useWords();
  return (
    <div>
      <Choice
        label={t('exports.notes')}
        value={notes}
        onChange={onChange}
        options={(['endnotes', 'footnotes'] as const).map((value) => ({
          value,
          label: t(`exports.noteKinds.${value}`),
        }))}
      />
      <p className={styles.hint}>{t(`exports.notesHint.${notes}`)}</p>
    </div>
  );
}
