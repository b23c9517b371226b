import type { CompareView } from './compare';
import type { MatrixView } from './matrix';

/** The ids of the positions that a matrix shows, row by row, those that contradict the current one of a cell after it; each once. */
export function positionsInMatrix(view: MatrixView): readonly string[] {
  const shown = view.rows.flatMap((row) =>
    row.cells.flatMap(({ current, contradicts }) => (current === null ? [] : [current, ...contradicts])),
  );
  return idsOnce(shown);
}

/** The ids of the positions that a comparison shows, entry by entry, the earlier before the later; each once. */
export function positionsInCompare(view: CompareView): readonly string[] {
  const shown = view.entries.flatMap(({ before, after }) => [before, after]);
  return idsOnce(shown.filter((position) => position !== null));
}

function idsOnce(positions: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(positions.map(({ id }) => id))];
}
