import type { IssueInTree } from '../dossier';
import type { Dossier, Party, Position } from '../model';
import type { Shift } from '../vocabulary';

export interface CompareQuery {
  /** ISO days, inclusive, `from` not after `to`. */
  readonly from: string;
  readonly to: string;
  readonly changesOnly: boolean;
}

/** `unchanged`: the same position is current on both dates; `silent`: no statement recorded by either. */
export type CompareShift = Shift | 'unchanged' | 'silent';

export interface CompareEntry {
  readonly issue: IssueInTree;
  readonly party: Party;
  readonly before: Position | null;
  readonly after: Position | null;
  readonly shift: CompareShift;
}

export interface CompareView {
  readonly from: string;
  readonly to: string;
  readonly parties: readonly Party[];
  /** Issue by issue in tree order, party by party within it. With `changesOnly`, without `unchanged`, `reiterated` and `silent`. */
  readonly entries: readonly CompareEntry[];
  /** How many entries of each kind there are in all, whatever `changesOnly` hides. */
  readonly counts: Readonly<Record<CompareShift, number>>;
}

/** What changed between two dates. Throws a DossierError `datesReversed` when `from` is after `to`. */
export function compareView(_dossier: Dossier, query: CompareQuery): CompareView {
  throw new Error(`not built yet: ${query.from}`);
}
