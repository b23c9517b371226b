import type { KeyboardEvent } from 'react';
import type { PositionRow } from '../../../../shared/views/positions';
import { type GridPlace, type GridSize, placeAfter } from './grid-place';
import type { ColumnId } from './position-columns';
import { jumpToPassage, showPosition } from './row-actions';
import { extendTo, NOTHING_SELECTED, type RowSelection, toggleAll, toggleRow } from './row-selection';
import type { PositionsTable } from './use-positions-table';

/** What the keys of the grid work on. */
export interface GridKeyboard {
  readonly table: PositionsTable;
  readonly place: GridPlace;
  readonly size: GridSize;
  readonly columns: readonly ColumnId[];
  readonly shownIds: readonly string[];
  readonly selection: RowSelection;
  readonly rowAt: (index: number) => PositionRow | undefined;
  readonly moveTo: (place: GridPlace) => void;
  readonly select: (selection: RowSelection) => void;
  readonly openColumnMenu: (id: ColumnId) => void;
  readonly openRowMenu: () => void;
  /** Edits what is selected, or else the row one is at. */
  readonly edit: () => void;
  readonly remove: () => void;
}

const RESIZE_STEP_PX = 16;

/** Carries out a key pressed on a cell. Returns whether it meant something, so that the key does nothing else. */
export function runGridKey(event: KeyboardEvent, on: GridKeyboard): boolean {
  const { place, selection, shownIds } = on;
  const isCommand = event.ctrlKey || event.metaKey;
  // By its place on the keyboard where the layout has no Latin letters.
  const isA = /[a-z]/iu.test(event.key) ? event.key.toLowerCase() === 'a' : event.code === 'KeyA';
  if (isCommand && isA) {
    on.select(toggleAll(NOTHING_SELECTED, shownIds));
    return true;
  }
  if (event.key === 'Escape' && selection.ids.size > 0) {
    on.select(NOTHING_SELECTED);
    return true;
  }
  if (place.row < 0 ? runHeaderKey(event, on) : runRowKey(event, on)) return true;
  if (event.altKey) return false;
  const next = placeAfter(place, event, on.size);
  if (next === null) return false;
  const from = shownIds[place.row];
  const to = shownIds[next.row];
  if (event.shiftKey && next.row !== place.row && from !== undefined && to !== undefined) {
    on.select(extendTo(selection, shownIds, from, to));
  }
  on.moveTo(next);
  return true;
}

function runHeaderKey(event: KeyboardEvent, on: GridKeyboard): boolean {
  const id = on.columns[on.place.column - 1];
  const column = id === undefined ? undefined : on.table.getColumn(id);
  const isEnter = event.key === 'Enter' || event.key === ' ';
  if (on.place.column === 0 && isEnter) {
    on.select(toggleAll(on.selection, on.shownIds));
    return true;
  }
  if (id === undefined || column === undefined) return false;
  if (isEnter) {
    column.toggleSorting(undefined, event.shiftKey);
    return true;
  }
  if (event.altKey && event.key === 'ArrowDown') {
    on.openColumnMenu(id);
    return true;
  }
  if (event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    const isWider = (event.key === 'ArrowRight') !== on.size.isRtl;
    const width = Math.max(column.getSize() + (isWider ? RESIZE_STEP_PX : -RESIZE_STEP_PX), 64);
    on.table.setColumnSizing((sizes) => ({ ...sizes, [id]: width }));
    return true;
  }
  return false;
}

function runRowKey(event: KeyboardEvent, on: GridKeyboard): boolean {
  const row = on.rowAt(on.place.row);
  if (row === undefined) return false;
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
    on.openRowMenu();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  // Letters go by their place on the keyboard, so that they work in Arabic and Cyrillic layouts too.
  if (event.code === 'KeyE' || event.code === 'KeyJ') {
    if (event.code === 'KeyE') on.edit();
    else jumpToPassage(row);
    return true;
  }
  switch (event.key) {
    case ' ':
      if (event.shiftKey) on.select(extendFromLast(on, row.position.id));
      else on.select(toggleRow(on.selection, row.position.id));
      return true;
    case 'Enter':
      if (on.place.column === 0) on.select(toggleRow(on.selection, row.position.id));
      else if (on.place.column === on.columns.length + 1) on.openRowMenu();
      else showPosition(row);
      return true;
    case 'Delete':
    case 'Backspace':
      on.remove();
      return true;
    default:
      return false;
  }
}

/** Selects all rows from the one that was selected last to `id`. */
function extendFromLast({ selection, shownIds }: GridKeyboard, id: string): RowSelection {
  return extendTo(selection, shownIds, selection.range?.endId ?? id, id);
}
