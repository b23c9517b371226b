import type { Party } from '../model';
import type { Translate } from '../translate';
import type { TimelineView } from '../views/timeline';
import { EVENT_KINDS, FIRMNESSES, SHIFTS, STANCES } from '../vocabulary';
import { kindShapes } from './event-shapes';
import { clusterShapes, firmnessBars, shiftGlyph, spanShapes, stanceShapes } from './mark-shapes';
import type { Paint } from './picture';
import type { LegendItem } from './picture-parts';
import { shortName } from './timeline-plot';

/** What the shapes of marks mean; in lanes of issues with the parties, and what is not always there where it is: partial dates, and kinds of events. */
export function timelineLegend(
  view: TimelineView,
  parties: readonly Party[],
  words: Translate,
): readonly LegendItem[] {
  const areIssues = view.lanes[0]?.head.kind === 'issue';
  const hasPartial = view.lanes.some(({ spans }) => spans.length > 0);
  const kinds = new Set(view.events.map(({ event }) => event.kind));
  return [
    ...STANCES.map((stance) => ({
      shapes: stanceShapes(stance, 0, 0),
      label: words(`glossary.stance.${stance}`),
    })),
    {
      shapes: clusterShapes(2, [
        { stance: 'demands', count: 1 },
        { stance: 'rejects', count: 1 },
      ]),
      label: words('timeline.legendOf.cluster'),
    },
    ...SHIFTS.filter((shift) => shift !== 'reiterated').map((shift) => ({
      shapes: [shiftGlyph(shift, 0, 0)],
      label: words(`glossary.shift.${shift}`),
    })),
    ...FIRMNESSES.map((firmness) => ({
      shapes: firmnessBars(firmness, 'text', 0, 0),
      label: words(`glossary.firmness.${firmness}`),
    })),
    ...(hasPartial
      ? [{ shapes: spanShapes(-13, 13, 0, 'text-muted', true), label: words('timeline.legendOf.span') }]
      : []),
    ...EVENT_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      shapes: kindShapes(kind),
      label: words(`glossary.eventKind.${kind}`),
    })),
    ...(areIssues
      ? parties.map((party) => ({
          shapes: [{ kind: 'circle', x: 0, y: 0, radius: 5, fill: party.colour as Paint } as const],
          label: shortName(party),
        }))
      : []),
  ];
}
