import { IMPORT_FIELDS, type TablePlan } from '../../../../shared/table-import/import-fields';
import type { TableDraft } from '../../../../shared/table-import/table-draft';
import { ShownText } from '../../components/ShownText';
import { useWords } from '../../words';
import styles from './TableImport.module.css';

const SHOWN = 6;

/** The first rows as they are understood: a column for each field that has one. */
export function TableRows({ draft, plan }: { readonly draft: TableDraft; readonly plan: TablePlan }) {
  const t = useWords();
  const fields = IMPORT_FIELDS.filter((field) => plan.columns[field] !== undefined);
  const rows = draft.preview.slice(plan.headerRow === null ? 0 : plan.headerRow + 1).slice(0, SHOWN);
  if (fields.length === 0 || rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.preview} aria-label={t('tableImport.preview')} tabIndex={0}>
      <table>
        <caption className={styles.caption}>{t('tableImport.previewOf', { count: rows.length })}</caption>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col">
                {t(`tableImport.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
            <tr key={at}>
              {fields.map((field) => (
                <td key={field}>
                  <div className={styles.cell} dir="auto">
                    <ShownText text={row[plan.columns[field] ?? -1] ?? ''} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
