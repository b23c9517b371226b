import { emptyCellWords } from '../../../../shared/empty-cell';
import type { CompareEntry } from '../../../../shared/views/compare';
import { showEvidence } from '../../actions';
import { Contradictions } from '../../components/Contradictions';
import { DateText } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { MarkedText } from '../../components/MarkedText';
import { ShiftBadge } from '../../components/ShiftBadge';
import { StanceBadge } from '../../components/StanceBadge';
import type { Piece } from '../../components/word-difference';
import { useWords } from '../../words';
import styles from './CompareTable.module.css';

interface CompareSideProps {
  readonly entry: CompareEntry;
  /** Which of its sides it is. */
  readonly side: 'before' | 'after';
  /** The statement with the words marked that the other date's does not have; null for no marks. */
  readonly pieces: readonly Piece[] | null;
}

/** The position on one of the two dates; pressed, it shows what proves it, or what the party says at other times. */
export function CompareSide({ entry, side, pieces }: CompareSideProps) {
  const t = useWords();
  const position = entry[side];
  const facts = entry.facts[side];
  if (position === null) {
    return (
      <td className={styles.side}>
        <button
          type="button"
          data-grid-cell
          className={styles.button}
          onClick={() =>
            showEvidence({ kind: 'cell', partyId: entry.party.id, issueId: entry.issue.issue.id })
          }
        >
          <span className={styles.none}>
            {emptyCellWords({ isFilteredOut: false, isUncounted: facts.isUncounted }, t)}
          </span>
        </button>
      </td>
    );
  }
  return (
    <td className={styles.side}>
      <button
        type="button"
        data-grid-cell
        className={styles.button}
        onClick={() => showEvidence({ kind: 'position', positionId: position.id })}
      >
        <span className={styles.meta}>
          <StanceBadge stance={position.stance} />
          <FirmnessMark firmness={position.firmness} />
          {position.codedShift === 'withdrawn' && <ShiftBadge shift="withdrawn" />}
          <DateText date={position.date} />
        </span>
        <span dir="auto" className={styles.statement}>
          <MarkedText text={position.statement} pieces={pieces} />
        </span>
        <Contradictions positions={facts.contradicts} />
      </button>
    </td>
  );
}
