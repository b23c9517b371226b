import { X } from 'lucide-react';
import type { FilterName } from '../../../shared/filter-names';
import { useWords } from '../words';
import { IconButton } from './IconButton';
import styles from './NameChoices.module.css';
import { Pick } from './Pick';

interface NameChoicesProps {
  readonly label: string;
  readonly names: readonly FilterName[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of many, found by typing; those that are chosen stand below, each with the way out. Nothing where there is nothing to choose. */
export function NameChoices({ label, names, chosen, onChange }: NameChoicesProps) {
  const t = useWords();
  if (names.length === 0 && chosen.length === 0) return null;
  const open = names.filter(({ id }) => !chosen.includes(id));
  return (
    <div className={styles.choices}>
      <Pick
        // Anew after each choice, so that the field is empty for the next one.
        key={chosen.length}
        label={label}
        options={open.map(({ id, name }) => ({ id, label: name }))}
        value={null}
        placeholder={t('filter.anyOf')}
        nothingFound={t('filter.nothingFound')}
        onChange={(id) => {
          if (id !== null) onChange([...chosen, id]);
        }}
      />
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map((id) => {
            const name = names.find((each) => each.id === id)?.name ?? id;
            return (
              <li key={id} className={styles.chip}>
                <bdi>{name}</bdi>
                <IconButton
                  icon={X}
                  label={t('filter.remove', { name })}
                  onPress={() => onChange(chosen.filter((each) => each !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
