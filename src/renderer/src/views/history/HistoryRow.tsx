import { ArchiveRestore, type LucideIcon, PencilLine, Plus, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import type { HistoryAction, HistoryTransaction } from '../../../../shared/history';
import { historyItem } from '../../../../shared/views/history';
import { Button } from '../../components/Button';
import { momentInWords } from '../../moment';
import { useFieldWords } from '../../use-field-words';
import { useWords } from '../../words';
import styles from './History.module.css';
import { RecordChangeView } from './RecordChangeView';

const ICONS: Readonly<Record<HistoryAction, LucideIcon>> = {
  added: Plus,
  changed: PencilLine,
  deleted: Trash2,
  restored: ArchiveRestore,
  undone: Undo2,
  redone: Redo2,
};

/** How many records a step shows before it is asked for the rest. */
const FEW = 3;

interface HistoryRowProps {
  readonly transaction: HistoryTransaction;
  /** Whether it is the history of one record. */
  readonly isOfRecord: boolean;
  readonly isExpanded: boolean;
  readonly onExpand: (isExpanded: boolean) => void;
}

/** One step: what was done, by whom and when, and what it did to each record. */
export function HistoryRow({ transaction, isOfRecord, isExpanded, onExpand }: HistoryRowProps) {
  const t = useWords();
  const words = useFieldWords();
  const item = useMemo(
    () => historyItem(transaction, words, { isWhole: isOfRecord }),
    [transaction, words, isOfRecord],
  );
  const { action, title, coder, at, records, beyond, others } = item;
  const Icon = ICONS[action];
  const shown = isExpanded ? records : records.slice(0, FEW);
  const hidden = records.length - FEW;
  return (
    <article className={styles.step}>
      <span className={styles.icon} data-action={action}>
        <Icon size={15} aria-hidden />
      </span>
      <div className={styles.stepBody}>
        <header className={styles.stepHead}>
          <h2 className={styles.stepTitle}>{title}</h2>
          <bdi className={styles.coder}>{coder === '' ? t('history.noCoder') : coder}</bdi>
          <time className={styles.time} dateTime={at}>
            {momentInWords(at)}
          </time>
        </header>
        <ul className={styles.records}>
          {shown.map((change) => (
            <RecordChangeView
              key={`${change.table} ${change.id}`}
              change={change}
              seq={item.seq}
              isAlone={isOfRecord}
            />
          ))}
        </ul>
        {hidden > 0 && (
          <div className={styles.more}>
            <Button look="quiet" onPress={() => onExpand(!isExpanded)}>
              {isExpanded ? t('history.showLess') : t('history.showMore', { count: hidden })}
            </Button>
          </div>
        )}
        {beyond > 0 && (isExpanded || hidden <= 0) && (
          <p className={styles.note}>{t('history.beyond', { count: beyond })}</p>
        )}
        {others > 0 && <p className={styles.note}>{t('history.others', { count: others })}</p>}
      </div>
    </article>
  );
}
