/** A row of a table as a file holds it. */
export interface RawRow {
  /** The number that a spreadsheet shows beside it, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** What is known of a table beyond its cells, and has to be said to whoever imports it. */
export interface TableNotes {
  /** How many rows the spreadsheet hides; they are read all the same. */
  readonly hiddenRows: number;
  /** How many areas of cells are merged; each of their cells has the value that is shown once. */
  readonly mergedAreas: number;
  /** How many rows have more or fewer cells than most. */
  readonly raggedRows: number;
}

/** A table as it was read, every cell as text, before anybody says what its columns mean. Empty rows are left out. */
export interface RawTable {
  readonly rows: readonly RawRow[];
  /** From which day a spreadsheet counts: the number 1 is 1 January 1900, or 0 is 1 January 1904. */
  readonly epoch: 1900 | 1904;
  readonly notes: TableNotes;
  /** Whether it was a text file: only there Parley's own exports guard against formulas. */
  readonly isText: boolean;
}

export const NO_NOTES: TableNotes = { hiddenRows: 0, mergedAreas: 0, raggedRows: 0 };

/** The most columns and rows that a table may have: more is another kind of file. */
export const MOST_COLUMNS = 1_000;
export const MOST_ROWS = 300_000;

/** How many columns the widest row of a table has. */
export function columnCount(rows: readonly RawRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** The name of a column as spreadsheets have it: A, B … Z, AA. `place` counts from 0. */
export function columnLetters(place: number): string {
  let letters = '';
  for (let left = place + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}
