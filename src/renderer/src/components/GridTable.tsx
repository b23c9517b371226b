import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

interface GridTableProps {
  readonly label: string;
  readonly className: string;
  /** How many rows there are, the head included, where not all are drawn; rows then have their `aria-rowindex`. */
  readonly rowCount?: number;
  /** Told which cell has the focus. */
  readonly onCellFocus?: (cell: HTMLElement) => void;
  readonly children: ReactNode;
}

const CELLS = '[data-grid-cell]';

/**
 * A table whose cells marked `data-grid-cell` form one tab stop: arrows, Home, End, Page Up and Page Down move between
 * them, mirrored where the layout runs right to left (ARIA Authoring Practices, keyboard of the grid pattern).
 */
export function GridTable({ label, className, rowCount, onCellFocus, children }: GridTableProps) {
  const table = useRef<HTMLTableElement>(null);

  // One cell can always be reached with Tab: the one that last had the focus, or else the first beside the heads.
  useEffect(() => {
    const cells = [...(table.current?.querySelectorAll<HTMLElement>(CELLS) ?? [])];
    const current =
      cells.find((cell) => cell.tabIndex === 0 && cell.dataset.gridCurrent === '') ??
      cells.find((cell) => cell.closest('td') !== null) ??
      cells[0];
    for (const cell of cells) cell.tabIndex = cell === current ? 0 : -1;
  });

  function onFocus(event: FocusEvent<HTMLTableElement>): void {
    const cell = event.target.closest<HTMLElement>(CELLS);
    if (cell === null) return;
    onCellFocus?.(cell);
    for (const other of event.currentTarget.querySelectorAll<HTMLElement>(CELLS)) {
      other.tabIndex = other === cell ? 0 : -1;
      if (other === cell) other.dataset.gridCurrent = '';
      else delete other.dataset.gridCurrent;
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>(CELLS) : null;
    if (cell === null || event.altKey || event.metaKey) return;
    const rows = rowsOfCells(event.currentTarget);
    const next = target(event, rows, cell);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  return (
    <table
      ref={table}
      aria-label={label}
      aria-rowcount={rowCount}
      className={className}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {children}
    </table>
  );
}

function rowsOfCells(table: HTMLTableElement): readonly (readonly HTMLElement[])[] {
  return [...table.rows]
    .map((row) => [...row.querySelectorAll<HTMLElement>(CELLS)])
    .filter((cells) => cells.length > 0);
}

const PAGE_ROWS = 8;

function target(
  event: KeyboardEvent<HTMLTableElement>,
  rows: readonly (readonly HTMLElement[])[],
  cell: HTMLElement,
): HTMLElement | undefined {
  const y = rows.findIndex((row) => row.includes(cell));
  const row = rows[y] ?? [];
  const x = row.indexOf(cell);
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const inRow = (at: number) => rows[Math.min(Math.max(at, 0), rows.length - 1)]?.[x];
  switch (event.key) {
    case 'ArrowRight':
      return row[x + forward];
    case 'ArrowLeft':
      return row[x - forward];
    case 'ArrowDown':
      return inRow(y + 1);
    case 'ArrowUp':
      return inRow(y - 1);
    case 'PageDown':
      return inRow(y + PAGE_ROWS);
    case 'PageUp':
      return inRow(y - PAGE_ROWS);
    case 'Home':
      return event.ctrlKey ? rows[0]?.[0] : row[0];
    case 'End':
      return event.ctrlKey ? rows.at(-1)?.at(-1) : row.at(-1);
    default:
      return undefined;
  }
}
