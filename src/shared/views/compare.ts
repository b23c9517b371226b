import { type IssueInTree, issuesInOrder, partiesInOrder } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier, Party, Position } from '../model';
import { derivedShift, shiftBetween } from '../shift';
import type { Shift } from '../vocabulary';
import { countAsOf, historyOf } from './histories';

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

const NO_CHANGE: ReadonlySet<CompareShift> = new Set(['unchanged', 'reiterated', 'silent']);

/** What changed between two dates. Throws a DossierError `datesReversed` when `from` is after `to`. */
export function compareView(dossier: Dossier, { from, to, changesOnly }: CompareQuery): CompareView {
  if (from > to) throw new DossierError('datesReversed', { from, to });
  const parties = partiesInOrder(dossier);
  const entries = issuesInOrder(dossier).flatMap((issue) =>
    parties.map((party) => compareEntry(dossier, issue, party, from, to)),
  );
  return {
    from,
    to,
    parties,
    entries: changesOnly ? entries.filter((entry) => !NO_CHANGE.has(entry.shift)) : entries,
    counts: countShifts(entries),
  };
}

function compareEntry(
  dossier: Dossier,
  issue: IssueInTree,
  party: Party,
  from: string,
  to: string,
): CompareEntry {
  const history = historyOf(dossier, party.id, issue.issue.id);
  const [placeBefore, placeAfter] = [countAsOf(history, from) - 1, countAsOf(history, to) - 1];
  const before = history[placeBefore] ?? null;
  const after = history[placeAfter] ?? null;
  return { issue, party, before, after, shift: compareShift(before, after, placeAfter - placeBefore) };
}

/** `steps` is how many positions lie between the two dates: an analyst's coding speaks of one step only, except that what was withdrawn stays so. */
function compareShift(before: Position | null, after: Position | null, steps: number): CompareShift {
  if (after === null) return 'silent';
  if (steps === 0) return 'unchanged';
  if (steps === 1) return shiftBetween(before, after);
  return after.codedShift === 'withdrawn' ? 'withdrawn' : derivedShift(before, after);
}

function countShifts(entries: readonly CompareEntry[]): Readonly<Record<CompareShift, number>> {
  const counts = { ...NONE };
  for (const entry of entries) counts[entry.shift]++;
  return counts;
}

const NONE = {
  new: 0,
  reiterated: 0,
  hardened: 0,
  softened: 0,
  changed: 0,
  withdrawn: 0,
  unchanged: 0,
  silent: 0,
} satisfies Record<CompareShift, number>;
