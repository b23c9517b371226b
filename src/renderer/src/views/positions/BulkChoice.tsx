import { Choice, type ChoiceOption } from '../../components/Choice';

const LEAVE = 'leave';

interface BulkChoiceProps<V extends string> {
  readonly label: string;
  /** What it is like now, in words, for the option that leaves it so. */
  readonly leave: string;
  readonly options: readonly ChoiceOption<V>[];
  /** Null leaves it as it is. */
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
}

/** A choice of what many are to be given, the first option of which leaves each as it is. */
export function BulkChoice<V extends string>({ label, leave, options, value, onChange }: BulkChoiceProps<V>) {
  return (
    <Choice<V | typeof LEAVE>
      label={label}
      options={[{ value: LEAVE, label: leave }, ...options]}
      value={value ?? LEAVE}
      onChange={(chosen) => onChange(chosen === LEAVE ? null : chosen)}
    />
  );
}
