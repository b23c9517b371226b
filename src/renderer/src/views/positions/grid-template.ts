import type { ColumnId } from './position-columns';
import type { PositionsTable } from './use-positions-table';

export interface GridTemplate {
  /** The value of `grid-template-columns` for header and rows. */
  readonly columns: string;
  /** The width below which the table scrolls. */
  readonly width: string;
}

const EDGE = 'var(--edge-column)';

/**
 * The widths of the selection, the visible columns and the row menu. Spare room goes to the statement as long as nobody
 * has given it a width; otherwise it stays empty before the menu.
 */
export function gridTemplate(table: PositionsTable, columns: readonly ColumnId[]): GridTemplate {
  const sizing = table.state.columnSizing;
  const grower = columns.includes('statement') && sizing.statement === undefined ? 'statement' : null;
  const tracks = columns.map((id) => {
    const width = table.getColumn(id)?.getSize() ?? 0;
    return id === grower ? `minmax(${width}px, 1fr)` : `${width}px`;
  });
  const spare = grower === null ? 'minmax(0, 1fr)' : '0';
  return {
    columns: [EDGE, ...tracks, spare, EDGE].join(' '),
    width: `calc(${table.getTotalSize()}px + 2 * ${EDGE})`,
  };
}
