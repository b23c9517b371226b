import type { KeyboardEvent } from 'react';
import type { TableArrangement } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { arrange, arrangementNow } from './arrange';
import { stepColumn } from './column-moves';
import { type GridPlace, type GridSize, placeAfter } from './grid-place';
import type { RowGroup } from './group-rows';
import { runHeadingKey } from './heading-keys';
import { type ColumnId, columnSpec } from './position-columns';
import { jumpToPassage, showPosition } from './row-actions';
import { extendTo, NOTHING_SELECTED, type RowSelection, toggleAll, toggleRow } from './row-selection';
import { boundedWidth, type PositionsTable } from './use-positions-table';

/** What the keys of the grid work on. */
export interface GridKeyboard {
  readonly table: PositionsTable;
  readonly place: GridPlace;
  readonly size: GridSize;
  readonly columns: readonly ColumnId[];
  readonly ids: readonly string[];
  readonly lineKeys: readonly string[];
  readonly selection: RowSelection;
  readonly rowAt: (line: number) => PositionRow | undefined;
  readonly groupAt: (line: number) => RowGroup | null;
  readonly moveTo: (place: GridPlace) => void;
  readonly select: (selection: RowSelection) => void;
  readonly selectGroup: (line: number) => void;
  /** Folds the group whose heading a line is, or unfolds it. */
  readonly fold: (line: number, isFolded: boolean) => void;
  readonly openColumnMenu: (id: ColumnId) => void;
  readonly openRowMenu: () => void;
  /** Edits the cell one is at; returns whether it can be edited there. */
  readonly editCell: () => boolean;
  /** Edits what is selected, or else the row one is at. */
  readonly edit: () => void;
  readonly remove: () => void;
  /** Copies what is selected, or else the row one is at, under the names of the columns. */
  readonly copyWithHeads: () => void;
}

const RESIZE_STEP_PX = 16;

/** Carries out a key pressed on a cell. Returns whether it meant something, so that the key does nothing else. */
export function runGridKey(event: KeyboardEvent, on: GridKeyboard): boolean {
  const { place, selection, lineKeys } = on;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && isLetter(event, 'A')) {
    on.select(toggleAll(NOTHING_SELECTED, on.ids));
    return true;
  }
  if (isCommand && event.shiftKey && isLetter(event, 'C')) {
    on.copyWithHeads();
    return true;
  }
  if (event.key === 'Escape' && selection.ids.size > 0) {
    on.select(NOTHING_SELECTED);
    return true;
  }
  if (runPlaceKey(event, on)) return true;
  if (event.altKey) return false;
  const next = placeAfter(place, event, on.size);
  if (next === null) return false;
  const from = lineKeys[place.row];
  const to = lineKeys[next.row];
  if (event.shiftKey && next.row !== place.row && from !== undefined && to !== undefined) {
    on.select(extendTo(selection, lineKeys, from, to));
  }
  on.moveTo(next);
  return true;
}

/** A letter, by its place on the keyboard where the layout has no Latin ones. */
function isLetter(event: KeyboardEvent, letter: string): boolean {
  return /[a-z]/iu.test(event.key) && event.key.length === 1
    ? event.key.toUpperCase() === letter
    : event.code === `Key${letter}`;
}

function runPlaceKey(event: KeyboardEvent, on: GridKeyboard): boolean {
  if (on.place.row < 0) return runHeaderKey(event, on);
  const group = on.groupAt(on.place.row);
  return group === null ? runRowKey(event, on) : runHeadingKey(event, on, group);
}

function runHeaderKey(event: KeyboardEvent, on: GridKeyboard): boolean {
  const id = on.columns[on.place.column - 1];
  const column = id === undefined ? undefined : on.table.getColumn(id);
  const isEnter = event.key === 'Enter' || event.key === ' ';
  if (on.place.column === 0 && isEnter) {
    on.select(toggleAll(on.selection, on.ids));
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
    const isOnwards = (event.key === 'ArrowRight') !== on.size.isRtl;
    if (event.ctrlKey || event.metaKey) moveColumn(on, id, isOnwards ? 1 : -1);
    else widenColumn(id, isOnwards ? RESIZE_STEP_PX : -RESIZE_STEP_PX);
    return true;
  }
  return false;
}

function widenColumn(id: ColumnId, by: number): void {
  const { widths } = arrangementNow();
  const width = (widths[id] ?? columnSpec(id).width) + by;
  arrange({ widths: { ...widths, [id]: boundedWidth(width) } satisfies TableArrangement['widths'] });
}

function moveColumn(on: GridKeyboard, id: ColumnId, step: -1 | 1): void {
  const moved = stepColumn(arrangementNow(), id, step);
  if (moved === null) return;
  arrange(moved);
  on.moveTo({ row: -1, column: on.place.column + step });
}

function runRowKey(event: KeyboardEvent, on: GridKeyboard): boolean {
  const row = on.rowAt(on.place.row);
  const key = on.lineKeys[on.place.row];
  if (row === undefined || key === undefined) return false;
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
    on.openRowMenu();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  // Letters go by their place on the keyboard, so that they work in Arabic and Cyrillic layouts too.
  switch (event.code) {
    case 'KeyE':
      on.edit();
      return true;
    case 'KeyJ':
      jumpToPassage(row);
      return true;
    case 'KeyV':
      showPosition(row);
      return true;
  }
  switch (event.key) {
    case ' ':
      if (event.shiftKey) on.select(extendFromLast(on, key));
      else on.select(toggleRow(on.selection, key));
      return true;
    case 'F2':
      on.editCell();
      return true;
    case 'Enter':
      if (on.place.column === 0) on.select(toggleRow(on.selection, key));
      else if (on.place.column === on.columns.length + 1) on.openRowMenu();
      else if (!on.editCell()) showPosition(row);
      return true;
    case 'Delete':
    case 'Backspace':
      on.remove();
      return true;
    default:
      return false;
  }
}

/** Selects all rows from the one that was selected last to the line `key`. */
function extendFromLast({ selection, lineKeys }: GridKeyboard, key: string): RowSelection {
  return extendTo(selection, lineKeys, selection.range?.endKey ?? key, key);
}
