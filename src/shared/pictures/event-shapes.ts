import type { TimelineEvent } from '../views/timeline';
import type { EventKind } from '../vocabulary';
import { EVENT_GLYPHS } from './glyphs';
import { glyph, shortCount } from './mark-shapes';
import { fitted, type Measure, type PaintName, type Shape } from './picture';

/** Pixels: the height of the strip in which events have their names. */
export const EVENT_STRIP = 30;

const EVENT_PAINTS: Readonly<Record<EventKind, PaintName>> = {
  deadline: 'danger',
  talks: 'accent',
  meeting: 'text',
  other: 'text-muted',
};

/** A name shorter than this is left out, in pixels. */
const LEAST_NAME = 36;

/** An event by the shape of its kind, its middle at 0, 0, with as much of its name as has room beside it. */
export function eventShapes({ event }: TimelineEvent, room: number, measure: Measure): readonly Shape[] {
  const paint = EVENT_PAINTS[event.kind];
  const space = room - 28;
  const name = space < LEAST_NAME ? '' : fitted(event.name, space, 'xs', measure);
  return [
    { kind: 'circle', x: 0, y: 0, radius: 10, fill: 'surface-raised', stroke: paint, strokeWidth: 1.5 },
    glyph(EVENT_GLYPHS[event.kind], 0, 0, 12, paint, 2.5),
    ...(name === '' ? [] : [{ kind: 'text', x: 14, y: 4.5, text: name, size: 'xs', fill: 'text' } as const]),
  ];
}

/** Events that stand together: how many there are. */
export function eventClusterShapes(count: number): readonly Shape[] {
  return [
    {
      kind: 'rect',
      x: -13,
      y: -10,
      width: 26,
      height: 20,
      radius: 10,
      fill: 'surface-raised',
      stroke: 'text-muted',
      strokeWidth: 1.5,
    },
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
