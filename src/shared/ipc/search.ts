import { z } from 'zod';
import { type SearchAnswer, type SearchProgress, WantedResults } from '../search/answer';
import { SearchQuery } from '../search/query';

/** The page has the engine search the dossier. */
export const ENGINE_SEARCH_METHODS = {
  /** Searches everything; `wanted` says how many results of each kind are shown. */
  search: z.strictObject({ query: SearchQuery, wanted: WantedResults }),
} as const;

/** What answers them. */
export interface EngineSearchResults {
  /** Null when the same page has asked for something else meanwhile. */
  readonly search: SearchAnswer | null;
}

/** How much of the dossier can be found by now, while that grows. */
export type EngineSearchEvent = { readonly type: 'searchProgress'; readonly progress: SearchProgress };
