import type { Change } from '../../shared/changes';
import type { TableName } from '../../shared/model';
import type { SearchAnswer, SearchProgress, WantedResults } from '../../shared/search/answer';
import type { SearchQuery } from '../../shared/search/query';

/** What the search is told and asked, in this order: `open`, all `rows`, `begin`, then whatever happens. */
export type ToSearch =
  /** The index, an absolute path; null for one in memory. */
  | { readonly type: 'open'; readonly file: string | null }
  | { readonly type: 'rows'; readonly table: TableName; readonly rows: readonly { readonly id: string }[] }
  | { readonly type: 'begin' }
  | { readonly type: 'changes'; readonly changes: readonly Change[] }
  /** A text that was wanted; null when the dossier has none of this hash. */
  | { readonly type: 'text'; readonly hash: string; readonly text: string | null }
  /** A newer query of the same asker makes an older one superfluous. */
  | {
      readonly type: 'query';
      readonly id: number;
      readonly asker: number;
      readonly query: SearchQuery;
      readonly wanted: WantedResults;
    }
  | { readonly type: 'close' };

/** What the search says. */
export type FromSearch =
  | { readonly type: 'wantText'; readonly hash: string }
  | { readonly type: 'progress'; readonly progress: SearchProgress }
  /** Null for a query that was overtaken. */
  | { readonly type: 'answer'; readonly id: number; readonly answer: SearchAnswer | null }
  | { readonly type: 'failed'; readonly id: number }
  /** Nothing of it is left in use. */
  | { readonly type: 'closed' };

/** Where the search runs: in a thread of its own, or here. */
export interface SearchThread {
  post(message: ToSearch): void;
  /** Hears all that the search says, and that it has ended by itself. */
  listen(onMessage: (message: FromSearch) => void, onEnd: () => void): void;
  /** Ends it without waiting. */
  kill(): void;
}
