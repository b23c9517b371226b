import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { readDateInput } from '../../../shared/date-input';
import { earliestDay, latestDay, parsePartialDate } from '../../../shared/partial-date';
import { useWords } from '../words';
import styles from './DayField.module.css';

interface DayFieldProps {
  readonly label: string;
  /** An ISO day, or '' where it is optional. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** Whether it may be empty; the value is then ''. */
  readonly isOptional?: boolean;
  /** Whether it is the beginning of a time: of a month or a year it then takes the first day, else the last, for what was stated by then. */
  readonly isBeginning?: boolean;
}

/**
 * A day typed into a bar, in any form that `readDateInput` understands. It takes effect on Enter or when the field is left; what is no date is refused
 * with the reason, and Escape brings back the day that holds.
 */
export function DayField({ label, value, onChange, isOptional = false, isBeginning = false }: DayFieldProps) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);

  function take(): void {
    if (typed === null || typed.trim() === value) {
      reset();
      return;
    }
    if (isOptional && typed.trim() === '') {
      reset();
      onChange('');
      return;
    }
    const canonical = readDateInput(typed);
    const date = canonical === null ? null : parsePartialDate(canonical);
    if (date === null) {
      setIsWrong(true);
      return;
    }
    reset();
    onChange(isBeginning ? earliestDay(date) : latestDay(date));
  }

  function reset(): void {
    setTyped(null);
    setIsWrong(false);
  }

  return (
    <TextField
      className={styles.field ?? ''}
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        setIsWrong(false);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key !== 'Escape') return;
        // The first one is for what was typed, the next for what the field is in.
        if (typed === null) event.continuePropagation();
        else reset();
      }}
      isInvalid={isWrong}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input
        className={styles.input ?? ''}
        size={10}
        spellCheck={false}
        dir="ltr"
        data-settled={typed === null}
      />
      <FieldError className={styles.error ?? ''}>{t('error.dateInvalid', { date: typed ?? '' })}</FieldError>
    </TextField>
  );
}
