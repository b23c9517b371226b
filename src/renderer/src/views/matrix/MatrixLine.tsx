import type { MatrixState } from '../../../../shared/settings';
import { type MatrixRow, rollUpOf } from '../../../../shared/views/matrix';
import type { MatrixCell } from '../../../../shared/views/matrix-cell';
import type { MatrixFrame } from '../../../../shared/views/matrix-frame';
import { GridPart } from '../../components/GridPart';
import { type EvidenceTarget, useDossier } from '../../store';
import { IssueHead } from './IssueHead';
import styles from './MatrixGrid.module.css';
import type { HeadsProps } from './MatrixHeads';
import { MatrixLineCell } from './MatrixLineCell';
import type { MatrixPlace } from './matrix-place';
import { PlainHead } from './PlainHead';

interface MatrixLineProps {
  readonly frame: MatrixFrame;
  readonly row: MatrixRow;
  /** Its place among the rows. */
  readonly index: number;
  /** The columns that are drawn, by their places. */
  readonly columnPlaces: readonly number[];
  readonly look: Pick<MatrixState, 'density' | 'mode'>;
  readonly active: MatrixPlace;
  readonly evidence: EvidenceTarget | null;
  readonly heads: HeadsProps;
  /** How far below the heads it stands, in pixels; absent for a pinned row, which stands where it comes. */
  readonly top?: number;
  readonly measure?: { readonly index: number; readonly ref: (element: HTMLElement | null) => void };
}

/** A row of the matrix: its head and the cells that are drawn. */
export function MatrixLine(props: MatrixLineProps) {
  const { frame, row, index, columnPlaces, look, active, evidence, heads, top, measure } = props;
  return (
    <GridPart
      role="row"
      className={styles.line}
      aria-rowindex={index + 2}
      data-placed={top !== undefined}
      {...(top !== undefined && { style: { transform: `translateY(${top}px)` } })}
      {...(measure !== undefined && { ref: measure.ref, 'data-index': measure.index })}
    >
      <GridPart role="rowheader" aria-colindex={1} className={styles.rowHead}>
        <RowHead row={row} place={{ row: index, column: -1 }} heads={heads} />
      </GridPart>
      {columnPlaces.map((column) => {
        const cell = row.cells[column];
        const place = { row: index, column };
        return (
          cell && (
            <GridPart
              key={frame.columns[column]?.id ?? column}
              role="gridcell"
              aria-colindex={column + 2}
              className={styles.cell}
              data-pinned={frame.columns[column]?.isPinned ?? false}
              style={{ gridColumnStart: column + 2 }}
              ref={(element) => element?.style.setProperty('--place', String(column))}
            >
              <MatrixLineCell
                cell={cell}
                row={row}
                place={place}
                isTabStop={active.row === index && active.column === column}
                isOpen={isOpen(cell, evidence)}
                {...look}
              />
            </GridPart>
          )
        );
      })}
    </GridPart>
  );
}

function RowHead({
  row,
  place,
  heads,
}: {
  readonly row: MatrixRow;
  readonly place: MatrixPlace;
  readonly heads: HeadsProps;
}) {
  const dossier = useDossier();
  const { head, state } = row;
  if (head.kind !== 'issue' || state === null) return <PlainHead head={head} place={place} heads={heads} />;
  const { active, dragged, onDrag, onDrop } = heads;
  return (
    <IssueHead
      head={head}
      state={state}
      below={rollUpOf(dossier, head, heads.asOf)}
      place={place}
      isTabStop={active.row === place.row && active.column === place.column}
      dragged={dragged}
      onDrag={onDrag}
      onDrop={onDrop}
      onMenu={(anchor) => heads.onMenu(head, anchor)}
      onFold={() => heads.onFold(head.id)}
      onAssess={() => heads.onAssess(head.issue)}
    />
  );
}

function isOpen({ partyId, issueId, current }: MatrixCell, evidence: EvidenceTarget | null): boolean {
  if (evidence?.kind === 'cell') return evidence.issueId === issueId && evidence.partyId === partyId;
  return evidence?.kind === 'position' && evidence.positionId === current?.id;
}
