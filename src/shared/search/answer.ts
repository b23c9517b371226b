import { z } from 'zod';
import type { TextRange } from '../fold';
import type { EntryTable } from '../model';
import type { SearchFieldName } from './search-fields';

/** What is found, by kind, in the order in which it is shown. Speakers are found among the parties. */
export const SEARCH_GROUPS = [
  'sources',
  'passages',
  'positions',
  'parties',
  'issues',
  'assessments',
  'events',
] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

/** How many results a group begins with, how many more are shown at a time, and the most. */
export const RESULTS = { first: 5, more: 20, most: 500 } as const;

const Count = z.int().min(0).max(RESULTS.most).default(RESULTS.first);
/** How many results of each group are asked for. */
export const WantedResults = z.strictObject(
  Object.fromEntries(SEARCH_GROUPS.map((group) => [group, Count])) as Record<SearchGroup, typeof Count>,
);
export type WantedResults = Readonly<z.infer<typeof WantedResults>>;

/** The group in which the records of a table are found. */
export function groupOf(table: EntryTable): SearchGroup {
  return table === 'speakers' ? 'parties' : table;
}

/** Something in which the words were found: a stretch of the original with the exact places, UTF-16 indices into the stretch. */
export interface Excerpt {
  readonly field: SearchFieldName;
  readonly text: string;
  readonly marks: readonly TextRange[];
  /** Whether something was left out before it and after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  /** Of a source's text, the places of the marks in its canonical text, in code points; empty for all else. */
  readonly places: readonly TextRange[];
}

export interface SearchResult {
  readonly table: EntryTable;
  readonly id: string;
  /** Of a source of which only an earlier text has the words, the hash of that text; else null. */
  readonly textHash: string | null;
  readonly excerpts: readonly Excerpt[];
  /** In how many places the words stand; 0 when the record was found by its fields alone. */
  readonly hits: number;
}

export interface FoundGroup {
  readonly group: SearchGroup;
  /** How many there are, of which the first are here. */
  readonly count: number;
  readonly results: readonly SearchResult[];
}

/** How much of the dossier can be found by now: `done` of `total` records; equal when it is everything. */
export interface SearchProgress {
  readonly done: number;
  readonly total: number;
}

export interface SearchAnswer {
  readonly groups: readonly FoundGroup[];
  readonly progress: SearchProgress;
}
