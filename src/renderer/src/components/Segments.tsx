import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './Segments.module.css';

interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Drawn instead of the label, which is then only read out. */
  readonly content?: ReactNode;
}

interface SegmentsProps<V extends string> {
  readonly label: string;
  /** Leaves the label to screen readers, for bars where the words explain themselves. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly Segment<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** A choice of one of a few short words, all in sight beside one another. */
export function Segments<V extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
}: SegmentsProps<V>) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      orientation="horizontal"
      value={value}
      {...(isLabelHidden && { 'aria-label': label })}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      {!isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles.segments}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={styles.segment ?? ''}
            {...(option.content !== undefined && { 'aria-label': option.label })}
          >
            {option.content ?? option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
