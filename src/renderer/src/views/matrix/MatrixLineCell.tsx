import { memo } from 'react';
import type { MatrixState } from '../../../../shared/settings';
import type { SteadyCell } from '../../../../shared/views/steady-row';
import { showEvidence } from '../../actions';
import { MatrixCellContent } from './MatrixCellContent';
import styles from './MatrixGrid.module.css';
import { placeAttribute } from './use-active-place';

interface MatrixLineCellProps {
  readonly cell: SteadyCell;
  /** Which side of a demand that faces a rejection it is on; null when it is on none. */
  readonly facing: 'wants' | 'refuses' | null;
  /** Its place in the matrix. */
  readonly row: number;
  readonly column: number;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly density: MatrixState['density'];
  readonly mode: MatrixState['mode'];
}

/** A cell of the matrix, which opens its evidence. */
export const MatrixLineCell = memo(function MatrixLineCell(props: MatrixLineCellProps) {
  const { cell, facing, row, column, isTabStop, isOpen, density, mode } = props;
  return (
    <button
      type="button"
      {...placeAttribute({ row, column })}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.button}
      data-open={isOpen}
      data-stale={cell.isStale}
      {...(facing !== null && { 'data-facing': facing })}
      onClick={() => openCell(cell)}
    >
      <MatrixCellContent cell={cell} density={density} mode={mode} isFacing={facing !== null} />
    </button>
  );
});

function openCell({ partyId, issueId, speakerId, current }: SteadyCell): void {
  if (speakerId === null) showEvidence({ kind: 'cell', partyId, issueId });
  else if (current !== null) showEvidence({ kind: 'position', positionId: current.id });
}
