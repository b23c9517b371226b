import { type DaySpan, daySpanOf } from '../day-number';
import { type IssueInTree, issuesInOrder, live, partiesInOrder } from '../dossier';
import type { Dossier, Party, Position } from '../model';
import { countingTest, NO_FILTER, type PositionFilter, showingTest } from '../position-filter';
import { shiftBetween } from '../shift';
import type { Shift } from '../vocabulary';
import { inOrderOfStatement } from './histories';
import { type IssueLane, issueLanes, issuesUnder } from './issue-lanes';
import { placesInTime } from './places-in-time';
import { eventsInTime, type TimelineEvent } from './timeline-events';

export interface TimelineQuery {
  /** Whether there is a lane for each party or for each issue. */
  readonly lanes: 'parties' | 'issues';
  /** Only what was said on this issue and those under it; null for all. */
  readonly issueId: string | null;
  readonly filter?: PositionFilter;
  /** Issues into whose lanes those under them are folded. */
  readonly folded?: readonly string[];
}

/** A position where it stands in time: the days that its date can mean, of which the first is the one it counts from. */
export interface TimelineMark extends DaySpan {
  readonly position: Position;
  readonly shift: Shift;
}

export type LaneHead = { readonly kind: 'party'; readonly party: Party } | IssueLane;

export interface TimelineLane {
  /** The party's id or the issue's. */
  readonly id: string;
  readonly head: LaneHead;
  /** In the order in which they count. */
  readonly marks: readonly TimelineMark[];
  /** Where each mark stands, in day numbers, ascending: those of one day side by side within it. */
  readonly at: Float64Array;
  /** The places of those marks whose dates are not one day. */
  readonly spans: readonly number[];
}

export interface TimelineView {
  readonly lanes: readonly TimelineLane[];
  readonly events: readonly TimelineEvent[];
  /** Where each event begins, as `TimelineLane.at`. */
  readonly eventsAt: Float64Array;
  /** The first and last day of anything that is shown; null when nothing is. */
  readonly extent: DaySpan | null;
  /** How many positions are shown. */
  readonly count: number;
}

/** Positions in lanes and events across time. Pure; what is in the bin is left out, and so is what the filter leaves out. */
export function timelineView(dossier: Dossier, query: TimelineQuery): TimelineView {
  const issues = issuesUnder(issuesInOrder(dossier), query.issueId);
  const { heads: issueHeads, laneOf } = issueLanes(issues, query.folded ?? []);
  const byLane = Map.groupBy(marksOf(dossier, query, issues), ({ position }) =>
    query.lanes === 'parties' ? position.partyId : (laneOf.get(position.issueId) ?? position.issueId),
  );
  const heads: readonly LaneHead[] =
    query.lanes === 'parties'
      ? partiesInOrder(dossier).map((party) => ({ kind: 'party', party }))
      : issueHeads;
  const lanes = heads.map((head) => {
    const id = head.kind === 'party' ? head.party.id : head.issue.issue.id;
    const marks = byLane.get(id) ?? [];
    return { id, head, marks, at: placesInTime(marks), spans: spansAmong(marks) };
  });
  const events = eventsInTime(dossier);
  return {
    lanes,
    events,
    eventsAt: placesInTime(events),
    extent: extentOf(lanes, events),
    count: lanes.reduce((sum, { marks }) => sum + marks.length, 0),
  };
}

/** A shift is from the position before it that counts, whether or not that one is shown. */
function marksOf(
  dossier: Dossier,
  { issueId, filter = NO_FILTER }: TimelineQuery,
  issues: readonly IssueInTree[],
): readonly TimelineMark[] {
  const [counts, isShown] = [countingTest(dossier, filter), showingTest(filter)];
  const wanted = issueId === null ? null : new Set(issues.map(({ issue }) => issue.id));
  const previous = new Map<string, Position>();
  const marks: TimelineMark[] = [];
  const positions = live(dossier.positions).filter(
    (position) => (wanted === null || wanted.has(position.issueId)) && counts?.(position) !== false,
  );
  const spans = new Map<string, DaySpan | null>();
  for (const position of inOrderOfStatement(positions)) {
    const span = spans.get(position.date) ?? daySpanOf(position.date);
    spans.set(position.date, span);
    if (span === null) continue;
    const cell = position.partyId + position.issueId;
    const shift = shiftBetween(previous.get(cell) ?? null, position);
    previous.set(cell, position);
    if (isShown?.(position) !== false) marks.push({ position, shift, first: span.first, last: span.last });
  }
  return marks;
}

function spansAmong(marks: readonly TimelineMark[]): readonly number[] {
  const places: number[] = [];
  for (const [place, { first, last }] of marks.entries()) if (last > first) places.push(place);
  return places;
}

function extentOf(lanes: readonly TimelineLane[], events: readonly TimelineEvent[]): DaySpan | null {
  const all = [...lanes.flatMap(({ marks }) => [marks[0], marks.at(-1)]), ...events];
  const spans = all.filter((span) => span !== undefined);
  if (spans.length === 0) return null;
  return {
    first: Math.min(...spans.map(({ first }) => first)),
    last: Math.max(
      ...spans.map(({ last }) => last),
      ...events.map(({ until }) => until ?? Number.NEGATIVE_INFINITY),
    ),
  };
}
