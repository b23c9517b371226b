import type { TimeRange } from '../time-range';
import { clusterStarts } from '../views/timeline-clusters';
import type { TimelineEvent } from '../views/timeline-events';
import { eventReach, eventRows, namePlaces } from './event-rows';
import { eventNames, eventShapes } from './event-shapes';
import type { Measure, Shape } from './picture';

/** Pixels: of a row of events, and of the longest name. */
const ROW = 24;
const LONGEST_NAME = 340;

/** Which events stand together at some magnification, and where: what does not depend on what is in sight. */
export interface EventLayout {
  readonly events: readonly TimelineEvent[];
  /** The place of the first event of each cluster. */
  readonly starts: Uint32Array;
  /** Where clusters stand, in pixels from day 0, the rows they stand in, and how wide their names are. */
  readonly at: readonly number[];
  readonly rows: readonly number[];
  readonly widths: readonly number[];
  /** Pixels. */
  readonly height: number;
}

/** Events from a place until before another, drawn with their middle at 0, 0; `x` and `y` in pixels from the corner of the strip. */
export interface EventMark {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
}

/** Events in so many rows, at so many pixels per day, in a picture that ends at `end`, a day number. */
export function eventLayout(
  events: readonly TimelineEvent[],
  eventsAt: Float64Array,
  pixelsPerDay: number,
  rowCount: number,
  end: number,
  measure: Measure,
): EventLayout {
  const starts = clusterStarts(eventsAt, eventReach(rowCount) / pixelsPerDay);
  const at = Array.from(starts, (start) => (eventsAt[start] ?? 0) * pixelsPerDay);
  const widths = Array.from(starts, (start, place) => {
    const name = eventNames(events, start, starts[place + 1] ?? events.length);
    return Math.min(Math.ceil(measure(name, 'xs')), LONGEST_NAME);
  });
  const rows = eventRows(at, widths, rowCount, end * pixelsPerDay);
  return { events, starts, at, widths, rows, height: stripHeight(rowCount) };
}

/** Events in as many rows as their names need in a range, so many pixels wide, up to a most. */
export function roomyEventLayout(
  events: readonly TimelineEvent[],
  eventsAt: Float64Array,
  range: TimeRange,
  width: number,
  mostRows: number,
  measure: Measure,
): EventLayout {
  const pixelsPerDay = width / (range.to - range.from);
  const layouts = Array.from({ length: mostRows }, (_, place) =>
    eventLayout(events, eventsAt, pixelsPerDay, place + 1, range.to, measure),
  );
  const most = layouts.at(-1);
  if (most === undefined) throw new RangeError('events need a row');
  return (
    layouts.find(
      (layout) => layout.starts.length === most.starts.length && areNamesWhole(layout, range, width),
    ) ?? most
  );
}

function areNamesWhole({ at, rows, widths }: EventLayout, range: TimeRange, width: number): boolean {
  const left = (range.from * width) / (range.to - range.from);
  const its = [...at.keys()].filter((place) => {
    const x = (at[place] ?? 0) - left;
    return x >= 0 && x <= width;
  });
  const of = (values: readonly number[]) => its.map((place) => values[place] ?? 0);
  const places = namePlaces(
    of(at).map((x) => x - left),
    of(widths),
    of(rows),
    width,
  );
  return places.every(({ room }, place) => room >= (of(widths)[place] ?? 0));
}

/** Pixels that so many rows of events take. */
function stripHeight(rowCount: number): number {
  return rowCount * ROW + 6;
}

/** The middle of a row, in pixels from the top of the strip. */
export function rowMiddle(row: number): number {
  return 3 + (row + 0.5) * ROW;
}

/** The marks of the events in sight, in a picture so many pixels wide; with those before it whose names reach into it, except in a file. */
export function eventMarks(
  { events, starts, at, rows, widths }: EventLayout,
  range: TimeRange,
  width: number,
  measure: Measure,
  isFile = false,
): readonly EventMark[] {
  const pixelsPerDay = width / (range.to - range.from);
  const left = range.from * pixelsPerDay;
  const earliest = left - (isFile ? 0 : LONGEST_NAME + 14);
  const first = at.findIndex((x) => x >= earliest);
  const end = at.findLastIndex((x) => x <= left + width + (isFile ? 0 : 14)) + 1;
  if (first === -1 || end <= first) return [];
  const its = at.slice(first, end).map((x) => x - left);
  const places = namePlaces(its, widths.slice(first, end), rows.slice(first, end), width);
  return its.map((x, place) => {
    const from = starts[first + place] ?? 0;
    const to = starts[first + place + 1] ?? events.length;
    const name = places[place] ?? { side: 'right', room: 0 };
    const y = rowMiddle(rows[first + place] ?? 0);
    return {
      from,
      to,
      x,
      y,
      shapes: eventShapes(events, from, to, name, measure, isFile ? 'surface' : 'surface-sunken'),
    };
  });
}

/** The lines from events down to the body that is under the strip. */
export function eventStems(marks: readonly EventMark[], height: number): readonly Shape[] {
  return marks.map(({ x, y }) => ({
    kind: 'line',
    x1: x,
    y1: y,
    x2: x,
    y2: height,
    stroke: 'border-strong',
  }));
}
