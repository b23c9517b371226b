import { type MatrixArrangement, USUAL_ARRANGEMENT } from '../matrix-arrangement';
import type { Dossier } from '../model';
import { facingIn, type IssueState, issueState, type RollUp, rollUp } from './issue-state';
import { type CellQuery, cellOf, type MatrixCell } from './matrix-cell';
import { type IssueHead, type MatrixFrame, type MatrixHead, matrixFrame } from './matrix-frame';

export interface MatrixQuery extends CellQuery {
  readonly arrangement?: MatrixArrangement | undefined;
}

export interface MatrixRow {
  readonly head: MatrixHead;
  /** One cell per column, in their order. */
  readonly cells: readonly MatrixCell[];
  /** How the parties stand on the row's issue; null in a row of a party. */
  readonly state: IssueState | null;
}

export interface MatrixView extends MatrixFrame {
  readonly asOf: string;
  readonly rows: readonly MatrixRow[];
  /** How the parties stand on each column's issue, in the order of the columns; empty where issues stand in the rows. */
  readonly columnStates: readonly IssueState[];
}

/** The whole matrix as of a date. Pure; never shows anything stated later than `asOf`. */
export function matrixView(dossier: Dossier, query: MatrixQuery): MatrixView {
  const frame = matrixFrame(dossier, query.arrangement ?? USUAL_ARRANGEMENT);
  const rows = frame.rowHeads.map((head) => matrixRow(dossier, frame, head, query));
  const columnStates = frame.columns.flatMap((head, column) =>
    head.kind === 'issue'
      ? issueState(
          dossier,
          head.id,
          frame.parties,
          query,
          rows.flatMap(({ cells }) => cells[column] ?? []),
        )
      : [],
  );
  return { ...frame, asOf: query.asOf, rows, columnStates };
}

/** One row: what a window draws of a matrix of which it shows a part. */
export function matrixRow(
  dossier: Dossier,
  frame: MatrixFrame,
  head: MatrixHead,
  query: CellQuery,
): MatrixRow {
  const cells = frame.columns.map((column) => cellBetween(dossier, head, column, query));
  if (head.kind !== 'issue') return { head, cells, state: null };
  const own = frame.layout === 'issuesByParties' ? cells : undefined;
  const state = issueState(dossier, head.id, frame.parties, query, own);
  // The one party faces nobody, but its speakers do.
  return {
    head,
    cells,
    state: frame.layout === 'issuesBySpeakers' ? { ...state, facing: facingIn(cells) } : state,
  };
}

/** The judgements under an issue as of a date; null when nothing stands under it. */
export function rollUpOf(dossier: Dossier, head: IssueHead, asOf: string): RollUp | null {
  return head.below.length === 0 ? null : rollUp(dossier, head.below, asOf);
}

function cellBetween(dossier: Dossier, row: MatrixHead, column: MatrixHead, query: CellQuery): MatrixCell {
  if (row.kind !== 'issue') return cellOf(dossier, row, column.id, query);
  if (column.kind !== 'issue') return cellOf(dossier, column, row.id, query);
  throw new Error('issues stand in the rows or in the columns of a matrix, not in both');
}
