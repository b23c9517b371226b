/** A table made for a reader, before it has a format: what a view exports and any writer can write. */
export interface Table {
  readonly columns: readonly string[];
  /** Cells in the order of the columns; null is an empty cell. Quotes are verbatim. */
  readonly rows: readonly (readonly Cell[])[];
  /** What the columns are, in their order, for writers that can do more than write text; without it, all are plain. */
  readonly traits?: readonly ColumnTraits[];
  /** What the groups that repeat are, such as "Party"; without it, the table has no long layout. */
  readonly groupsAre?: string;
}
export type Cell = string | number | null;

/** What a column holds, as far as writers treat it differently. */
export type ColumnKind = 'text' | 'date' | 'url' | 'language' | 'statement' | 'quote' | 'citation';

export interface ColumnTraits {
  readonly kind: ColumnKind;
  /** Columns next to each other with one group share a column on paper, and a row in the long layout where `repeats`. */
  readonly group: string | null;
  /** The header within the group. */
  readonly label: string;
  /** Whether the group's columns come again with other groups, one for each party, speaker, issue or day. */
  readonly repeats: boolean;
  /** Whether a reader knows what it is without being told, as with a stance or a date. */
  readonly isSelfEvident: boolean;
}
