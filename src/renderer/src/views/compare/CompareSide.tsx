import { emptyCellWords } from '../../../../shared/empty-cell';
import type { CompareEntry } from '../../../../shared/views/compare';
import { MarkedText } from '../../components/MarkedText';
import { ShiftBadge } from '../../components/ShiftBadge';
import type { Piece } from '../../components/word-difference';
import { useWords } from '../../words';
import { StatedCell } from './StatedCell';

interface CompareSideProps {
  readonly entry: CompareEntry;
  /** Which of its sides it is. */
  readonly side: 'before' | 'after';
  /** The statement with the words marked that the other date's does not have; null for no marks. */
  readonly pieces: readonly Piece[] | null;
}

/** The position on one of the two dates. */
export function CompareSide({ entry, side, pieces }: CompareSideProps) {
  const t = useWords();
  const position = entry[side];
  const { isUncounted, contradicts } = entry.facts[side];
  return (
    <StatedCell
      position={position}
      empty={emptyCellWords({ isFilteredOut: false, isUncounted }, t)}
      elsewhere={{ kind: 'cell', partyId: entry.party.id, issueId: entry.issue.issue.id }}
      shift={position?.codedShift === 'withdrawn' && <ShiftBadge shift="withdrawn" />}
      statement={<MarkedText text={position?.statement ?? ''} pieces={pieces} />}
      contradicts={contradicts}
    />
  );
}
