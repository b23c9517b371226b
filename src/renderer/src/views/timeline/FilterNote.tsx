import { ListFilter } from 'lucide-react';
import { filterCount, NO_FILTER } from '../../../../shared/position-filter';
import { show } from '../../actions';
import { Button } from '../../components/Button';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import styles from './Plot.module.css';

/** Says that positions are filtered, with the way to see all of them; nothing when they are not. */
export function FilterNote() {
  const t = useWords();
  const filter = useAppState((state) => state.viewState.filter);
  if (filterCount(filter) === 0) return null;
  return (
    <p className={styles.note}>
      <ListFilter size={15} aria-hidden />
      {t('timeline.filtered')}
      <Button look="quiet" onPress={() => show({ filter: NO_FILTER })}>
        {t('timeline.clearFilter')}
      </Button>
    </p>
  );
}
