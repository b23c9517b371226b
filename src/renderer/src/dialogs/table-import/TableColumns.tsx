import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { isolated } from '../../../../shared/direction';
import {
  FIXED_FIELDS,
  IMPORT_FIELDS,
  type ImportField,
  type TablePlan,
} from '../../../../shared/table-import/import-fields';
import { columnLetters } from '../../../../shared/table-import/raw-table';
import type { TableDraft } from '../../../../shared/table-import/table-draft';
import { Button } from '../../components/Button';
import { Check } from '../../components/Check';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { ShownText } from '../../components/ShownText';
import { useWords } from '../../words';
import styles from './TableImport.module.css';
import { missingFields } from './use-table-import';

/** How many columns are shown at once, and how many values of each. */
const SHOWN = 60;
const SAMPLES = 3;
const NOTHING = 'nothing';

interface TableColumnsProps {
  readonly draft: TableDraft;
  readonly plan: TablePlan;
  readonly names: readonly string[];
  readonly onChange: (patch: Partial<TablePlan>) => void;
}

/** What each column holds, with its first values; and what is the same in every row. */
export function TableColumns({ draft, plan, names, onChange }: TableColumnsProps) {
  const t = useWords();
  const [shown, setShown] = useState(SHOWN);
  const { headerRow, columns, fixed } = plan;
  const fieldOf = new Map(Object.entries(columns).map(([field, at]) => [at, field as ImportField]));
  const missing = missingFields(plan);
  const below = draft.preview.slice(headerRow === null ? 0 : headerRow + 1);
  const options = [
    { value: NOTHING, label: t('tableImport.nothing') },
    ...IMPORT_FIELDS.map((field) => ({ value: field as string, label: t(`tableImport.field.${field}`) })),
  ];

  function hold(at: number, field: string): void {
    const others = Object.entries(columns).filter(([name, place]) => place !== at && name !== field);
    const next = Object.fromEntries(field === NOTHING ? others : [...others, [field, at]]);
    onChange({ columns: next as TablePlan['columns'] });
  }

  const guessed = draft.guess.headerRow ?? 0;
  return (
    <section className={styles.columns}>
      <Check
        label={t('tableImport.hasHeader', { number: guessed + 1 })}
        isSelected={headerRow !== null}
        onChange={(isHeader) => onChange({ headerRow: isHeader ? guessed : null })}
      />
      {headerRow === null && <p className={styles.muted}>{t('tableImport.noHeader')}</p>}
      <ul className={styles.columnList} aria-label={t('tableImport.columnsList')}>
        {names.slice(0, shown).map((name, at) => {
          const field = fieldOf.get(at);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place; names may occur twice.
            <li key={at} className={styles.column} data-held={field !== undefined}>
              <span className={styles.columnName}>
                <span className={styles.letters}>{columnLetters(at)}</span>
                {headerRow !== null && (
                  <bdi>
                    <ShownText text={name} />
                  </bdi>
                )}
              </span>
              <Choice
                label={t('tableImport.columnHolds', { name: isolated(name) })}
                isLabelHidden
                options={options}
                value={field ?? NOTHING}
                onChange={(value) => hold(at, value)}
              />
              <ul className={styles.samples} aria-label={t('tableImport.samples')}>
                {samplesOf(below, at).map((sample) => (
                  <li key={sample} dir="auto">
                    <ShownText text={sample} />
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {names.length > shown && (
        <Button look="quiet" onPress={() => setShown(names.length)}>
          {t('tableImport.moreColumns', { count: names.length - shown })}
        </Button>
      )}
      <div className={styles.fixed}>
        {FIXED_FIELDS.filter((field) => columns[field] === undefined).map((field) => (
          <Field
            key={field}
            label={t('tableImport.fixedField', { field: t(`tableImport.field.${field}`) })}
            value={fixed[field] ?? ''}
            maxLength={1_000}
            onChange={(value) => onChange({ fixed: { ...fixed, [field]: value } })}
          />
        ))}
      </div>
      <p className={missing.length === 0 ? styles.good : styles.wrong} role="status">
        {missing.length === 0 ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
        <span>
          {missing.length === 0
            ? t('tableImport.ready')
            : t('tableImport.missing', {
                fields: missing.map((field) => t(`tableImport.field.${field}`)).join(', '),
              })}
        </span>
      </p>
    </section>
  );
}

/** The first different values of a column. */
function samplesOf(rows: TableDraft['preview'], at: number): readonly string[] {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, SAMPLES);
}
