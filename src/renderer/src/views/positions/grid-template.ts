import type { CSSProperties } from 'react';
import { pinOf, type TableArrangement } from '../../../../shared/positions-state';
import { type ColumnId, columnSpec } from './position-columns';

export interface GridTemplate {
  /** The value of `grid-template-columns` for header and rows. */
  readonly columns: string;
  /** The width below which the table scrolls. */
  readonly width: string;
  /** How much of the width the columns pinned to the beginning and to the end take, in pixels. */
  readonly pinned: { readonly start: number; readonly end: number };
  /** Where the cells of the pinned columns stand. */
  readonly styles: Readonly<Partial<Record<ColumnId, CSSProperties>>>;
}

const EDGE = 'var(--edge-column)';
/** The share of the table's width that pinned columns may take: more would leave no room for the rest. */
const MOST_PINNED = 0.6;

/**
 * The widths of the selection, the shown columns and the row menu, and where pinned columns stand. Spare room goes to the statement as long as nobody has
 * given it a width; otherwise it stays empty before what is pinned to the end. `room` is the width of the table in sight, in pixels; in
 * too little of it pinned columns scroll along.
 */
export function gridTemplate(
  columns: readonly ColumnId[],
  arrangement: Pick<TableArrangement, 'widths' | 'pins'>,
  room: number,
): GridTemplate {
  const { widths } = arrangement;
  const widthOf = (id: ColumnId) => widths[id] ?? columnSpec(id).width;
  const sum = (ids: readonly ColumnId[]) => ids.reduce((total, id) => total + widthOf(id), 0);
  const start = columns.filter((id) => pinOf(arrangement, id) === 'start');
  const end = columns.filter((id) => pinOf(arrangement, id) === 'end');
  const grows = (id: ColumnId) =>
    id === 'statement' && widths.statement === undefined && pinOf(arrangement, id) === null;
  const track = (id: ColumnId) => (grows(id) ? `minmax(${widthOf(id)}px, 1fr)` : `${widthOf(id)}px`);
  const spare = columns.some(grows) ? '0' : 'minmax(0, 1fr)';
  const free = columns.filter((id) => !end.includes(id));
  const holds = room === 0 || sum(start) + sum(end) <= room * MOST_PINNED;
  const styles: Partial<Record<ColumnId, CSSProperties>> = {};
  start.forEach((id, at) => {
    if (holds) styles[id] = { insetInlineStart: `calc(${EDGE} + ${sum(start.slice(0, at))}px)` };
  });
  end.forEach((id, at) => {
    styles[id] = {
      gridColumnEnd: -(1 + end.length - at),
      ...(holds && { insetInlineEnd: `calc(${EDGE} + ${sum(end.slice(at + 1))}px)` }),
    };
  });
  return {
    columns: [EDGE, ...free.map(track), spare, ...end.map(track), EDGE].join(' '),
    width: `calc(${sum(columns)}px + 2 * ${EDGE})`,
    pinned: holds ? { start: sum(start), end: sum(end) } : { start: 0, end: 0 },
    styles,
  };
}
