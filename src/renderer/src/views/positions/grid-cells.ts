import { focusIfLost } from '../../focus-if-lost';
import type { GridPlace } from './grid-place';

/** The drawn cell at a place of the grid, in the heading of a group the one that is as wide as all columns; null when its line is out of sight. */
export function cellAt(grid: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  const line = grid?.querySelector<HTMLElement>(`[data-index="${row}"]`);
  const at = line?.dataset.heading === 'true' ? Math.min(column, 1) : column;
  return line?.querySelector<HTMLElement>(`:scope > [data-column="${at}"]`) ?? null;
}

/** The place of the cell around an element of the grid; null for anything outside it. */
export function placeOf(target: EventTarget, grid: HTMLElement | null): GridPlace | null {
  if (!(target instanceof Element) || grid === null || !grid.contains(target)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-index]');
  if (cell === null || cell === undefined || row === null || row === undefined) return null;
  return { row: Number(row.dataset.index), column: Number(cell.dataset.column) };
}

/** Gives the focus back to the cell of the grid that has the tab stop, or to the first button of the view where no row is left, when what had it has gone. */
export function focusGrid(): void {
  focusIfLost(
    () =>
      document.querySelector<HTMLElement>('main [data-column][tabindex="0"]') ??
      document.querySelector<HTMLElement>('main button:not([disabled])'),
  );
}
