import { ArrowLeft } from 'lucide-react';
import { Fragment } from 'react';
import type { Change } from '../../../../shared/changes';
import type { HistoryPage } from '../../../../shared/history';
import type { HistoryState } from '../../../../shared/settings';
import { recordLabel } from '../../../../shared/views/record-label';
import { Button } from '../../components/Button';
import { useDossier } from '../../store';
import { useFieldWords } from '../../use-field-words';
import { useWords } from '../../words';
import styles from './History.module.css';

interface HistoryScopeProps {
  readonly record: NonNullable<HistoryState['record']>;
  readonly page: HistoryPage | null;
  readonly onBack: () => void;
  readonly onWhole: () => void;
}

/** Whose history is shown, with the way back to where it was asked for and the way to the whole of it. */
export function HistoryScope({ record, page, onBack, onWhole }: HistoryScopeProps) {
  const t = useWords();
  const label = useLabel(record, page);
  const isFromWhole = record.from === 'history';
  return (
    <section className={styles.scope} aria-label={t('history.ofEntry')}>
      <Button look="quiet" icon={ArrowLeft} onPress={onBack}>
        {isFromWhole ? t('history.whole') : t('history.back', { view: t(`app.view.${record.from}`) })}
      </Button>
      <p className={styles.scopeName}>
        <span className={styles.kind}>{t(`history.tables.${record.table}`)}</span>{' '}
        {label.map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other identity.
          <Fragment key={place}>
            {place > 0 && ' · '}
            <bdi className={styles.name}>{part}</bdi>
          </Fragment>
        ))}
      </p>
      {!isFromWhole && (
        <Button look="quiet" onPress={onWhole}>
          {t('history.whole')}
        </Button>
      )}
    </section>
  );
}

/** The record's name as it is now; of one that is gone, as its last change has it. */
function useLabel({ table, id }: HistoryScopeProps['record'], page: HistoryPage | null): readonly string[] {
  const words = useFieldWords();
  const row = useDossier()[table].get(id);
  // The table says which row it is, but TypeScript cannot follow the two into the union.
  const now = row === undefined ? null : ({ table, id, before: null, after: row } as Change);
  const last = now ?? page?.transactions[0]?.changes[0];
  return last === undefined ? [] : recordLabel(last, words).label;
}
