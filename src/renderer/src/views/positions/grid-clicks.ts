import type { MouseEvent } from 'react';
import type { GridKeyboard } from './grid-keys';
import type { GridPlace } from './grid-place';
import { extendTo, toggleAll, toggleRow } from './row-selection';

/** What clicks in the grid work on. */
interface GridMouse
  extends Pick<
    GridKeyboard,
    | 'place'
    | 'columns'
    | 'ids'
    | 'lineKeys'
    | 'selection'
    | 'groupAt'
    | 'moveTo'
    | 'select'
    | 'selectGroup'
    | 'fold'
  > {
  readonly openRowMenu: (at: GridPlace) => void;
}

/** Carries out a click on a cell: selects rows, folds groups, opens the menu of a row, and goes there. */
export function runGridClick(event: MouseEvent, at: GridPlace, on: GridMouse): void {
  const { lineKeys, selection, place } = on;
  const key = lineKeys[at.row];
  if (key === undefined) {
    if (at.column === 0) on.select(toggleAll(selection, on.ids));
    return;
  }
  const group = on.groupAt(at.row);
  if (event.shiftKey) on.select(extendTo(selection, lineKeys, lineKeys[place.row] ?? key, key));
  else if (group !== null && at.column === 0) on.selectGroup(at.row);
  else if (group !== null) on.fold(at.row, !group.isFolded);
  else if (at.column === 0 || event.ctrlKey || event.metaKey) on.select(toggleRow(selection, key));
  else if (at.column === on.columns.length + 1) on.openRowMenu(at);
  on.moveTo(at);
}
