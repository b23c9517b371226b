import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import styles from './Field.module.css';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Drawn instead of the plain label, such as a badge or a colour and a name. */
  readonly content?: ReactNode;
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  /** Leaves the label to screen readers, for bars where the value explains itself. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly ChoiceOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly placeholder?: string;
  readonly error?: string | null;
  readonly isDisabled?: boolean;
}

/** A labelled choice of one from a short list; typing jumps to an option. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { label, options, value, onChange, placeholder, error } = props;
  return (
    <Select
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled ?? false}
      {...(placeholder !== undefined && { placeholder })}
      {...(props.isLabelHidden && { 'aria-label': label })}
    >
      {!props.isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={styles.choice ?? ''}>
        <SelectValue className={styles.choiceValue ?? ''} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={styles.option ?? ''}>
              {option.content ?? <bdi>{option.label}</bdi>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
