import { live } from '../dossier';
import type { Dossier, Position } from '../model';
import { compareDates, countsAsOf } from '../partial-date';

/** The positions that are not in the bin, oldest first, by party and then by issue. */
type Histories = ReadonlyMap<string, ReadonlyMap<string, readonly Position[]>>;

const known = new WeakMap<Dossier, Histories>();

/** What a party stated on an issue, oldest first. Worked out once for each snapshot, because every view asks for all of them. */
export function historyOf(dossier: Dossier, partyId: string, issueId: string): readonly Position[] {
  let histories = known.get(dossier);
  if (histories === undefined) {
    histories = historiesOf(live(dossier.positions));
    known.set(dossier, histories);
  }
  return histories.get(partyId)?.get(issueId) ?? [];
}

/** How many positions of a history had been stated by an ISO day, inclusive: the last of them is the current one. */
export function countAsOf(history: readonly Position[], day: string): number {
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

function historiesOf(positions: readonly Position[]): Histories {
  const histories = new Map<string, Map<string, Position[]>>();
  for (const position of inOrderOfStatement(positions)) {
    const ofParty = histories.get(position.partyId) ?? new Map<string, Position[]>();
    histories.set(position.partyId, ofParty);
    const history = ofParty.get(position.issueId);
    if (history === undefined) ofParty.set(position.issueId, [position]);
    else history.push(position);
  }
  return histories;
}

function byRecording(a: Dated, b: Dated): number {
  return compareText(a.recordedAt, b.recordedAt) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
