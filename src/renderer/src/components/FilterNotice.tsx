import { Filter } from 'lucide-react';
import { filterCount, NO_FILTER } from '../../../shared/position-filter';
import { show } from '../actions';
import { useAppState, useDossier } from '../store';
import { useWords } from '../words';
import { Button } from './Button';
import styles from './FilterNotice.module.css';
import { filterInWords } from './filter-words';

/** Says through what positions are looked at, while it is through anything, and offers to look at all. */
export function FilterNotice() {
  const t = useWords();
  const filter = useAppState((state) => state.viewState.filter);
  const parts = filterInWords(filter, useDossier(), t);
  if (filterCount(filter) === 0) return null;
  return (
    <p className={styles.notice}>
      <Filter size={14} aria-hidden />
      <span className={styles.words}>
        {parts.map((part) => (
          <bdi key={part} className={styles.part}>
            {part}
          </bdi>
        ))}
      </span>
      <Button look="quiet" onPress={() => show({ filter: NO_FILTER })}>
        {t('filter.clear')}
      </Button>
    </p>
  );
}
