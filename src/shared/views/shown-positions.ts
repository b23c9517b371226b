import type { CompareView } from './compare';
import type { MatrixView } from './matrix';
import type { MatrixCell } from './matrix-cell';
import type { SidesView } from './sides';

/** The ids of the positions that a matrix shows, row by row, those that contradict the current one of a cell after it; each once. */
export function positionsInMatrix(view: MatrixView): readonly string[] {
  return inCells(view.rows);
}

/** The ids of the positions that stand side by side, issue by issue, those that contradict the current one of a cell after it; each once. */
export function positionsInSides(view: SidesView): readonly string[] {
  return inCells(view.rows);
}

/** The ids of the positions that a comparison shows, entry by entry, the earlier before the later; each once. */
export function positionsInCompare(view: CompareView): readonly string[] {
  const shown = view.entries.flatMap(({ before, after }) => [before, after]);
  return idsOnce(shown.filter((position) => position !== null));
}

function inCells(rows: readonly { readonly cells: readonly MatrixCell[] }[]): readonly string[] {
  return idsOnce(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ current, contradicts }) => (current === null ? [] : [current, ...contradicts])),
    ),
  );
}

function idsOnce(positions: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(positions.map(({ id }) => id))];
}
