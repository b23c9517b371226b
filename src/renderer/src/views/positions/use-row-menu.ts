import { type RefObject, useState } from 'react';
import type { PositionRow } from '../../../../shared/views/positions';
import { cellAt } from './grid-cells';
import type { GridPlace } from './grid-place';
import type { RowSelection } from './row-selection';

interface Grid {
  readonly grid: RefObject<HTMLElement | null>;
  /** The column of the cells that the menus stand at. */
  readonly column: number;
  readonly rowAt: (line: number) => PositionRow | undefined;
  readonly selection: RowSelection;
  /** What of it the table shows, by id. */
  readonly selected: readonly string[];
}

interface OpenRowMenu {
  readonly row: PositionRow;
  /** What it is about: all that is selected where the row is selected with others, or else the row. */
  readonly ids: readonly string[];
  readonly anchor: HTMLElement;
}

interface RowMenuState {
  readonly menu: OpenRowMenu | null;
  readonly open: (at: GridPlace) => void;
  readonly close: () => void;
}

/** The menu of a row, where one is open. */
export function useRowMenu({ grid, column, rowAt, selection, selected }: Grid): RowMenuState {
  const [at, setAt] = useState<{ readonly line: number; readonly anchor: HTMLElement } | null>(null);
  const row = at === null ? undefined : rowAt(at.line);

  function open({ row: line }: GridPlace): void {
    const anchor = cellAt(grid.current, { row: line, column });
    if (anchor !== null && rowAt(line) !== undefined) setAt({ line, anchor });
  }

  function idsOf({ position }: PositionRow): readonly string[] {
    return selected.length > 1 && selection.ids.has(position.id) ? selected : [position.id];
  }

  return {
    menu: at === null || row === undefined ? null : { row, ids: idsOf(row), anchor: at.anchor },
    open,
    close: () => setAt(null),
  };
}
