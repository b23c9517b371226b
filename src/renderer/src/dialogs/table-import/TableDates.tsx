import { isolated } from '../../../../shared/direction';
import { formatPartialDate, parsePartialDate } from '../../../../shared/partial-date';
import type { TablePlan } from '../../../../shared/table-import/import-fields';
import type { TableOutcome } from '../../../../shared/table-import/table-draft';
import { Radios } from '../../components/Radios';
import { localeForFormats, useWords } from '../../words';
import styles from './TableImport.module.css';

interface TableDatesProps {
  readonly outcome: TableOutcome;
  readonly plan: TablePlan;
  /** Whether the order was read off other dates of the column. */
  readonly isShown: boolean;
  readonly onChange: (patch: Partial<TablePlan>) => void;
}

/** Asks once for the whole column whether the day or the month comes first, where dates leave that open. */
export function TableDates({ outcome, plan, isShown, onChange }: TableDatesProps) {
  const t = useWords();
  const [first, ...others] = outcome.doubtful;
  if (first === undefined) return null;
  const inWords = (date: string) => {
    const parsed = parsePartialDate(date);
    return parsed === null ? date : formatPartialDate(parsed, localeForFormats()).text;
  };
  const value = isolated(first.value);
  return (
    <section className={styles.dates}>
      <h3>{t('tableImport.doubtfulTitle', { count: outcome.doubtful.length })}</h3>
      <Radios
        label={t('tableImport.dateOrder')}
        value={plan.dateOrder ?? 'undecided'}
        onChange={(order) => onChange({ dateOrder: order === 'undecided' ? null : order })}
        options={[
          { value: 'dayFirst', label: t('tableImport.dayFirst', { value, date: inWords(first.dayFirst) }) },
          {
            value: 'monthFirst',
            label: t('tableImport.monthFirst', { value, date: inWords(first.monthFirst) }),
          },
          { value: 'undecided', label: t('tableImport.undecided') },
        ]}
      />
      <p className={styles.muted}>
        {isShown && plan.dateOrder !== null ? t('tableImport.orderShown') : t('tableImport.doubtfulHint')}
      </p>
      {others.length > 0 && (
        <p className={styles.muted}>
          {t('tableImport.doubtfulOthers', {
            values: others
              .slice(0, 12)
              .map((each) => isolated(each.value))
              .join(', '),
          })}
          {others.length > 12 && ' …'}
        </p>
      )}
    </section>
  );
}
