/** A cell of the grid: `row` −1 is the header; `column` 0 is the selection, then the visible columns, then the row's menu. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page moves by. */
  readonly page: number;
  readonly isRtl: boolean;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key moves from a place, following the grid pattern of the ARIA Authoring Practices; null for a key that does not move.
 * The arrows to the side are mirrored where the layout runs right to left.
 */
export function placeAfter(place: GridPlace, key: Key, size: GridSize): GridPlace | null {
  const { row, column } = place;
  const isFar = key.ctrlKey || key.metaKey;
  const forward = size.isRtl ? -1 : 1;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key.key) {
    case 'ArrowDown':
      return within({ row: isFar ? lastRow : row + 1, column }, size);
    case 'ArrowUp':
      return within({ row: isFar ? 0 : row - 1, column }, size);
    case 'ArrowRight':
      return within({ row, column: column + forward }, size);
    case 'ArrowLeft':
      return within({ row, column: column - forward }, size);
    case 'PageDown':
      return within({ row: row + size.page, column }, size);
    case 'PageUp':
      return within({ row: row < 0 ? row : Math.max(row - size.page, 0), column }, size);
    case 'Home':
      return within({ row: isFar ? 0 : row, column: 0 }, size);
    case 'End':
      return within({ row: isFar ? lastRow : row, column: lastColumn }, size);
    default:
      return null;
  }
}

/** The place nearest to one that may have gone with its row or column. */
export function within(place: GridPlace, size: Pick<GridSize, 'rows' | 'columns'>): GridPlace {
  return {
    row: Math.min(Math.max(place.row, -1), size.rows - 1),
    column: Math.min(Math.max(place.column, 0), size.columns - 1),
  };
}
