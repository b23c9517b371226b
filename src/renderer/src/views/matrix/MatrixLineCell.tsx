import { memo } from 'react';
import type { MatrixState } from '../../../../shared/settings';
import type { MatrixRow } from '../../../../shared/views/matrix';
import type { MatrixCell } from '../../../../shared/views/matrix-cell';
import { showEvidence } from '../../actions';
import { MatrixCellContent } from './MatrixCellContent';
import styles from './MatrixGrid.module.css';
import type { MatrixPlace } from './matrix-place';
import { placeAttribute } from './use-active-place';

interface MatrixLineCellProps {
  readonly cell: MatrixCell;
  readonly row: MatrixRow;
  readonly place: MatrixPlace;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly density: MatrixState['density'];
  readonly mode: MatrixState['mode'];
}

/** A cell of the matrix, which opens its evidence. */
export function MatrixLineCell(props: MatrixLineCellProps) {
  const { cell, row, place, isTabStop, isOpen, density, mode } = props;
  const facing = facingOf(cell, row);
  return (
    <button
      type="button"
      {...placeAttribute(place)}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.button}
      data-open={isOpen}
      data-stale={cell.isStale}
      {...(facing !== null && { 'data-facing': facing })}
      onClick={() => openCell(cell)}
    >
      <Content cell={cell} density={density} mode={mode} isFacing={facing !== null} />
    </button>
  );
}

/** Which side of a demand that faces a rejection a cell is on; null when it is on none. */
function facingOf({ partyId, speakerId, current }: MatrixCell, { state }: MatrixRow) {
  const facing = state?.facing ?? null;
  if (facing === null || current === null) return null;
  const who = speakerId ?? partyId;
  return facing.wants.includes(who) ? 'wants' : facing.refuses.includes(who) ? 'refuses' : null;
}

function openCell({ partyId, issueId, speakerId, current }: MatrixCell): void {
  if (speakerId === null) showEvidence({ kind: 'cell', partyId, issueId });
  else if (current !== null) showEvidence({ kind: 'position', positionId: current.id });
}

/** Drawn anew only when what it shows is another: a new date leaves most cells as they are. */
const Content = memo(MatrixCellContent, (a, b) => {
  const [one, other] = [a.cell, b.cell];
  return (
    a.density === b.density &&
    a.mode === b.mode &&
    a.isFacing === b.isFacing &&
    one.current === other.current &&
    one.shift === other.shift &&
    one.passageCount === other.passageCount &&
    one.contradicts.length === other.contradicts.length &&
    one.isStale === other.isStale &&
    one.isFilteredOut === other.isFilteredOut &&
    one.daysAgo === other.daysAgo
  );
});
