import { live } from '../dossier';
import type { Assessment, Dossier, Position } from '../model';
import { compareDates, countsAsOf } from '../partial-date';
import { countingKey, countingTest, NO_FILTER, type PositionFilter } from '../position-filter';

/** What counts as stated, oldest first: by party and by speaker, and then by issue. A party's id stands for what no speaker is named for. */
interface Histories {
  readonly byParty: History;
  /** Worked out when it is first asked for: most look at parties. */
  readonly bySpeaker: () => History;
}
type History = ReadonlyMap<string, ReadonlyMap<string, readonly Position[]>>;

/** A dossier is looked at through one filter, or through two in turn. */
const FILTERS_REMEMBERED = 2;
const known = new WeakMap<Dossier, Map<string, Histories>>();

/** What a party stated on an issue, oldest first. Worked out once for each snapshot and filter, because every view asks for all of them. */
export function historyOf(
  dossier: Dossier,
  partyId: string,
  issueId: string,
  filter = NO_FILTER,
): readonly Position[] {
  return historiesOf(dossier, filter).byParty.get(partyId)?.get(issueId) ?? [];
}

/** What a speaker stated on an issue, oldest first; with a party's id, what was stated for it without a speaker's name. */
export function speakerHistoryOf(
  dossier: Dossier,
  speakerId: string,
  issueId: string,
  filter = NO_FILTER,
): readonly Position[] {
  return historiesOf(dossier, filter).bySpeaker().get(speakerId)?.get(issueId) ?? [];
}

const knownAssessments = new WeakMap<Dossier, ReadonlyMap<string, readonly Assessment[]>>();

/** The judgements of the gap on an issue, oldest first. */
export function assessmentsOf(dossier: Dossier, issueId: string): readonly Assessment[] {
  let byIssue = knownAssessments.get(dossier);
  if (byIssue === undefined) {
    byIssue = Map.groupBy(inOrderOfStatement(live(dossier.assessments)), (each) => each.issueId);
    knownAssessments.set(dossier, byIssue);
  }
  return byIssue.get(issueId) ?? [];
}

/** How many positions or assessments of a history had been stated by an ISO day, inclusive: the last of them is the current one. */
export function countAsOf(history: readonly Pick<Dated, 'date'>[], day: string): number {
  // They are in the order of their earliest days, so that those stated by then come first.
  let low = 0;
  let high = history.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (countsAsOf(history[middle]?.date ?? '', day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is dated by the analyst and stamped when it was recorded: a position or an assessment. */
type Dated = Pick<Position, 'id' | 'date' | 'recordedAt'>;

/**
 * Positions or assessments, oldest first: by date, those of one date in the order in which they were recorded, and those recorded
 * at one instant by id. A hundred thousand of them bear a few thousand dates, so the dates are sorted and not the rows.
 */
export function inOrderOfStatement<R extends Dated>(rows: readonly R[]): readonly R[] {
  const byDate = Map.groupBy(rows, (row) => row.date);
  return [...byDate.keys()]
    .toSorted(compareDates)
    .flatMap((date) => (byDate.get(date) ?? []).toSorted(byRecording));
}

function historiesOf(dossier: Dossier, filter: PositionFilter): Histories {
  const byFilter = known.get(dossier) ?? new Map<string, Histories>();
  known.set(dossier, byFilter);
  const key = filter === NO_FILTER ? '' : countingKey(filter);
  const found = byFilter.get(key);
  if (found !== undefined) return found;
  const test = countingTest(dossier, filter);
  const counting = live(dossier.positions);
  const histories = groupHistories(inOrderOfStatement(test === null ? counting : counting.filter(test)));
  const oldest = [...byFilter.keys()].find((each) => each !== '');
  if (byFilter.size > FILTERS_REMEMBERED && oldest !== undefined) byFilter.delete(oldest);
  byFilter.set(key, histories);
  return histories;
}

function groupHistories(positions: readonly Position[]): Histories {
  const byParty = new Map<string, Map<string, Position[]>>();
  let bySpeaker: Map<string, Map<string, Position[]>> | null = null;
  for (const position of positions) {
    add(byParty, position.partyId, position);
  }
  return {
    byParty,
    bySpeaker: () => {
      if (bySpeaker !== null) return bySpeaker;
      bySpeaker = new Map();
      for (const position of positions) add(bySpeaker, position.speakerId ?? position.partyId, position);
      return bySpeaker;
    },
  };
}

function add(histories: Map<string, Map<string, Position[]>>, key: string, position: Position): void {
  const ofKey = histories.get(key) ?? new Map<string, Position[]>();
  histories.set(key, ofKey);
  const history = ofKey.get(position.issueId);
  if (history === undefined) ofKey.set(position.issueId, [position]);
  else history.push(position);
}

function byRecording(a: Dated, b: Dated): number {
  return compareText(a.recordedAt, b.recordedAt) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
