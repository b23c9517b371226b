import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';
import type { MatrixFrame } from '../../../../shared/views/matrix-frame';
import type { MatrixPlace } from './matrix-place';

/** In rem, as the style sheet has them. */
const HEAD_REM = 14;
const COLUMN_REM = { full: 13, compact: 9.5 } as const;
/** What a row is taken to measure until it has been drawn. */
const ROW_REM = { full: 7, compact: 3.5 } as const;

/** Rows above and below those in sight that are drawn too: a new date draws them as well. */
const OVERSCAN_ROWS = 1;

interface MatrixWindow {
  /** The rows below the pinned ones that are drawn. */
  readonly rows: readonly VirtualItem[];
  /** The columns after the pinned ones that are drawn. */
  readonly columns: readonly VirtualItem[];
  readonly rowsHeight: number;
  /** The width of the heads of the rows and of each column, in pixels. */
  readonly headWidth: number;
  readonly columnWidth: number;
  readonly measureRow: (element: HTMLElement | null) => void;
  /** How many rows a page moves by. */
  readonly page: () => number;
  readonly reveal: (place: MatrixPlace) => void;
}

/**
 * Which rows and columns of a matrix are drawn: those in sight and the one with the focus, so that a new date costs what is on the screen. What is pinned is always
 * drawn and not counted here. `headHeight` is that of the heads and pinned rows together, in pixels.
 */
export function useMatrixWindow(
  scroll: RefObject<HTMLElement | null>,
  frame: MatrixFrame,
  density: 'full' | 'compact',
  headHeight: number,
  active: MatrixPlace,
): MatrixWindow {
  const { width, rem } = useSize(scroll);
  const pinnedRows = pinnedCount(frame.rowHeads);
  const pinnedColumns = pinnedCount(frame.columns);
  const headWidth = HEAD_REM * rem;
  const room = width - headWidth;
  const columnWidth = Math.max(
    COLUMN_REM[density] * rem,
    Math.floor(room / Math.max(frame.columns.length, 1)),
  );
  const rows = useVirtualizer({
    count: frame.rowHeads.length - pinnedRows,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_REM[density] * rem,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: OVERSCAN_ROWS,
    getItemKey: (index) => frame.rowHeads[index + pinnedRows]?.id ?? index,
    rangeExtractor: (range) => withActive(range, active.row - pinnedRows),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: frame.columns.length - pinnedColumns,
    getScrollElement: () => scroll.current,
    estimateSize: () => columnWidth,
    scrollMargin: headWidth + pinnedColumns * columnWidth,
    scrollPaddingStart: headWidth + pinnedColumns * columnWidth,
    isRtl: document.documentElement.dir === 'rtl',
    overscan: 1,
    getItemKey: (index) => frame.columns[index + pinnedColumns]?.id ?? index,
    rangeExtractor: (range) => withActive(range, active.column - pinnedColumns),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured is another size now
  useEffect(() => {
    rows.measure();
    columns.measure();
  }, [density, columnWidth]);

  return {
    rows: rows.getVirtualItems(),
    columns: columns.getVirtualItems(),
    rowsHeight: rows.getTotalSize(),
    headWidth,
    columnWidth,
    measureRow: rows.measureElement,
    page: () => Math.max(rows.getVirtualItems().length - 5, 1),
    reveal: ({ row, column }) => {
      if (row >= pinnedRows) rows.scrollToIndex(row - pinnedRows);
      if (column >= pinnedColumns) columns.scrollToIndex(column - pinnedColumns);
    },
  };
}

/** How many heads at the beginning are pinned. */
export function pinnedCount(heads: readonly { readonly isPinned: boolean }[]): number {
  const first = heads.findIndex(({ isPinned }) => !isPinned);
  return first === -1 ? heads.length : first;
}

function withActive(range: Range, active: number): number[] {
  const inSight = defaultRangeExtractor(range);
  if (active < 0 || active >= range.count || inSight.includes(active)) return inSight;
  return [...inSight, active].sort((a, b) => a - b);
}

/** The width of an element and the size of a rem, in pixels. */
function useSize(element: RefObject<HTMLElement | null>) {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return { width, rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) };
}
