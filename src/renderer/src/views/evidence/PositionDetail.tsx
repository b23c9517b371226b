import { History, Pencil, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Position } from '../../../../shared/model';
import { evidenceOf } from '../../../../shared/views/evidence';
import { showForm, showHistoryOf } from '../../actions';
import { Button } from '../../components/Button';
import { DateText } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { StanceBadge } from '../../components/StanceBadge';
import { performWithUndo } from '../../perform';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Evidence.module.css';
import { PassageQuote } from './PassageQuote';
import { PositionFacts } from './PositionFacts';

/** A position in full: what was stated, how, by whom, and every passage quoted in its context. */
export function PositionDetail({ position }: { readonly position: Position }) {
  const t = useWords();
  const dossier = useDossier();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const evidence = useMemo(() => evidenceOf(dossier, position), [dossier, position]);
  return (
    <article className={styles.detail}>
      <p className={styles.badges}>
        <StanceBadge stance={position.stance} />
        <FirmnessMark firmness={position.firmness} />
        <DateText date={position.date} />
      </p>
      <p className={styles.statement} dir="auto">
        {position.statement}
      </p>
      <PositionFacts position={position} />
      <h3 className={styles.heading}>{t('evidence.passages', { count: evidence.length })}</h3>
      {evidence.map((item) => (
        <PassageQuote
          key={item.passage.id}
          item={item}
          positionId={position.id}
          canDetach={!isReadOnly && evidence.length > 1}
        />
      ))}
      <div className={styles.actions}>
        {!isReadOnly && (
          <>
            <Button icon={Pencil} onPress={() => showForm({ kind: 'edit', positionId: position.id })}>
              {t('app.edit')}
            </Button>
            <Button
              icon={Trash2}
              look="quiet"
              onPress={() => void performWithUndo({ type: 'position.delete', ids: [position.id] })}
            >
              {t('app.delete')}
            </Button>
          </>
        )}
        <Button icon={History} look="quiet" onPress={() => showHistoryOf('positions', position.id)}>
          {t('history.ofPosition')}
        </Button>
      </div>
    </article>
  );
}
