import type { Table } from './table';

/** What a briefing will be as a file, of its first rows: made by what writes the file. */
export interface BriefingPreview {
  /** How many rows and columns the whole has, and how many rows the preview. */
  readonly rows: number;
  readonly columns: number;
  /** What the groups of columns are that a long layout has rows for, such as "Party"; null where there is no long layout. */
  readonly groupsAre: string | null;
  readonly shown: number;
  /** Where the briefing is from, a line for each; the format has its own place for them, or none. */
  readonly about: readonly string[];
  readonly output: PreviewOutput;
  /** How many bytes the whole file will have, judged by the rows that are shown; null where that cannot be told. */
  readonly bytes: number | null;
}

/** The text of the file, the page that it is, or the table that it will show. */
export type PreviewOutput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'table'; readonly table: Table };

/** What of a briefing can only be told by looking at every cell of it. */
export interface BriefingWeight {
  /** How many cells and headers the formula guard alters. */
  readonly guarded: number;
  /** The length of the longest cell in UTF-16 units, which spreadsheets count. */
  readonly longest: number;
}
