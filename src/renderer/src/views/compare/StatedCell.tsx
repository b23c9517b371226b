import type { ReactNode } from 'react';
import type { Position } from '../../../../shared/model';
import { showEvidence } from '../../actions';
import { Contradictions } from '../../components/Contradictions';
import { DateText } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { StanceBadge } from '../../components/StanceBadge';
import type { EvidenceTarget } from '../../store';
import styles from './StatedCell.module.css';

interface StatedCellProps {
  /** Null where nothing is shown. */
  readonly position: Position | null;
  /** What the cell says then. */
  readonly empty: string;
  /** What a cell without a position shows when it is pressed: what the party says at other times. */
  readonly elsewhere: EvidenceTarget;
  /** How the position shifted, beside its stance; null for nothing. */
  readonly shift: ReactNode;
  readonly statement: ReactNode;
  readonly contradicts: readonly Position[];
  /** Whether it is a demand or a rejection that faces the other in its row. */
  readonly facing?: 'demand' | 'rejection' | undefined;
  /** What stands below the statement. */
  readonly children?: ReactNode;
}

/** A position in a table of the comparison; pressed, it shows what proves it. */
export function StatedCell(props: StatedCellProps) {
  const { position, empty, elsewhere, shift, statement, contradicts, facing, children } = props;
  return (
    <td className={styles.cell} data-facing={facing}>
      <button
        type="button"
        data-grid-cell
        className={styles.button}
        onClick={() =>
          showEvidence(position === null ? elsewhere : { kind: 'position', positionId: position.id })
        }
      >
        {position === null ? (
          <span className={styles.none}>{empty}</span>
        ) : (
          <>
            <span className={styles.meta}>
              <StanceBadge stance={position.stance} />
              <FirmnessMark firmness={position.firmness} />
              {shift}
              <DateText date={position.date} />
            </span>
            <span dir="auto" className={styles.statement}>
              {statement}
            </span>
            <Contradictions positions={contradicts} />
            {children}
          </>
        )}
      </button>
    </td>
  );
}
