import { COLUMN_WIDTH } from '../../../../shared/positions-state';
import { measureText } from '../../measure-text';
import type { ColumnId } from './position-columns';
import { boundedWidth } from './use-positions-table';

/** What stands beside the words of a cell and of a header, in pixels: space, and the header's arrow and menu. */
const CELL_SPACE = 20;
const HEAD_SPACE = 58;
/** What else is drawn in the cells of a column: an icon, bars, a colour. */
const DRAWN: Readonly<Partial<Record<ColumnId, number>>> = { stance: 34, firmness: 26, party: 22 };
/** How wide a column of prose may become; its cells have two lines. */
const WIDEST_PROSE = 640;

/** The width at which what is drawn of a column fits into it, in pixels: its name, and the cells in sight. */
export function fitWidth(grid: HTMLElement, id: ColumnId, name: string): number {
  const widths = [...grid.querySelectorAll<HTMLElement>(`[role="gridcell"][data-id="${id}"]`)].map((cell) => {
    const isProse = cell.querySelector('[data-prose]') !== null;
    const lines = (cell.textContent ?? '').split('\n').map((line) => measureText(line, 's'));
    const natural = Math.max(0, ...lines) + CELL_SPACE + (DRAWN[id] ?? 0);
    if (!isProse) return natural;
    // Words do not break evenly between the two lines.
    return Math.min(Math.max(natural / 2 + CELL_SPACE + 24, Math.min(natural, 160)), WIDEST_PROSE);
  });
  const head = measureText(name, 's', true) + HEAD_SPACE;
  return boundedWidth(Math.max(COLUMN_WIDTH.min, head, ...widths));
}
