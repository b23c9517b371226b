import { ListBox, ListBoxItem } from 'react-aria-components';
import { countsAsOf } from '../../../../shared/partial-date';
import type { HistoryEntry } from '../../../../shared/views/evidence';
import { DateText } from '../../components/DateText';
import { ShiftBadge } from '../../components/ShiftBadge';
import { ShiftWhy } from '../../components/ShiftWhy';
import { StanceBadge } from '../../components/StanceBadge';
import { useWords } from '../../words';
import styles from './Evidence.module.css';

interface CellHistoryProps {
  readonly history: readonly HistoryEntry[];
  /** The ISO day of the view; later entries are marked as such. */
  readonly asOf: string;
  readonly shownId: string | null;
  readonly onChoose: (positionId: string) => void;
}

/** Everything the party stated on the issue, newest first; choosing an entry shows its passages above. */
export function CellHistory({ history, asOf, shownId, onChoose }: CellHistoryProps) {
  const t = useWords();
  return (
    <section className={styles.history}>
      <h3 className={styles.heading}>{t('evidence.history', { count: history.length })}</h3>
      <ListBox
        aria-label={t('evidence.history', { count: history.length })}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={shownId === null ? [] : [shownId]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChoose(String(key));
        }}
        items={history.map((entry) => ({ id: entry.position.id, ...entry }))}
        className={styles.historyList ?? ''}
      >
        {({ position, shift, reasons }) => (
          <ListBoxItem textValue={position.statement} className={styles.historyItem ?? ''}>
            <span className={styles.badges}>
              <DateText date={position.date} />
              <StanceBadge stance={position.stance} />
              <ShiftBadge shift={shift} />
              {!countsAsOf(position.date, asOf) && <em className={styles.later}>{t('evidence.later')}</em>}
            </span>
            <ShiftWhy reasons={reasons} />
            <span dir="auto">{position.statement}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  );
}
