import { isolated } from '../direction';
import type { TimelineEvent } from '../views/timeline-events';
import type { EventKind } from '../vocabulary';
import type { NamePlace } from './event-rows';
import { EVENT_GLYPHS } from './glyphs';
import { glyph, shortCount } from './mark-shapes';
import type { Measure, PaintName, Shape } from './picture';
import { fitted } from './text-fit';

const EVENT_PAINTS: Readonly<Record<EventKind, PaintName>> = {
  deadline: 'danger',
  talks: 'accent',
  meeting: 'text',
  other: 'text-muted',
};

/** The name of an event, or the names of several that stand together. */
export function eventNames(events: readonly TimelineEvent[], from: number, to: number): string {
  const names = events.slice(from, to).map(({ event }) => event.name);
  return names.length > 1 ? names.map(isolated).join(' · ') : (names[0] ?? '');
}

/** The events from a place until before another, by the shape of their kind or by their number, the middle at 0, 0, with as much of their names as has room, on a ground of the paint `halo`. */
export function eventShapes(
  events: readonly TimelineEvent[],
  from: number,
  to: number,
  { side, room }: NamePlace,
  measure: Measure,
  halo: PaintName,
): readonly Shape[] {
  const event = events[from]?.event;
  if (event === undefined) return [];
  const name = fitted(eventNames(events, from, to), room, 'xs', measure);
  const text = { kind: 'text', y: 4.5, text: name, size: 'xs', fill: 'text', halo } as const;
  return [
    ...(to - from > 1 ? clusterShapes(to - from) : kindShapes(event.kind)),
    ...(name === '' ? [] : [{ ...text, x: side === 'left' ? -14 : 14, anchor: anchorAt(side) } as const]),
  ];
}

/** The line of an event through all lanes, and the days that it lasts, or that its date can mean, as a band. `x` gives pixels for day numbers. */
export function eventLines(
  { event, first, last, until }: TimelineEvent,
  at: number,
  x: (day: number) => number,
  height: number,
): readonly Shape[] {
  const paint = EVENT_PAINTS[event.kind];
  const end = until ?? last;
  const [left, right] = [x(first), x(end + 1)];
  const isBand = until !== null || last > first;
  return [
    ...(isBand
      ? [{ kind: 'rect', x: left, y: 0, width: right - left, height, fill: paint, opacity: 0.09 } as const]
      : []),
    {
      kind: 'line',
      x1: x(at),
      y1: 0,
      x2: x(at),
      y2: height,
      stroke: paint,
      strokeWidth: event.kind === 'deadline' ? 2 : 1,
      ...(event.kind === 'other' && { dash: '2 3' }),
      ...(event.kind === 'meeting' && { dash: '6 3' }),
    },
  ];
}

/** The shape of a kind of event, its middle at 0, 0. */
export function kindShapes(kind: EventKind): readonly Shape[] {
  const paint = EVENT_PAINTS[kind];
  return [
    { kind: 'circle', x: 0, y: 0, radius: 10, fill: 'surface-raised', stroke: paint, strokeWidth: 1.5 },
    glyph(EVENT_GLYPHS[kind], 0, 0, 12, paint, 2.5),
  ];
}

function clusterShapes(count: number): readonly Shape[] {
  const box = { x: -11, y: -10, width: 22, height: 20, radius: 10 };
  return [
    { kind: 'rect', ...box, fill: 'surface-raised', stroke: 'text-muted', strokeWidth: 1.5 },
    {
      kind: 'text',
      x: 0,
      y: 4.5,
      text: shortCount(count),
      size: 'xs',
      isBold: true,
      fill: 'text',
      anchor: 'middle',
    },
  ];
}

function anchorAt(side: NamePlace['side']): 'left' | 'right' {
  return side === 'left' ? 'right' : 'left';
}
