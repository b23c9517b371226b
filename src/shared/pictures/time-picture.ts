import type { TimeRange } from '../time-range';
import type { TimelineEvent } from '../views/timeline';
import { clusterStarts, clustersBetween } from '../views/timeline-clusters';
import { EVENT_STRIP, eventClusterShapes, eventLines, eventShapes } from './event-shapes';
import { MARK } from './mark-shapes';
import { fitted, type Measure, type Picture, type Shape, shifted } from './picture';

/** A day that the axis names. */
export interface AxisTick {
  /** A day number. */
  readonly at: number;
  readonly label: string;
}

/** Things in one line of a picture of time, each where it stands; what lies too near together is drawn as one. */
export interface TimeTrack {
  readonly id: string;
  /** What it is called. */
  readonly label: string;
  /** Day numbers, ascending. */
  readonly at: Float64Array;
  /** The middle of the mark of the things from a place on, in pixels from the top of the picture's body. */
  readonly y: (from: number) => number;
  /** The mark of the things from a place until before another, its middle at 0, 0, with so many pixels to the next one. */
  readonly shapes: (from: number, to: number, room: number) => readonly Shape[];
}

/** Where a picture is drawn: pixels for day numbers, the part of the body that is in sight, and where the clusters of each track begin. */
export interface PlotGround {
  readonly range: TimeRange;
  readonly x: (day: number) => number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly starts: readonly Uint32Array[];
}

/** All that a picture of time is made of. */
export interface TimePictureParts {
  readonly title: string;
  /** Lines under the title: the dossier, the days, what is left out. */
  readonly lines: readonly string[];
  readonly range: TimeRange;
  /** Pixels, of the picture; and of the body in it, which has the lanes. */
  readonly width: number;
  readonly bodyHeight: number;
  readonly ticks: readonly AxisTick[];
  readonly events: readonly TimelineEvent[];
  readonly eventsAt: Float64Array;
  readonly eventsLabel: string;
  /** What stands before the body, from its top: names of lanes, or numbers of a scale. */
  readonly heads: readonly Shape[];
  /** What is drawn in the body behind the marks. */
  readonly back: (ground: PlotGround) => readonly Shape[];
  readonly tracks: readonly TimeTrack[];
  readonly asOf: { readonly day: number; readonly label: string };
  /** What the shapes mean: groups that are set in lines. */
  readonly legend: readonly LegendItem[];
  readonly measure: Measure;
}

/** A shape, its middle at 0, 0, and the word for it. */
export interface LegendItem {
  readonly shapes: readonly Shape[];
  readonly label: string;
}

/** Pixels. */
export const HEADS_WIDTH = 168;
const MARGIN = 24;
const RULER = 26;
const LEGEND_LINE = 28;

/** A picture of time as a file has it: title, axis, events, lanes or a scale, and a legend. */
export function timePicture(parts: TimePictureParts): Picture {
  const { title, lines, width, measure, range, bodyHeight } = parts;
  const plotWidth = width - 2 * MARGIN - HEADS_WIDTH;
  const x = (day: number) => ((day - range.from) / (range.to - range.from)) * plotWidth;
  const head = titleShapes(title, lines, width - 2 * MARGIN, measure);
  const top = MARGIN + head.height;
  const bodyTop = top + RULER + EVENT_STRIP;
  const legend = legendShapes(parts.legend, width - 2 * MARGIN, measure);
  const left = MARGIN + HEADS_WIDTH;
  const starts = parts.tracks.map(({ at }) => clusterStarts(at, MARK.reach / x(range.from + 1)));
  const ground = { range, x, width: plotWidth, top: 0, bottom: bodyHeight, starts };
  return {
    width,
    height: bodyTop + bodyHeight + 16 + legend.height + MARGIN,
    title,
    description: lines.join(' · '),
    shapes: [
      ...shifted(head.shapes, MARGIN, MARGIN),
      ...shifted(axisShapes(parts, x, plotWidth, bodyTop - top + bodyHeight), left, top),
      ...shifted(eventNames(parts, x), MARGIN, top + RULER + EVENT_STRIP / 2),
      ...shifted(parts.heads, MARGIN, bodyTop),
      ...shifted([...parts.back(ground), ...eventBands(parts, x, plotWidth)], left, bodyTop),
      ...shifted([...trackShapes(parts, x), ...asOfShapes(parts, x, plotWidth)], left, bodyTop),
      ...shifted(legend.shapes, MARGIN, bodyTop + bodyHeight + 16),
    ],
  };
}

function titleShapes(title: string, lines: readonly string[], width: number, measure: Measure) {
  const shapes: Shape[] = [
    {
      kind: 'text',
      x: 0,
      y: 16,
      text: fitted(title, width, 'l', measure, true),
      size: 'l',
      isBold: true,
      fill: 'text',
    },
    ...lines.map((line, place): Shape => {
      const text = fitted(line, width, 's', measure);
      return { kind: 'text', x: 0, y: 38 + place * 20, text, size: 's', fill: 'text-muted' };
    }),
  ];
  return { shapes, height: 38 + lines.length * 20 };
}

function axisShapes(
  { ticks, range, measure }: TimePictureParts,
  x: (day: number) => number,
  width: number,
  height: number,
) {
  let free = Number.NEGATIVE_INFINITY;
  return ticks
    .filter(({ at }) => at >= range.from && at <= range.to)
    .flatMap(({ at, label }): Shape[] => {
      const line: Shape = { kind: 'line', x1: x(at), y1: RULER - 6, x2: x(at), y2: height, stroke: 'border' };
      const half = measure(label, 'xs') / 2;
      const middle = Math.min(Math.max(x(at), half), width - half);
      if (middle - half < free) return [line];
      free = middle + half + 8;
      return [
        line,
        {
          kind: 'text',
          x: middle,
          y: RULER - 11,
          text: label,
          size: 'xs',
          fill: 'text-muted',
          anchor: 'middle',
        },
      ];
    });
}

function eventNames(parts: TimePictureParts, x: (day: number) => number): readonly Shape[] {
  const { events, eventsAt, measure } = parts;
  const track: TimeTrack = {
    id: 'events',
    label: parts.eventsLabel,
    at: eventsAt,
    y: () => 0,
    shapes: (from, to, room) => {
      const event = events[from];
      return to - from > 1 || event === undefined
        ? eventClusterShapes(to - from)
        : eventShapes(event, room, measure);
    },
  };
  const names =
    events.length === 0 ? [] : shifted(trackShapes({ ...parts, tracks: [track] }, x), HEADS_WIDTH, 0);
  if (events.length === 0) return names;
  return [
    ...names,
    { kind: 'text', x: 0, y: 4.5, text: parts.eventsLabel, size: 's', isBold: true, fill: 'text-muted' },
  ];
}

function eventBands(parts: TimePictureParts, x: (day: number) => number, width: number): readonly Shape[] {
  const { events, eventsAt, range, bodyHeight } = parts;
  return events.flatMap((event, place) => {
    const at = eventsAt[place] ?? event.first;
    if ((event.until ?? event.last) + 1 < range.from || at > range.to) return [];
    return eventLines(event, at, x, bodyHeight).flatMap((shape) => clipped(shape, width));
  });
}

/** A band within the body; a line outside of it is none. */
function clipped(shape: Shape, width: number): readonly Shape[] {
  if (shape.kind === 'line') return shape.x1 < 0 || shape.x1 > width ? [] : [shape];
  if (shape.kind !== 'rect') return [shape];
  const [left, right] = [Math.max(shape.x, 0), Math.min(shape.x + shape.width, width)];
  return right <= left ? [] : [{ ...shape, x: left, width: right - left }];
}

function trackShapes(
  { tracks, range }: Pick<TimePictureParts, 'tracks' | 'range'>,
  x: (day: number) => number,
) {
  const pixelsPerDay = x(range.from + 1);
  return tracks.flatMap(({ at, y, shapes }) => {
    const starts = clusterStarts(at, MARK.reach / pixelsPerDay);
    const [first, end] = clustersBetween(at, starts, range.from, range.to);
    const drawn: Shape[] = [];
    for (let cluster = first; cluster < end; cluster++) {
      const from = starts[cluster] ?? 0;
      const to = starts[cluster + 1] ?? at.length;
      const [here, next] = [x(at[from] ?? 0), x(Math.min(at[to] ?? range.to, range.to))];
      drawn.push(...shifted(shapes(from, to, next - here), here, y(from)));
    }
    return drawn;
  });
}

function asOfShapes(
  { asOf, bodyHeight, measure }: TimePictureParts,
  x: (day: number) => number,
  width: number,
) {
  const at = x(asOf.day + 1);
  if (at < 0 || at > width) return [];
  const half = measure(asOf.label, 'xs', true) / 2;
  const middle = Math.min(Math.max(at, half), width - half);
  const veil: Shape = {
    kind: 'rect',
    x: at,
    y: 0,
    width: width - at,
    height: bodyHeight,
    fill: 'surface',
    opacity: 0.6,
  };
  const line: Shape = {
    kind: 'line',
    x1: at,
    y1: 0,
    x2: at,
    y2: bodyHeight,
    stroke: 'accent',
    strokeWidth: 2,
  };
  const label: Shape = {
    kind: 'text',
    x: middle,
    y: bodyHeight + 13,
    text: asOf.label,
    size: 'xs',
    isBold: true,
    fill: 'accent',
    anchor: 'middle',
  };
  return [veil, line, label];
}

function legendShapes(items: readonly LegendItem[], width: number, measure: Measure) {
  const shapes: Shape[] = [];
  let [x, line] = [0, 0];
  for (const { shapes: its, label } of items) {
    const room = 30 + measure(label, 'xs') + 18;
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const y = line * LEGEND_LINE + LEGEND_LINE / 2 + 8;
    shapes.push(...shifted(its, x + 13, y));
    shapes.push({ kind: 'text', x: x + 30, y: y + 4.5, text: label, size: 'xs', fill: 'text' });
    x += room;
  }
  return { shapes, height: items.length === 0 ? 0 : (line + 1) * LEGEND_LINE + 8 };
}
