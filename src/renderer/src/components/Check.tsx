import { Checkbox } from 'react-aria-components';
import styles from './Check.module.css';

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A checkbox with its label and, if given, a line that explains it. */
export function Check({ label, hint, isSelected, onChange, isDisabled = false }: CheckProps) {
  return (
    <Checkbox
      className={styles.check ?? ''}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={styles.box} aria-hidden />
      <span>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </Checkbox>
  );
}
