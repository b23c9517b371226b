import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { Field } from '../../components/Field';
import { PartyName } from '../../components/PartyName';
import { useDossier } from '../../store';
import { localeForFormats, numberInWords, useWords } from '../../words';
import styles from './ColumnMenu.module.css';
import { type FilterOption, filterOptions } from './filter-options';
import type { ColumnId } from './position-columns';
import { foldForSearch } from './position-search';

interface ChoiceFilterProps {
  readonly id: ColumnId;
  /** How many of the rows that pass the other filters have each key. */
  readonly counts: ReadonlyMap<string, number>;
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** From how many options on the list can itself be searched. */
const MANY_OPTIONS = 9;

/** List keys may not be empty, but the key of "no value" is. */
const listKey = (key: string) => `=${key}`;

/** Filters a column to some of its values, each with how many rows have it. */
export function ChoiceFilter({ id, counts, keys, onChange }: ChoiceFilterProps) {
  const t = useWords();
  const dossier = useDossier();
  const [sought, setSought] = useState('');
  const options = useMemo(
    () => filterOptions(id, [...counts.keys(), ...keys], dossier, t, new Intl.Collator(localeForFormats())),
    [id, counts, keys, dossier, t],
  );
  const folded = foldForSearch(sought.trim());
  const listed = options.filter((option) => foldForSearch(option.label).includes(folded));

  /** What is chosen but not in the narrowed list stays chosen. */
  function choose(chosen: ReadonlySet<unknown>): void {
    const shown = new Set(listed.map((option) => option.key));
    const unseen = keys.filter((key) => !shown.has(key));
    onChange([...unseen, ...[...shown].filter((key) => chosen.has(listKey(key)))]);
  }
  function contentOf({ key, label }: FilterOption) {
    const party = id === 'party' ? dossier.parties.get(key) : undefined;
    return party === undefined ? <bdi>{label}</bdi> : <PartyName party={party} />;
  }

  return (
    <>
      {options.length >= MANY_OPTIONS && (
        <Field label={t('positions.filter.narrow')} value={sought} onChange={setSought} />
      )}
      <ListBox
        // Escape closes the menu; it must not take the choice with it.
        escapeKeyBehavior="none"
        aria-label={t('positions.filter.values', { column: t(`positions.column.${id}`) })}
        className={styles.values ?? ''}
        selectionMode="multiple"
        selectedKeys={keys.map(listKey)}
        onSelectionChange={(selection) => {
          choose(selection === 'all' ? new Set(listed.map(({ key }) => listKey(key))) : selection);
        }}
        autoFocus={options.length < MANY_OPTIONS ? 'first' : false}
        renderEmptyState={() => <p className={styles.none}>{t('positions.filter.noValues')}</p>}
      >
        {listed.map((option) => (
          <ListBoxItem
            key={option.key}
            id={listKey(option.key)}
            textValue={option.label}
            className={styles.value ?? ''}
          >
            {({ isSelected }) => (
              <>
                <span className={styles.tick} data-selected={isSelected}>
                  {isSelected && <Check size={12} strokeWidth={3} aria-hidden />}
                </span>
                <span className={styles.valueLabel}>{contentOf(option)}</span>
                <span className={styles.valueCount}>{numberInWords(counts.get(option.key) ?? 0)}</span>
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  );
}
