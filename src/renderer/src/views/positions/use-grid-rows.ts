import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo } from 'react';
import type { TableArrangement } from '../../../../shared/positions-state';
import { recallTable, rememberTable } from './table-memory';

/** The heights of a line and of the header in rem, as the style sheet has them. */
const ROW_REM = { comfortable: 2.875, compact: 1.875 } as const;
const HEAD_REM = 2.25;

interface GridRows {
  /** The lines to draw: their places in the list, and their tops in pixels below the header. */
  readonly drawn: readonly { readonly index: number; readonly top: number }[];
  /** The height of all lines, in pixels. */
  readonly totalSize: number;
}

/** How many lines a page moves by: a little less than are in sight, at least one. */
export function pageSize(grid: HTMLElement | null, density: TableArrangement['density']): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(Math.floor((grid?.clientHeight ?? 0) / (ROW_REM[density] * rem)) - 2, 1);
}

/**
 * Which of the `count` lines of the table of a dossier are in sight and drawn. The one at `activeRow` (−1 for the header) always is, so
 * that Tab finds it and the focus survives scrolling. How far the table is scrolled is remembered when it goes.
 */
export function useGridRows(
  grid: RefObject<HTMLElement | null>,
  dossierId: string,
  count: number,
  activeRow: number,
  density: TableArrangement['density'],
): GridRows {
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const height = ROW_REM[density] * rem;
  // Lines are known by their places: keys of their own would have all of a hundred thousand measured anew at every drawing.
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    scrollMargin: HEAD_REM * rem,
    initialOffset: () => recallTable(dossierId).scrollTop,
    overscan: 8,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (activeRow < 0 || inSight.includes(activeRow)) return inSight;
      return [...inSight, activeRow].sort((a, b) => a - b);
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are measured again because their height is another.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height]);

  useLayoutEffect(() => {
    const element = grid.current;
    return () => rememberTable(dossierId, { scrollTop: element?.scrollTop ?? 0 });
  }, [grid, dossierId]);

  return {
    drawn: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - HEAD_REM * rem })),
    totalSize: virtualizer.getTotalSize(),
  };
}
