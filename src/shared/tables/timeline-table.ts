import type { Dossier } from '../model';
import type { Cell, Table } from '../table';
import type { TimeRange } from '../time-range';
import type { Translate } from '../translate';
import type { TimelineView } from '../views/timeline';
import { firstAtOrAfter } from '../views/timeline-clusters';
import type { TimelineEvent } from '../views/timeline-events';
import { citationsOf } from './citations';

/** Events and positions that lie within some days, in the order of time, each with what its mark and its tooltip say. */
export function timelineTable(
  view: TimelineView,
  range: TimeRange,
  dossier: Dossier,
  words: Translate,
): Table {
  const columns = [
    'what',
    'date',
    'party',
    'issue',
    'stance',
    'firmness',
    'shift',
    'statement',
    'citation',
  ] as const;
  const rows: (readonly [number, readonly Cell[]])[] = eventsWithin(view.events, range).map((each) => [
    each.first,
    eventCells(each, dossier, words),
  ]);
  for (const { at, marks } of view.lanes) {
    const end = firstAtOrAfter(at, range.to);
    for (let place = firstAtOrAfter(at, range.from); place < end; place++) {
      const mark = marks[place];
      if (mark === undefined) continue;
      const { position, shift } = mark;
      rows.push([
        at[place] ?? mark.first,
        [
          words('timeline.table.position'),
          position.date,
          dossier.parties.get(position.partyId)?.name ?? null,
          dossier.issues.get(position.issueId)?.name ?? null,
          words(`glossary.stance.${position.stance}`),
          words(`glossary.firmness.${position.firmness}`),
          words(`glossary.shift.${shift}`),
          position.statement,
          citationsOf(dossier, position),
        ],
      ]);
    }
  }
  return {
    columns: columns.map((column) => words(`timeline.table.${column}`)),
    rows: rows.toSorted(([a], [b]) => a - b).map(([, cells]) => cells),
  };
}

/** The events that lie within some days, or last into them. */
export function eventsWithin(
  events: readonly TimelineEvent[],
  { from, to }: TimeRange,
): readonly TimelineEvent[] {
  return events.filter(({ first, last, until }) => first < to && (until ?? last) + 1 > from);
}

function eventCells({ event }: TimelineEvent, dossier: Dossier, words: Translate): readonly Cell[] {
  const parties = event.partyIds.map((id) => dossier.parties.get(id)?.name ?? '').filter(Boolean);
  const date =
    event.until === '' ? event.date : words('timeline.fromTo', { from: event.date, to: event.until });
  const kind = words(`glossary.eventKind.${event.kind}`);
  return [kind, date, parties.join(', '), null, null, null, null, event.name, null];
}
