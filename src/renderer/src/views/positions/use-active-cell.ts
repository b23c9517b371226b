import { type RefObject, useEffect, useRef, useState } from 'react';
import { cellAt } from './grid-cells';
import { type GridPlace, type GridSize, within } from './grid-place';
import { idOfLine } from './line-keys';
import { followPosition } from './row-actions';
import { recallTable, rememberTable } from './table-memory';

interface ActiveCell {
  readonly place: GridPlace;
  /** The position of its row; null in the header, in the heading of a group and in an empty table. */
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
  lineKeys: readonly string[],
  size: Pick<GridSize, 'rows' | 'columns'>,
): ActiveCell {
  const hasToFocus = useRef(false);
  const [wanted, setWanted] = useState<GridPlace>(() => placeLeft(dossierId, lineKeys));
  const place = within(wanted, size);
  const activeKey = lineKeys[place.row] ?? null;
  useEffect(() => rememberTable(dossierId, { activeKey }), [dossierId, activeKey]);

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
    activeId: activeKey === null ? null : idOfLine(activeKey),
    moveTo(next) {
      hasToFocus.current = true;
      setWanted(next);
      const key = lineKeys[next.row];
      const id = key === undefined ? null : idOfLine(key);
      if (id !== null) followPosition(id);
    },
    noteFocus(at) {
      if (at.row !== place.row || at.column !== place.column) setWanted(at);
    },
  };
}

function placeLeft(dossierId: string, lineKeys: readonly string[]): GridPlace {
  const { activeKey } = recallTable(dossierId);
  return { row: Math.max(activeKey === null ? 0 : lineKeys.indexOf(activeKey), 0), column: 1 };
}
