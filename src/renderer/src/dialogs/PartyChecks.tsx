import { useId } from 'react';
import type { Party } from '../../../shared/model';
import { Check } from '../components/Check';
import styles from './EventDialog.module.css';

interface PartyChecksProps {
  readonly label: string;
  readonly parties: readonly Party[];
  /** The ids of those that are chosen; one that is no longer among the parties stays chosen. */
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly isReadOnly: boolean;
}

/** A choice of any number of parties; nothing where there are none. */
export function PartyChecks({ label, parties, value, onChange, isReadOnly }: PartyChecksProps) {
  const labelId = useId();
  if (parties.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the fields around it.
    <div role="group" aria-labelledby={labelId} className={styles.group}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div className={styles.checks}>
        {parties.map(({ id, name }) => (
          <Check
            key={id}
            label={name}
            isSelected={value.includes(id)}
            isDisabled={isReadOnly}
            onChange={(isChosen) => onChange(isChosen ? [...value, id] : value.filter((each) => each !== id))}
          />
        ))}
      </div>
    </div>
  );
}
