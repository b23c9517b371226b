import { type RefObject, useEffect, useRef, useState } from 'react';
import { cellAt } from './grid-cells';
import { type GridPlace, type GridSize, within } from './grid-place';
import { followPosition } from './row-actions';
import { recallTable, rememberTable } from './table-memory';

interface ActiveCell {
  readonly place: GridPlace;
  /** The position of its row; null in the header and in an empty table. */
  readonly activeId: string | null;
  /** Goes to a cell and gives it the focus as soon as it is drawn. */
  readonly moveTo: (next: GridPlace) => void;
  /** Takes notice that a cell has got the focus. */
  readonly noteFocus: (at: GridPlace) => void;
}

/** The cell of the grid that has the tab stop: where the table of this dossier was left, or its first one. */
export function useActiveCell(
  grid: RefObject<HTMLElement | null>,
  dossierId: string,
  shownIds: readonly string[],
  size: Pick<GridSize, 'rows' | 'columns'>,
): ActiveCell {
  const hasToFocus = useRef(false);
  const [wanted, setWanted] = useState<GridPlace>(() => placeLeft(dossierId, shownIds));
  const place = within(wanted, size);
  const activeId = shownIds[place.row] ?? null;
  useEffect(() => rememberTable(dossierId, { activeId }), [dossierId, activeId]);

  useEffect(() => {
    if (!hasToFocus.current) return;
    const cell = cellAt(grid.current, place);
    if (cell === null) return;
    hasToFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  return {
    place,
    activeId,
    moveTo(next) {
      hasToFocus.current = true;
      setWanted(next);
      const id = shownIds[next.row];
      if (id !== undefined) followPosition(id);
    },
    noteFocus(at) {
      if (at.row !== place.row || at.column !== place.column) setWanted(at);
    },
  };
}

function placeLeft(dossierId: string, shownIds: readonly string[]): GridPlace {
  const { activeId } = recallTable(dossierId);
  return { row: Math.max(activeId === null ? 0 : shownIds.indexOf(activeId), 0), column: 1 };
}
