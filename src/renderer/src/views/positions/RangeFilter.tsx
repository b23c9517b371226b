import { useState } from 'react';
import { Field } from '../../components/Field';
import { useWords } from '../../words';
import styles from './ColumnMenu.module.css';

interface RangeFilterProps {
  /** Inclusive; null is open. */
  readonly min: number | null;
  readonly max: number | null;
  readonly onChange: (min: number | null, max: number | null) => void;
}

/** Filters a column of numbers from one to another, both included. */
export function RangeFilter({ min, max, onChange }: RangeFilterProps) {
  const t = useWords();
  const [typed, setTyped] = useState({ min: String(min ?? ''), max: String(max ?? '') });

  function take(next: { readonly min: string; readonly max: string }): void {
    setTyped(next);
    const numbers = { min: numberOf(next.min), max: numberOf(next.max) };
    if (numbers.min !== undefined && numbers.max !== undefined) onChange(numbers.min, numbers.max);
  }
  function errorOf(text: string): string | null {
    return numberOf(text) === undefined ? t('positions.filter.notNumber') : null;
  }

  return (
    <div className={styles.pair}>
      <Field
        label={t('positions.filter.least')}
        inputMode="decimal"
        value={typed.min}
        onChange={(text) => take({ ...typed, min: text })}
        error={errorOf(typed.min)}
        autoFocus
      />
      <Field
        label={t('positions.filter.most')}
        inputMode="decimal"
        value={typed.max}
        onChange={(text) => take({ ...typed, max: text })}
        error={errorOf(typed.max)}
      />
    </div>
  );
}

/** Null for nothing typed, undefined for what is no number. */
function numberOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const number = Number(text.trim().replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}
