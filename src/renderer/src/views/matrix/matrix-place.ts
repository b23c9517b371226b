/** A place in the matrix: row −1 is the heads of the columns, column −1 the heads of the rows. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

export interface MatrixSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page moves by. */
  readonly page: number;
  readonly isRtl: boolean;
}

interface PlaceKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/**
 * Where a key leads from a place, after the keyboard of the grid pattern (ARIA Authoring Practices); null for keys that lead nowhere. The
 * corner above the heads of the rows is no place.
 */
export function placeAfterKey(
  from: MatrixPlace,
  { key, ctrlKey }: PlaceKey,
  size: MatrixSize,
): MatrixPlace | null {
  const forward = size.isRtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return placeIn(size, from.row, from.column + forward);
    case 'ArrowLeft':
      return placeIn(size, from.row, from.column - forward);
    case 'ArrowDown':
      return placeIn(size, from.row + 1, from.column);
    case 'ArrowUp':
      return placeIn(size, from.row - 1, from.column);
    case 'PageDown':
      return placeIn(size, from.row + size.page, from.column);
    case 'PageUp':
      return placeIn(size, Math.max(from.row - size.page, Math.min(from.row, 0)), from.column);
    case 'Home':
      return placeIn(size, ctrlKey ? 0 : from.row, from.row === -1 && !ctrlKey ? 0 : -1);
    case 'End':
      return placeIn(size, ctrlKey ? size.rows - 1 : from.row, size.columns - 1);
    default:
      return null;
  }
}

/** The place nearest to a row and a column that is there. */
export function placeIn(
  { rows, columns }: Pick<MatrixSize, 'rows' | 'columns'>,
  row: number,
  column: number,
): MatrixPlace {
  const there = { row: clamp(row, -1, rows - 1), column: clamp(column, -1, columns - 1) };
  return there.row === -1 && there.column === -1 ? { row: -1, column: 0 } : there;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least));
}
