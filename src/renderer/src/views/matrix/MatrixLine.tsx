import { memo } from 'react';
import type { MatrixState } from '../../../../shared/settings';
import type { Facing } from '../../../../shared/views/issue-state';
import type { MatrixFrame } from '../../../../shared/views/matrix-frame';
import type { SteadyCell } from '../../../../shared/views/steady-row';
import { GridPart } from '../../components/GridPart';
import type { EvidenceTarget } from '../../store';
import { IssueHead } from './IssueHead';
import styles from './MatrixGrid.module.css';
import { type HeadsProps, placed } from './MatrixHeads';
import { MatrixLineCell } from './MatrixLineCell';
import { PlainHead } from './PlainHead';
import type { ColumnFacings } from './use-column-facings';
import type { DrawnRow } from './use-matrix-rows';

interface MatrixLineProps {
  readonly frame: MatrixFrame;
  readonly drawn: DrawnRow;
  /** Its place among the rows. */
  readonly index: number;
  /** The columns that are drawn, by their places. */
  readonly columnPlaces: readonly number[];
  /** Who faces whom in the columns, where issues stand there. */
  readonly columnFacings: ColumnFacings;
  readonly density: MatrixState['density'];
  readonly mode: MatrixState['mode'];
  /** The column of its cell that Tab leads to; null when Tab leads to none of them. */
  readonly tabColumn: number | null;
  readonly evidence: EvidenceTarget | null;
  readonly heads: HeadsProps;
  /** How far below the heads it stands, in pixels; absent for a pinned row, which stands where it comes. */
  readonly top?: number;
  /** Watches its height, where the virtual list has it at the place `virtualIndex`. */
  readonly measure?: (element: HTMLElement | null) => void;
  readonly virtualIndex?: number;
}

/** A row of the matrix: its head and the cells that are drawn. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { frame, drawn, index, columnPlaces, density, mode, tabColumn, evidence, heads, top } = props;
  const { row } = drawn;
  return (
    <GridPart
      role="row"
      className={styles.line}
      aria-rowindex={index + 2}
      data-placed={top !== undefined}
      {...(top !== undefined && { style: { insetBlockStart: top } })}
      {...(props.measure !== undefined && { ref: props.measure, 'data-index': props.virtualIndex })}
    >
      <GridPart role="rowheader" aria-colindex={1} className={styles.rowHead}>
        <RowHead drawn={drawn} index={index} heads={heads} />
      </GridPart>
      {columnPlaces.map((column) => {
        const cell = row.cells[column];
        return (
          cell && (
            <GridPart
              key={frame.columns[column]?.id ?? column}
              role="gridcell"
              aria-colindex={column + 2}
              className={styles.cell}
              data-pinned={frame.columns[column]?.isPinned ?? false}
              style={placed(column)}
            >
              <MatrixLineCell
                cell={cell}
                facing={sideOf(cell, row.state?.facing ?? props.columnFacings.get(column) ?? null)}
                row={index}
                column={column}
                isTabStop={tabColumn === column}
                isOpen={isOpen(cell, evidence)}
                density={density}
                mode={mode}
              />
            </GridPart>
          )
        );
      })}
    </GridPart>
  );
});

interface RowHeadProps {
  readonly drawn: DrawnRow;
  readonly index: number;
  readonly heads: HeadsProps;
}

function RowHead({ drawn, index, heads }: RowHeadProps) {
  const { head, state } = drawn.row;
  if (head.kind !== 'issue' || state === null)
    return <PlainHead head={head} row={index} column={-1} heads={heads} />;
  return <IssueHead head={head} state={state} below={drawn.below} row={index} heads={heads} />;
}

/** Which side of a demand that faces a rejection a cell is on; null when it is on none. */
function sideOf({ partyId, speakerId, current }: SteadyCell, facing: Facing | null) {
  if (facing === null || current === null) return null;
  const who = speakerId ?? partyId;
  return facing.wants.includes(who) ? 'wants' : facing.refuses.includes(who) ? 'refuses' : null;
}

function isOpen({ partyId, issueId, current }: SteadyCell, evidence: EvidenceTarget | null): boolean {
  if (evidence?.kind === 'cell') return evidence.issueId === issueId && evidence.partyId === partyId;
  return evidence?.kind === 'position' && evidence.positionId === current?.id;
}
