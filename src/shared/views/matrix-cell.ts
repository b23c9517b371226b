import type { Dossier, Position } from '../model';
import { daysBetween, firstDayOf, latestDay, parsePartialDate } from '../partial-date';
import { asksWhatCounts, NO_FILTER, type PositionFilter, showingTest } from '../position-filter';
import { shiftBetween } from '../shift';
import type { Shift } from '../vocabulary';
import { countAsOf, historyOf, speakerHistoryOf } from './histories';
import type { MatrixHead } from './matrix-frame';

/** Through what a matrix is looked at. */
export interface CellQuery {
  /** An ISO day, inclusive: nothing stated later is shown. */
  readonly asOf: string;
  /** An ISO day: what was last stated before it is stale. Null or absent for no such day. */
  readonly since?: string | null | undefined;
  readonly filter?: PositionFilter | undefined;
}

export interface MatrixCell {
  readonly partyId: string;
  readonly issueId: string;
  /** Whose words alone are meant: a speaker's id, the party's own for what no speaker is named for, or null for the whole party. */
  readonly speakerId: string | null;
  /** The latest position as of the date; null means that no statement is recorded, never that there is no position. */
  readonly current: Position | null;
  readonly previous: Position | null;
  readonly shift: Shift | null;
  /** How many passages of the current position are not in the bin. */
  readonly passageCount: number;
  /** Positions of the same date with the opposite stance: shown, never hidden. */
  readonly contradicts: readonly Position[];
  /** Whether there is a current position that the filter leaves out of sight; `current` is null then. */
  readonly isFilteredOut: boolean;
  /** Whether something was stated by the date and nothing of it counts by the filter; `current` is null then. */
  readonly isUncounted: boolean;
  /** Whether the current position is older than the days that are asked about. */
  readonly isStale: boolean;
  /** How many whole days before the date it was stated, counted from the earliest day of a partial date; null without a position. */
  readonly daysAgo: number | null;
}

/** The cell of a party, a speaker, or what no speaker is named for, on an issue. */
export function cellOf(
  dossier: Dossier,
  head: Exclude<MatrixHead, { readonly kind: 'issue' }>,
  issueId: string,
  query: CellQuery,
): MatrixCell {
  if (head.kind === 'party') return matrixCell(dossier, head.id, issueId, query);
  const historyBy = (filter?: PositionFilter) => speakerHistoryOf(dossier, head.id, issueId, filter);
  return cellFrom(dossier, historyBy, { partyId: head.party.id, issueId, speakerId: head.id }, query);
}

/** One cell of the matrix: what a party had stated on an issue. */
export function matrixCell(dossier: Dossier, partyId: string, issueId: string, query: CellQuery): MatrixCell {
  const historyBy = (filter?: PositionFilter) => historyOf(dossier, partyId, issueId, filter);
  return cellFrom(dossier, historyBy, { partyId, issueId, speakerId: null }, query);
}

function cellFrom(
  dossier: Dossier,
  historyBy: (filter?: PositionFilter) => readonly Position[],
  of: Pick<MatrixCell, 'partyId' | 'issueId' | 'speakerId'>,
  { asOf, since = null, filter = NO_FILTER }: CellQuery,
): MatrixCell {
  const history = historyBy(filter);
  const count = countAsOf(history, asOf);
  const current = history[count - 1];
  if (current === undefined) {
    const isUncounted = asksWhatCounts(filter) && countAsOf(historyBy(), asOf) > 0;
    return { ...of, ...NOTHING, isUncounted };
  }
  if (showingTest(filter)?.(current) === false) return { ...of, ...NOTHING, isFilteredOut: true };
  const previous = history[count - 2] ?? null;
  return {
    ...of,
    current,
    previous,
    shift: shiftBetween(previous, current),
    passageCount: countPassages(dossier, current),
    contradicts: contradicting(history, count, current),
    isFilteredOut: false,
    isUncounted: false,
    isStale: since !== null && lastDayOf(current) < since,
    daysAgo: daysAgo(current, asOf),
  };
}

const NOTHING = {
  current: null,
  previous: null,
  shift: null,
  passageCount: 0,
  contradicts: [],
  isFilteredOut: false,
  isUncounted: false,
  isStale: false,
  daysAgo: null,
} as const;

/** Those of a position's date that say the opposite, among the `count` first of a history, of which it is the last; those of one date stand side by side. */
export function contradicting(
  history: readonly Position[],
  count: number,
  current: Position,
): readonly Position[] {
  const found: Position[] = [];
  for (let place = count - 2; history[place]?.date === current.date; place--) {
    const other = history[place];
    if (other !== undefined && contradict(current, other)) found.unshift(other);
  }
  return found;
}

/** Whether two positions of one date say yes and no. A demand and a refusal can be the same wish, so they are no contradiction. */
function contradict(a: Position, b: Position): boolean {
  return (saysYes(a) && b.stance === 'rejects') || (a.stance === 'rejects' && saysYes(b));
}

function saysYes({ stance }: Position): boolean {
  return stance === 'accepts' || stance === 'offers';
}

function countPassages(dossier: Dossier, { evidence }: Position): number {
  let count = 0;
  for (const { passageId } of evidence) if (dossier.passages.get(passageId)?.deletedAt === null) count += 1;
  return count;
}

function lastDayOf({ date }: Position): string {
  const parsed = parsePartialDate(date);
  return parsed === null ? '' : latestDay(parsed);
}

/** How many whole days before an ISO day a position was stated, counted from the earliest day of a partial date; null when it has no date. */
export function daysAgo({ date }: Pick<Position, 'date'>, asOf: string): number | null {
  const day = firstDayOf(date);
  return day === null ? null : daysBetween(day, asOf);
}
