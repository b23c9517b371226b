import { type IssueInTree, issuesInOrder, partiesInOrder } from '../dossier';
import { DossierError } from '../errors';
import { explainDerived, explainShift, type ShiftReason } from '../explain-shift';
import type { Dossier, Party, Position } from '../model';
import { NO_FILTER, type PositionFilter, showingTest } from '../position-filter';
import type { Shift } from '../vocabulary';
import { countAsOf, historyOf } from './histories';

export interface CompareQuery {
  /** ISO days, inclusive, `from` not after `to`. */
  readonly from: string;
  readonly to: string;
  readonly changesOnly: boolean;
  readonly filter?: PositionFilter | undefined;
}

/** `unchanged`: the same position is current on both dates; `silent`: no statement recorded by either. */
export type CompareShift = Shift | 'unchanged' | 'silent';

export interface CompareEntry {
  readonly issue: IssueInTree;
  readonly party: Party;
  readonly before: Position | null;
  readonly after: Position | null;
  readonly shift: CompareShift;
  /** What the shift was decided by; nothing for `unchanged` and `silent`. */
  readonly reasons: readonly ShiftReason[];
}

export interface CompareView {
  readonly from: string;
  readonly to: string;
  readonly parties: readonly Party[];
  /** Issue by issue in tree order, party by party within it. With `changesOnly`, without `unchanged`, `reiterated` and `silent`. */
  readonly entries: readonly CompareEntry[];
  /** The same, whatever `changesOnly` hides. */
  readonly all: readonly CompareEntry[];
  /** How many entries of each kind there are in all, whatever `changesOnly` hides. */
  readonly counts: Readonly<Record<CompareShift, number>>;
}

const NO_CHANGE: ReadonlySet<CompareShift> = new Set(['unchanged', 'reiterated', 'silent']);

/**
 * What changed between two dates, of what counts by the filter; where something was said and the filter shows none of it, there is no entry.
 * Pure; never shows anything stated later than `to`. Throws a DossierError `datesReversed` when `from` is after `to`.
 */
export function compareView(dossier: Dossier, query: CompareQuery): CompareView {
  const { from, to, changesOnly, filter = NO_FILTER } = query;
  if (from > to) throw new DossierError('datesReversed', { from, to });
  const parties = partiesInOrder(dossier);
  const isShown = showingTest(filter);
  const all = issuesInOrder(dossier)
    .flatMap((issue) => parties.map((party) => compareEntry(dossier, issue, party, query)))
    .filter(({ before, after }) => {
      const said = [before, after].filter((position) => position !== null);
      return isShown === null || said.length === 0 || said.some(isShown);
    });
  return {
    from,
    to,
    parties,
    entries: changesOnly ? all.filter((entry) => !NO_CHANGE.has(entry.shift)) : all,
    all,
    counts: countShifts(all),
  };
}

function compareEntry(
  dossier: Dossier,
  issue: IssueInTree,
  party: Party,
  { from, to, filter }: CompareQuery,
): CompareEntry {
  const history = historyOf(dossier, party.id, issue.issue.id, filter);
  const [placeBefore, placeAfter] = [countAsOf(history, from) - 1, countAsOf(history, to) - 1];
  const before = history[placeBefore] ?? null;
  const after = history[placeAfter] ?? null;
  return { issue, party, before, after, ...compareShift(before, after, placeAfter - placeBefore) };
}

/** `steps` is how many positions lie between the two dates: an analyst's coding speaks of one step only, except that what was withdrawn stays so. */
function compareShift(
  before: Position | null,
  after: Position | null,
  steps: number,
): Pick<CompareEntry, 'shift' | 'reasons'> {
  if (after === null) return { shift: 'silent', reasons: [] };
  if (steps === 0) return { shift: 'unchanged', reasons: [] };
  const isCoded = steps === 1 || after.codedShift === 'withdrawn';
  return isCoded ? explainShift(before, after) : explainDerived(before, after);
}

/** How many entries of each kind there are. */
export function countShifts(entries: readonly CompareEntry[]): Readonly<Record<CompareShift, number>> {
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
