import { emptyCellWords } from '../../../../shared/empty-cell';
import type { MatrixCell } from '../../../../shared/views/matrix-cell';
import { ShiftBadge } from '../../components/ShiftBadge';
import { ShownText } from '../../components/ShownText';
import { useWords } from '../../words';
import { SideQuotes } from './SideQuotes';
import { StatedCell } from './StatedCell';

interface SideCellProps {
  readonly cell: MatrixCell;
  readonly hasQuotes: boolean;
  /** Whether a demand faces a rejection in this row. */
  readonly isFacing: boolean;
}

/** Where a side stands on an issue, and the passages that say so. */
export function SideCell({ cell, hasQuotes, isFacing }: SideCellProps) {
  const t = useWords();
  const { current, shift, contradicts, partyId, issueId } = cell;
  return (
    <StatedCell
      position={current}
      empty={emptyCellWords(cell, t)}
      elsewhere={{ kind: 'cell', partyId, issueId }}
      shift={shift !== null && shift !== 'new' && <ShiftBadge shift={shift} />}
      statement={<ShownText text={current?.statement ?? ''} />}
      contradicts={contradicts}
      facing={isFacing ? facingOf(cell) : undefined}
    >
      {hasQuotes && current !== null && <SideQuotes position={current} />}
    </StatedCell>
  );
}

/** What was given up faces nobody. */
function facingOf({ current }: MatrixCell): 'demand' | 'rejection' | undefined {
  if (current?.codedShift === 'withdrawn') return undefined;
  if (current?.stance === 'demands') return 'demand';
  return current?.stance === 'rejects' ? 'rejection' : undefined;
}
