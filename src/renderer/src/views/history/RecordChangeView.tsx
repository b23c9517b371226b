import { ArchiveRestore, History, RotateCcw } from 'lucide-react';
import { Fragment } from 'react';
import type { RecordChange } from '../../../../shared/views/history';
import { showHistoryOf } from '../../actions';
import { Button } from '../../components/Button';
import { FieldChanges } from '../../components/FieldChanges';
import { IconButton } from '../../components/IconButton';
import { performWithUndo } from '../../perform';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import styles from './History.module.css';

interface RecordChangeViewProps {
  readonly change: RecordChange;
  readonly seq: number;
  /** Whether only this record's history is shown: then it need not be named nor offered. */
  readonly isAlone: boolean;
}

/** What a step did to one record, and the way back to the state after it. */
export function RecordChangeView({ change, seq, isAlone }: RecordChangeViewProps) {
  const t = useWords();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const { table, id, what, label, detail, fields, restoring } = change;
  const name = label.join(' · ');
  const isBringingBack = what === 'deleted';
  // A statement that changed is told below, word by word.
  const isDetailTold = fields.some(({ field }) => field === 'statement');

  function restore(button: Element): void {
    const row = button.closest<HTMLElement>('[role="row"]');
    void performWithUndo({ type: 'record.restore', table, id, seq }).then((isDone) => {
      // The state is the present one now and its button disabled: the keyboard would lose its place with it.
      if (isDone) row?.focus();
    });
  }

  return (
    <li>
      <div className={styles.recordHead}>
        <p className={styles.recordName}>
          <span className={styles.kind}>{t(`history.tables.${table}`)}</span>{' '}
          {!isAlone &&
            label.map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other identity.
              <Fragment key={place}>
                {place > 0 && ' · '}
                <bdi className={styles.name}>{part}</bdi>
              </Fragment>
            ))}{' '}
          <span className={styles.what}>{t(`history.what.${what}`)}</span>
        </p>
        <div className={styles.recordActions}>
          {restoring !== 'never' && (
            <Button
              look="quiet"
              icon={isBringingBack ? ArchiveRestore : RotateCcw}
              isDisabled={isReadOnly || restoring === 'present'}
              aria-label={
                restoring === 'present'
                  ? t('history.presentOf', { name })
                  : t(isBringingBack ? 'history.bringBackOf' : 'history.restoreOf', { name })
              }
              onPress={({ target }) => restore(target)}
            >
              {restoring === 'present'
                ? t('history.present')
                : t(isBringingBack ? 'history.bringBack' : 'history.restore')}
            </Button>
          )}
          {!isAlone && (
            <IconButton
              icon={History}
              label={t('history.openForNamed', { name })}
              onPress={() => showHistoryOf(table, id)}
            />
          )}
        </div>
      </div>
      {detail !== '' && !isAlone && !isDetailTold && (
        <p className={styles.detail} dir="auto">
          {detail}
        </p>
      )}
      {fields.length > 0 && <FieldChanges fields={fields} />}
    </li>
  );
}
