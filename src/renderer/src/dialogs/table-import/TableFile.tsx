import { Info, TriangleAlert } from 'lucide-react';
import { ENCODINGS } from '../../../../shared/encodings';
import type { TableDraft } from '../../../../shared/table-import/table-draft';
import { Choice } from '../../components/Choice';
import { ShownText } from '../../components/ShownText';
import { useWords } from '../../words';
import styles from './TableImport.module.css';
import type { TableHow } from './use-table-import';

const SEPARATORS = [
  { value: ',', key: 'comma' },
  { value: ';', key: 'semicolon' },
  { value: '\t', key: 'tab' },
  { value: '|', key: 'stroke' },
] as const;

interface TableFileProps {
  readonly draft: TableDraft;
  readonly onRead: (patch: Partial<TableHow>) => void;
}

/** Which file is imported, how it was read, and what has to be known of it. */
export function TableFile({ draft, onRead }: TableFileProps) {
  const t = useWords();
  const { fileName, format, sheets, sheet, encoding, separator, notes, rows, columns } = draft;
  const facts = [
    notes.hiddenRows > 0 && t('tableImport.hiddenRows', { count: notes.hiddenRows }),
    notes.mergedAreas > 0 && t('tableImport.mergedAreas', { count: notes.mergedAreas }),
    notes.raggedRows > 0 && t('tableImport.raggedRows', { count: notes.raggedRows }),
  ].filter((fact) => fact !== false);
  return (
    <section className={styles.file}>
      <p className={styles.fileHead}>
        <bdi className={styles.fileName}>
          <ShownText text={fileName} />
        </bdi>
        {draft.error === null && (
          <span className={styles.muted}>
            {t('tableImport.size', {
              rows: t('tableImport.rowsWith', { count: rows }),
              columns: t('tableImport.columns', { count: columns }),
            })}
          </span>
        )}
      </p>
      <div className={styles.how}>
        {sheets.length > 1 && (
          <Choice
            label={t('tableImport.sheet')}
            options={sheets.map((name) => ({ value: name, label: name }))}
            value={sheet}
            placeholder={t('tableImport.sheetFoundOut')}
            onChange={(name) => onRead({ sheet: name })}
          />
        )}
        {format === 'csv' && (
          <>
            <Choice
              label={t('tableImport.encoding')}
              options={ENCODINGS.map((each) => ({
                value: each as string,
                label: t(`sources.encoding.${each}`),
              }))}
              value={encoding}
              placeholder={t('tableImport.foundOut')}
              onChange={(each) => onRead({ encoding: each })}
            />
            <Choice
              label={t('tableImport.separator')}
              options={SEPARATORS.map(({ value, key }) => ({
                value: value as string,
                label: t(`tableImport.separators.${key}`),
              }))}
              value={separator}
              placeholder={t('tableImport.foundOut')}
              onChange={(each) => onRead({ separator: each })}
            />
          </>
        )}
      </div>
      {draft.error === null && !draft.isEncodingCertain && (
        <p className={styles.warning} role="status">
          <TriangleAlert size={16} aria-hidden />
          <span>{t('tableImport.encodingGuessed')}</span>
        </p>
      )}
      {draft.isWideMatrix && (
        <p className={styles.warning} role="status">
          <TriangleAlert size={16} aria-hidden />
          <span>{t('tableImport.wideMatrix')}</span>
        </p>
      )}
      {facts.map((fact) => (
        <p key={fact} className={styles.note}>
          <Info size={14} aria-hidden />
          <span>{fact}</span>
        </p>
      ))}
    </section>
  );
}
