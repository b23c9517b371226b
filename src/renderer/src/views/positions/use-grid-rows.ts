import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo } from 'react';
import { recallTable, rememberTable } from './table-memory';

/** The heights of a row and of the header in rem, as the style sheet has them. */
const ROW_REM = 2.875;
const HEAD_REM = 2.25;

interface GridRows {
  /** The rows to draw: their places in the list, and their tops in pixels below the header. */
  readonly drawn: readonly { readonly index: number; readonly top: number }[];
  /** The height of all rows, in pixels. */
  readonly totalSize: number;
  /** How many rows a page moves by: a little less than are in sight, at least one. */
  readonly pageSize: () => number;
}

/**
 * Which rows of the table of a dossier are in sight and drawn. The one at `activeRow` (−1 for the header) always is, so that Tab
 * finds it and the focus survives scrolling. How far the table is scrolled is remembered when it goes.
 */
export function useGridRows(
  grid: RefObject<HTMLElement | null>,
  dossierId: string,
  rows: readonly { readonly id: string }[],
  activeRow: number,
): GridRows {
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_REM * rem,
    scrollMargin: HEAD_REM * rem,
    initialOffset: () => recallTable(dossierId).scrollTop,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (activeRow < 0 || inSight.includes(activeRow)) return inSight;
      return [...inSight, activeRow].sort((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    const element = grid.current;
    return () => rememberTable(dossierId, { scrollTop: element?.scrollTop ?? 0 });
  }, [grid, dossierId]);

  return {
    drawn: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - HEAD_REM * rem })),
    totalSize: virtualizer.getTotalSize(),
    pageSize: () => Math.max(Math.floor((virtualizer.scrollRect?.height ?? 0) / (ROW_REM * rem)) - 2, 1),
  };
}
