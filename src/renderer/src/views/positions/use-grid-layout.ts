import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { TableArrangement } from '../../../../shared/positions-state';
import { useSize } from '../../use-size';
import { useWords } from '../../words';
import { arrange, arrangementNow } from './arrange';
import { fitWidth } from './fit-width';
import { type GridTemplate, gridTemplate } from './grid-template';
import type { ColumnId } from './position-columns';

interface GridLayout {
  readonly grid: RefObject<HTMLDivElement | null>;
  /** To be given to the element of the grid. */
  readonly gridRef: (element: HTMLDivElement | null) => (() => void) | undefined;
  readonly pinStyles: GridTemplate['styles'];
  /** Makes a column as wide as what is in sight of it. */
  readonly fit: (id: ColumnId) => void;
}

/** Lays the columns out in the width that the grid has, by custom properties of its element, and marks a grid that scrolls sideways. */
export function useGridLayout(
  columns: readonly ColumnId[],
  { widths, pins }: Pick<TableArrangement, 'widths' | 'pins'>,
): GridLayout {
  const t = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const [size, sizeRef] = useSize();
  const gridRef = useCallback(
    (element: HTMLDivElement | null) => {
      grid.current = element;
      return sizeRef(element) ?? undefined;
    },
    [sizeRef],
  );
  const template = useMemo(
    () => gridTemplate(columns, { widths, pins }, size.width),
    [columns, widths, pins, size.width],
  );

  useLayoutEffect(() => {
    const style = grid.current?.style;
    style?.setProperty('--columns', template.columns);
    style?.setProperty('--table-width', template.width);
    style?.setProperty('--pinned-start', `${template.pinned.start}px`);
    style?.setProperty('--pinned-end', `${template.pinned.end}px`);
  }, [template]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: both change what there is to measure.
  useLayoutEffect(() => {
    const element = grid.current;
    if (element !== null) element.dataset.wide = String(element.scrollWidth > element.clientWidth);
  }, [template, size]);

  const fit = useCallback(
    (id: ColumnId) => {
      if (grid.current === null) return;
      const width = fitWidth(grid.current, id, t(`positions.column.${id}`));
      arrange({ widths: { ...arrangementNow().widths, [id]: width } });
    },
    [t],
  );

  return { grid, gridRef, pinStyles: template.styles, fit };
}
