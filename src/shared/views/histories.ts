import { live } from '../dossier';
import type { Dossier, Position } from '../model';
import { compareDates, countsAsOf } from '../partial-date';

/** The positions of every party on every issue that are not in the bin, oldest first. */
export type Histories = ReadonlyMap<string, readonly Position[]>;

const known = new WeakMap<Dossier, Histories>();

/** The histories of a dossier; worked out once for each snapshot, because every view asks for them. */
export function historiesOf(dossier: Dossier): Histories {
  const found = known.get(dossier);
  if (found !== undefined) return found;
  const grouped = Map.groupBy(live(dossier.positions), (position) =>
    historyKey(position.partyId, position.issueId),
  );
  const histories = new Map([...grouped].map(([key, positions]) => [key, positions.toSorted(byDate)]));
  known.set(dossier, histories);
  return histories;
}

/** What a party stated on an issue, oldest first. */
export function historyOf(dossier: Dossier, partyId: string, issueId: string): readonly Position[] {
  return historiesOf(dossier).get(historyKey(partyId, issueId)) ?? [];
}

/** How many positions of a history had been stated by an ISO day, inclusive: the last of them is the current one. */
export function countAsOf(history: readonly Position[], day: string): number {
  const later = history.findIndex((position) => !countsAsOf(position.date, day));
  return later === -1 ? history.length : later;
}

function historyKey(partyId: string, issueId: string): string {
  return `${partyId} ${issueId}`;
}

/** By date; those of one date in the order in which they were recorded. */
function byDate(a: Position, b: Position): number {
  return compareDates(a.date, b.date) || compareText(a.recordedAt, b.recordedAt) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
