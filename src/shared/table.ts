/** A table made for a reader, before it has a format: what a view exports and any writer can write. */
export interface Table {
  readonly columns: readonly string[];
  /** Cells in the order of the columns; null is an empty cell. Quotes are verbatim. */
  readonly rows: readonly (readonly Cell[])[];
}
export type Cell = string | number | null;
