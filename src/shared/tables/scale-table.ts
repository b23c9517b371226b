import { isoDayOf } from '../day-number';
import type { Dossier } from '../model';
import type { Cell, Table } from '../table';
import type { TimeRange } from '../time-range';
import type { Translate } from '../translate';
import type { GapStretch } from '../views/scale-gap';
import type { ScaleLine } from '../views/scale-steps';
import type { TimelineEvent } from '../views/timeline-events';
import { citationsOf } from './citations';
import { eventsWithin } from './timeline-table';

/** All that the chart of a scale shows: the parties' steps, the gap between two of them, and the events. */
export interface ScaleChart {
  readonly lines: readonly ScaleLine[];
  readonly gap: readonly GapStretch[];
  /** The names of the two parties between which the gap is. */
  readonly between: readonly string[];
  readonly events: readonly TimelineEvent[];
}

const COLUMNS = [
  'what',
  'party',
  'date',
  'value',
  'until',
  'stance',
  'firmness',
  'shift',
  'statement',
  'citation',
] as const;

/** What a chart says of some days: the steps that hold within them, party by party in the order of time, then the stretches of the gap, then the events. */
export function scaleTable(
  { lines, gap, between, events }: ScaleChart,
  range: TimeRange,
  dossier: Dossier,
  words: Translate,
): Table {
  const holds = (from: number, until: number | null) =>
    from < range.to && (until ?? Number.POSITIVE_INFINITY) >= range.from;
  const untilCell = (until: number | null) =>
    until === null ? words('timeline.table.stillHolds') : isoDayOf(until);
  const rest = [null, null, null, null, null] as const;
  const rows: (readonly Cell[])[] = [
    ...lines.flatMap(({ party, steps }) =>
      steps
        .filter(({ first, until }) => holds(first, until))
        .map(({ position, value, until, shift }): readonly Cell[] => [
          words('timeline.table.position'),
          party.name,
          position.date,
          value,
          untilCell(until),
          words(`glossary.stance.${position.stance}`),
          words(`glossary.firmness.${position.firmness}`),
          words(`glossary.shift.${shift}`),
          position.statement,
          citationsOf(dossier, position),
        ]),
    ),
    ...gap
      .filter(({ from, until }) => holds(from, until))
      .map(({ from, until, a, b }): readonly Cell[] => [
        words('timeline.legendOf.gap'),
        between.join(' – '),
        isoDayOf(from),
        Math.round(Math.abs(a - b) * 1_000) / 1_000,
        untilCell(until),
        ...rest,
      ]),
    ...eventsWithin(events, range).map(({ event }): readonly Cell[] => {
      const parties = event.partyIds.map((id) => dossier.parties.get(id)?.name ?? '').filter(Boolean);
      const kind = words(`glossary.eventKind.${event.kind}`);
      const until = event.until === '' ? null : event.until;
      return [kind, parties.join(', '), event.date, null, until, null, null, null, event.name, null];
    }),
  ];
  return { columns: COLUMNS.map((column) => words(`timeline.table.${column}`)), rows };
}
