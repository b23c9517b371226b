import { Quote, TriangleAlert } from 'lucide-react';
import type { MatrixCell } from '../../../../shared/views/matrix-cell';
import { DateText } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { ShiftBadge } from '../../components/ShiftBadge';
import { StanceBadge } from '../../components/StanceBadge';
import { useWords } from '../../words';
import styles from './MatrixGrid.module.css';

/** What a cell says: stance, what changed since, the statement, its date, firmness and number of passages. */
export function MatrixCellContent({ cell }: { readonly cell: MatrixCell }) {
  const t = useWords();
  const { current, shift, passageCount, contradicts } = cell;
  if (current === null) return <span className={styles.none}>{t('glossary.noStatement')}</span>;
  return (
    <>
      <span className={styles.badges}>
        <StanceBadge stance={current.stance} />
        {shift !== null && shift !== 'new' && <ShiftBadge shift={shift} />}
        {contradicts.length > 0 && (
          <span className={styles.contradiction}>
            <TriangleAlert size={12} aria-hidden />
            {t('matrix.contradiction')}
          </span>
        )}
      </span>
      <span className={styles.statement} dir="auto">
        {current.statement}
      </span>
      <span className={styles.meta}>
        <DateText date={current.date} />
        <FirmnessMark firmness={current.firmness} />
        <span className={styles.passages} title={t('matrix.passages', { count: passageCount })}>
          <Quote size={11} aria-hidden />
          {passageCount}
          <span className="visually-hidden">{t('matrix.passages', { count: passageCount })}</span>
        </span>
      </span>
    </>
  );
}
