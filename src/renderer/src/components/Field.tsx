import { useId } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import { useWords } from '../words';
import styles from './Field.module.css';

interface FieldProps extends Omit<TextFieldProps, 'className' | 'children'> {
  /** Empty where the field is named by `aria-label` alone, as in rows under a common head. */
  readonly label: string;
  readonly description?: string;
  /** What is wrong, in the interface's words; null when nothing is. */
  readonly error?: string | null;
  /** How many lines are shown; one is a single-line field. */
  readonly lines?: number;
  readonly placeholder?: string;
  /** Offered while typing. */
  readonly suggestions?: readonly string[];
}

/** A labelled text field whose direction follows what is typed. */
export function Field({
  label,
  description,
  error,
  lines = 1,
  placeholder = '',
  suggestions,
  ...rest
}: FieldProps) {
  const t = useWords();
  const listId = useId();
  const { maxLength = Number.POSITIVE_INFINITY, value = '' } = rest;
  // The browser takes no more without a word; nobody's text is cut without being told.
  const wrong = error ?? (value.length >= maxLength ? t('app.full', { count: maxLength }) : null);
  return (
    <TextField {...rest} className={styles.field ?? ''} isInvalid={Boolean(wrong)}>
      {label !== '' && <Label className={styles.label ?? ''}>{label}</Label>}
      {lines > 1 ? (
        <TextArea className={styles.input ?? ''} rows={lines} dir="auto" placeholder={placeholder} />
      ) : (
        <Input
          className={styles.input ?? ''}
          dir="auto"
          placeholder={placeholder}
          {...(suggestions && { list: listId })}
        />
      )}
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{wrong}</FieldError>
    </TextField>
  );
}
