import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './Radios.module.css';

interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** A short word beside the label, such as a count. */
  readonly detail?: string;
  /** A line that explains it. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

interface RadiosProps<V extends string> {
  readonly label: string;
  readonly options: readonly RadioOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** A choice of one of a few things that need explaining. */
export function Radios<V extends string>({ label, options, value, onChange }: RadiosProps<V>) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          isDisabled={option.isDisabled ?? false}
          className={styles.radio ?? ''}
        >
          <span className={styles.dot} aria-hidden />
          <span className={styles.text}>
            <span className={styles.name}>
              <bdi>{option.label}</bdi>
              {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
            </span>
            {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
