import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useState } from 'react';

/** A group that is drawn, and the empty stretch before it, in pixels. */
interface DrawnGroup {
  readonly index: number;
  readonly spaceBefore: number;
}

interface TableGroups {
  readonly drawn: readonly DrawnGroup[];
  /** The empty stretch after the last group that is drawn, in pixels. */
  readonly spaceAfter: number;
  /** To be given to each `tbody`, with its `data-index`: its height is measured. */
  readonly measure: (group: HTMLElement | null) => void;
  /** To be given to the table, so that the group that has the focus stays. */
  readonly onCellFocus: (cell: HTMLElement) => void;
}

/** How many groups to each side of the one with the focus are drawn: as many as Page Up and Page Down may pass. */
const KEPT = 8;

/**
 * Which groups of rows (`tbody`) of a long table are drawn: those in sight, the first and the last, and those around the focus, so that
 * the keyboard finds all of them. `heightOf` guesses the height of a group that was not drawn yet, in pixels.
 */
export function useTableGroups(
  scroll: RefObject<HTMLElement | null>,
  keys: readonly string[],
  heightOf: (index: number) => number,
): TableGroups {
  const [focused, setFocused] = useState<string | null>(null);
  const focusedAt = useMemo(() => (focused === null ? -1 : keys.indexOf(focused)), [keys, focused]);
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroll.current,
    estimateSize: heightOf,
    overscan: 4,
    getItemKey: (index) => keys[index] ?? index,
    rangeExtractor: (range) => drawnIn(range, focusedAt),
  });
  const items = virtualizer.getVirtualItems();
  return {
    drawn: items.map(({ index, start }, place) => ({
      index,
      spaceBefore: Math.max(0, start - (items[place - 1]?.end ?? 0)),
    })),
    spaceAfter: Math.max(0, virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)),
    measure: virtualizer.measureElement,
    onCellFocus: (cell) => {
      const index = cell.closest<HTMLElement>('tbody[data-index]')?.dataset.index;
      const key = index === undefined ? undefined : keys[Number(index)];
      if (key !== undefined) setFocused(key);
    },
  };
}

function drawnIn(range: Range, focusedAt: number): number[] {
  const last = range.count - 1;
  const kept = focusedAt === -1 ? [] : Array.from({ length: 2 * KEPT + 1 }, (_, n) => focusedAt - KEPT + n);
  const all = new Set([0, last, ...defaultRangeExtractor(range), ...kept]);
  return [...all].filter((index) => index >= 0 && index <= last).sort((a, b) => a - b);
}
