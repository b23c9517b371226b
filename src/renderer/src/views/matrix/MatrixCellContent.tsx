import { Clock, Quote, TriangleAlert } from 'lucide-react';
import { emptyCellWords } from '../../../../shared/empty-cell';
import type { MatrixState } from '../../../../shared/settings';
import type { SteadyCell } from '../../../../shared/views/steady-row';
import { DateText } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { ShiftBadge } from '../../components/ShiftBadge';
import { StanceBadge } from '../../components/StanceBadge';
import { useWords } from '../../words';
import { Age } from './Age';
import { CellQuotes } from './CellQuotes';
import styles from './MatrixCell.module.css';

interface MatrixCellContentProps {
  readonly cell: SteadyCell;
  readonly density: MatrixState['density'];
  readonly mode: MatrixState['mode'];
  /** Whether its demand faces another's rejection in this row, or the other way round. */
  readonly isFacing: boolean;
}

/** What a cell says: stance, what changed since, the statement or the passages, its date and age, firmness and number of passages. */
export function MatrixCellContent({ cell, density, mode, isFacing }: MatrixCellContentProps) {
  const t = useWords();
  const isBare = density === 'compact';
  const { current, shift, passageCount, contradicts, isStale } = cell;
  if (current === null) {
    return <span className={styles.none}>{emptyCellWords(cell, t)}</span>;
  }
  return (
    <>
      <span className={styles.badges}>
        <StanceBadge stance={current.stance} />
        {isFacing && (
          <span className="visually-hidden">
            {t(current.stance === 'demands' ? 'matrix.facesRejection' : 'matrix.facesDemand')}
          </span>
        )}
        {shift !== null && shift !== 'new' && <ShiftBadge shift={shift} isBare={isBare} />}
        {contradicts.length > 0 && (
          <span className={styles.contradiction}>
            <TriangleAlert size={12} aria-hidden />
            {t('matrix.contradiction')}
          </span>
        )}
        {isStale && (
          <span className={styles.stale}>
            <Clock size={12} aria-hidden />
            {t('matrix.stale')}
          </span>
        )}
      </span>
      {mode === 'quotes' ? (
        <CellQuotes position={current} isCompact={isBare} />
      ) : (
        <span className={styles.statement} dir="auto">
          {current.statement}
        </span>
      )}
      <span className={styles.meta}>
        <DateText date={current.date} />
        {!isBare && <Age position={current} />}
        <FirmnessMark firmness={current.firmness} isBare={isBare} />
        <span className={styles.passages} title={t('matrix.passages', { count: passageCount })}>
          <Quote size={11} aria-hidden />
          {passageCount}
          <span className="visually-hidden">{t('matrix.passages', { count: passageCount })}</span>
        </span>
      </span>
    </>
  );
}
