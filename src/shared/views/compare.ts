import { type IssueInTree, issuesInOrder, partiesInOrder } from '../dossier';
import { explainDerived, explainShift, type ShiftReason } from '../explain-shift';
import type { Dossier, Party, Position } from '../model';
import { asksWhatCounts, NO_FILTER, type PositionFilter, showingTest } from '../position-filter';
import type { Shift } from '../vocabulary';
import { backwards } from './compare-backwards';
import { countAsOf, historyOf } from './histories';
import { contradicting } from './matrix-cell';

export interface CompareQuery {
  /** ISO days, inclusive. Where `from` is the later one, the comparison is read backwards. */
  readonly from: string;
  readonly to: string;
  readonly changesOnly: boolean;
  readonly filter?: PositionFilter | undefined;
  /** The ids of the parties that are not compared. */
  readonly leftOut?: readonly string[] | undefined;
}

/**
 * `unchanged`: the same position stands on both dates; `stillWithdrawn`: the same is withdrawn on both; `silent`: no statement recorded by either;
 * `notYet`: read backwards, none had been recorded yet.
 */
export type CompareShift = Shift | 'unchanged' | 'stillWithdrawn' | 'silent' | 'notYet';

/** What has to be known of one side of a comparison beside its position. */
export interface CompareFacts {
  /** Whether something was stated by its date and nothing of it counts by the filter, so that it has no position. */
  readonly isUncounted: boolean;
  /** Positions of the same date with the opposite stance: shown, never hidden. */
  readonly contradicts: readonly Position[];
}

export interface CompareEntry {
  readonly issue: IssueInTree;
  readonly party: Party;
  readonly before: Position | null;
  readonly after: Position | null;
  readonly facts: { readonly before: CompareFacts; readonly after: CompareFacts };
  readonly shift: CompareShift;
  /** What the shift was decided by; nothing where nothing shifted. */
  readonly reasons: readonly ShiftReason[];
}

export interface CompareView {
  readonly from: string;
  readonly to: string;
  /** Whether `from` is after `to`. */
  readonly isBackwards: boolean;
  readonly parties: readonly Party[];
  /** Issue by issue in tree order, party by party within it. With `changesOnly`, without what did not change. */
  readonly entries: readonly CompareEntry[];
  /** The same, whatever `changesOnly` hides. */
  readonly all: readonly CompareEntry[];
  /** How many entries of each kind there are in all, whatever `changesOnly` hides. */
  readonly counts: Readonly<Record<CompareShift, number>>;
}

/**
 * What changed between two dates, of what counts by the filter; where something was said and the filter shows none of it, there is no entry.
 * Pure; never shows anything stated later than the later of the two dates.
 */
export function compareView(dossier: Dossier, query: CompareQuery): CompareView {
  const { from, to, changesOnly, filter = NO_FILTER, leftOut = [] } = query;
  const isBackwards = from > to;
  const days = isBackwards ? { from: to, to: from } : { from, to };
  const parties = partiesInOrder(dossier).filter(({ id }) => !leftOut.includes(id));
  const isShown = showingTest(filter);
  const forwards = issuesInOrder(dossier)
    .flatMap((issue) => parties.map((party) => compareEntry(dossier, issue, party, days, filter)))
    .filter(({ before, after }) => {
      const said = [before, after].filter((position) => position !== null);
      return isShown === null || said.length === 0 || said.some(isShown);
    });
  const all = isBackwards ? forwards.map(backwards) : forwards;
  return {
    from,
    to,
    isBackwards,
    parties,
    entries: changesOnly ? all.filter(({ shift }) => !NO_CHANGE.has(shift)) : all,
    all,
    counts: countShifts(all),
  };
}

const NO_CHANGE: ReadonlySet<CompareShift> = new Set(['unchanged', 'stillWithdrawn', 'reiterated', 'silent']);

function compareEntry(
  dossier: Dossier,
  issue: IssueInTree,
  party: Party,
  { from, to }: Pick<CompareQuery, 'from' | 'to'>,
  filter: PositionFilter,
): CompareEntry {
  const history = historyOf(dossier, party.id, issue.issue.id, filter);
  const [placeBefore, placeAfter] = [countAsOf(history, from) - 1, countAsOf(history, to) - 1];
  const before = history[placeBefore] ?? null;
  const after = history[placeAfter] ?? null;
  const factsOf = (side: Position | null, place: number, day: string): CompareFacts => {
    if (side !== null) return { isUncounted: false, contradicts: contradicting(history, place + 1, side) };
    const all = asksWhatCounts(filter) ? historyOf(dossier, party.id, issue.issue.id) : [];
    return { isUncounted: countAsOf(all, day) > 0, contradicts: [] };
  };
  return {
    issue,
    party,
    before,
    after,
    facts: { before: factsOf(before, placeBefore, from), after: factsOf(after, placeAfter, to) },
    ...compareShift(before, after, placeAfter - placeBefore),
  };
}

/** `steps` is how many positions lie between the two dates: an analyst's coding speaks of one step only, except that what was withdrawn stays so. */
function compareShift(
  before: Position | null,
  after: Position | null,
  steps: number,
): Pick<CompareEntry, 'shift' | 'reasons'> {
  if (after === null) return { shift: 'silent', reasons: [] };
  if (steps === 0) {
    return { shift: after.codedShift === 'withdrawn' ? 'stillWithdrawn' : 'unchanged', reasons: [] };
  }
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
  stillWithdrawn: 0,
  silent: 0,
  notYet: 0,
} satisfies Record<CompareShift, number>;
