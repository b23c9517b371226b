import { emptyCellWords } from '../../../../shared/empty-cell';
import type { MatrixCell } from '../../../../shared/views/matrix-cell';
import { showEvidence } from '../../actions';
import { Contradictions } from '../../components/Contradictions';
import { DateText } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { Quoted } from '../../components/Quoted';
import { ShiftBadge } from '../../components/ShiftBadge';
import { StanceBadge } from '../../components/StanceBadge';
import { useWords } from '../../words';
import { SideQuotes } from './SideQuotes';
import styles from './SidesTable.module.css';

interface SideCellProps {
  readonly cell: MatrixCell;
  readonly hasQuotes: boolean;
  /** Whether a demand faces a rejection in this row. */
  readonly isFacing: boolean;
}

/** Where a side stands on an issue, and the passages that say so; pressed, it shows the evidence in full, or what the party says at other times. */
export function SideCell({ cell, hasQuotes, isFacing }: SideCellProps) {
  const t = useWords();
  const { current, shift, contradicts, partyId, issueId } = cell;
  if (current === null) {
    return (
      <td className={styles.side}>
        <button
          type="button"
          data-grid-cell
          className={styles.button}
          onClick={() => showEvidence({ kind: 'cell', partyId, issueId })}
        >
          <span className={styles.none}>{emptyCellWords(cell, t)}</span>
        </button>
      </td>
    );
  }
  const faces = isFacing && current.codedShift !== 'withdrawn' ? FACING[current.stance] : undefined;
  return (
    <td className={styles.side} data-facing={faces}>
      <button
        type="button"
        data-grid-cell
        className={styles.button}
        onClick={() => showEvidence({ kind: 'position', positionId: current.id })}
      >
        <span className={styles.meta}>
          <StanceBadge stance={current.stance} />
          <FirmnessMark firmness={current.firmness} />
          {shift !== null && shift !== 'new' && <ShiftBadge shift={shift} />}
          <DateText date={current.date} />
        </span>
        <span dir="auto" className={styles.statement}>
          <Quoted text={current.statement} />
        </span>
        <Contradictions positions={contradicts} />
        {hasQuotes && <SideQuotes position={current} />}
      </button>
    </td>
  );
}

const FACING: Readonly<Record<string, string | undefined>> = { demands: 'demand', rejects: 'rejection' };
