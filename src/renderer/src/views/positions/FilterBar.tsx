import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../components/Button';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { filterColumn, filterOf, useArrangement } from './arrange';
import styles from './FilterBar.module.css';
import { filterInWords } from './filter-words';
import { isColumnId } from './position-columns';

interface FilterBarProps {
  readonly search: string;
  readonly onClearSearch: () => void;
  readonly onClearAll: () => void;
}

/** The filters that are set, hidden columns' too, each with a button that takes it away. */
export function FilterBar({ search, onClearSearch, onClearAll }: FilterBarProps) {
  const t = useWords();
  const dossier = useDossier();
  const arrangement = useArrangement();
  const ids = arrangement.filters.map((filter) => filter.id).filter(isColumnId);
  if (ids.length === 0 && search === '') return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('positions.filter.bar')}>
      {search !== '' && (
        <span className={styles.chip}>
          <bdi className={styles.text}>{t('positions.filter.searchChip', { text: search })}</bdi>
          <AriaButton
            className={styles.remove ?? ''}
            aria-label={t('app.clearSearch')}
            onPress={onClearSearch}
          >
            <X size={13} aria-hidden />
          </AriaButton>
        </span>
      )}
      {ids.map((id) => {
        const value = filterOf(arrangement, id);
        const column = t(`positions.column.${id}`);
        return (
          <span key={id} className={styles.chip}>
            <span className={styles.text}>
              <strong>{column}</strong> <bdi>{value && filterInWords(id, value, dossier, t)}</bdi>
            </span>
            <AriaButton
              className={styles.remove ?? ''}
              aria-label={t('positions.filter.clearOf', { column })}
              onPress={() => filterColumn(id, undefined)}
            >
              <X size={13} aria-hidden />
            </AriaButton>
          </span>
        );
      })}
      <Button look="quiet" onPress={onClearAll}>
        {t('positions.filter.clearAll')}
      </Button>
    </div>
  );
}
