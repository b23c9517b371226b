import { useState } from 'react';
import { parsePartialDate } from '../../../../shared/partial-date';
import { Field } from '../../components/Field';
import { useWords } from '../../words';
import styles from './ColumnMenu.module.css';

interface DaysFilterProps {
  /** Partial dates; '' is open. */
  readonly from: string;
  readonly to: string;
  readonly onChange: (from: string, to: string) => void;
}

/** Filters a column of dates from one to another, both included; a month or a year is enough. */
export function DaysFilter({ from, to, onChange }: DaysFilterProps) {
  const t = useWords();
  const [typed, setTyped] = useState({ from, to });

  function take(next: { readonly from: string; readonly to: string }): void {
    setTyped(next);
    if (isDateOrEmpty(next.from) && isDateOrEmpty(next.to)) onChange(next.from.trim(), next.to.trim());
  }
  function errorOf(date: string): string | null {
    // While a date is being typed it is not yet wrong.
    return date.length >= 10 && !isDateOrEmpty(date) ? t('error.dateInvalid', { date }) : null;
  }

  return (
    <div className={styles.pair}>
      <Field
        label={t('positions.filter.from')}
        placeholder="2025-08-01"
        value={typed.from}
        onChange={(text) => take({ ...typed, from: text })}
        error={errorOf(typed.from)}
        autoFocus
      />
      <Field
        label={t('positions.filter.to')}
        placeholder="2025-08"
        value={typed.to}
        onChange={(text) => take({ ...typed, to: text })}
        error={errorOf(typed.to)}
      />
    </div>
  );
}

function isDateOrEmpty(text: string): boolean {
  return text.trim() === '' || parsePartialDate(text.trim()) !== null;
}
