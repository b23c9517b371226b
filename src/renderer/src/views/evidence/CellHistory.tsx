import { ListBox, ListBoxItem } from 'react-aria-components';
import type { HistoryEntry } from '../../../../shared/views/evidence';
import { show } from '../../actions';
import { Check } from '../../components/Check';
import { getState, useAppState } from '../../store';
import { useWords } from '../../words';
import { CellHistoryEntry } from './CellHistoryEntry';
import styles from './Evidence.module.css';

interface CellHistoryProps {
  readonly history: readonly HistoryEntry[];
  /** The ISO day of the view; later entries are marked as such. */
  readonly asOf: string;
  readonly shownId: string | null;
  readonly onChoose: (positionId: string) => void;
}

/** Everything the party stated on the issue, newest first; choosing an entry shows its passages in full above. */
export function CellHistory({ history, asOf, shownId, onChoose }: CellHistoryProps) {
  const t = useWords();
  const marksWords = useAppState((state) => state.viewState.compare.marksWords);
  const label = t('evidence.history', { count: history.length });
  return (
    <section className={styles.history}>
      <div className={styles.historyHead}>
        <h3 className={styles.heading}>{label}</h3>
        {history.length > 1 && (
          <Check
            label={t('compare.marksWords')}
            isSelected={marksWords}
            onChange={(isSelected) =>
              show({ compare: { ...getState().viewState.compare, marksWords: isSelected } })
            }
          />
        )}
      </div>
      <ListBox
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={shownId === null ? [] : [shownId]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChoose(String(key));
        }}
        className={styles.historyList ?? ''}
      >
        {history.map((entry) => (
          <ListBoxItem
            key={entry.position.id}
            id={entry.position.id}
            textValue={entry.position.statement}
            className={styles.historyItem ?? ''}
          >
            <CellHistoryEntry entry={entry} asOf={asOf} marksWords={marksWords} />
          </ListBoxItem>
        ))}
      </ListBox>
    </section>
  );
}
