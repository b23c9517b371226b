import { clusterStarts, clustersBetween } from '../views/timeline-clusters';
import { dimmed, VEIL } from './dimmed';
import { eventLines } from './event-shapes';
import { type Shape, shifted } from './picture';
import type { TimePictureParts } from './picture-parts';

/** The lines and bands of the events of a picture, as far as they lie within a width in pixels. */
export function eventBands(
  { events, eventsAt, range, bodyHeight }: TimePictureParts,
  x: (day: number) => number,
  width: number,
): readonly Shape[] {
  return events.flatMap((event, place) => {
    const at = eventsAt[place] ?? event.first;
    if ((event.until ?? event.last) + 1 < range.from || at > range.to) return [];
    return eventLines(event, at, x, bodyHeight).flatMap((shape) => clipped(shape, width));
  });
}

/** The marks of all tracks, those after the as-of date pale. */
export function trackShapes(
  { tracks, range, asOf }: Pick<TimePictureParts, 'tracks' | 'range' | 'asOf'>,
  x: (day: number) => number,
): readonly Shape[] {
  const pixelsPerDay = x(range.from + 1);
  return tracks.flatMap(({ at, reach, y, shapes }) => {
    const starts = clusterStarts(at, reach / pixelsPerDay);
    const [first, end] = clustersBetween(at, starts, range.from, range.to);
    const drawn: Shape[] = [];
    for (let cluster = first; cluster < end; cluster++) {
      const from = starts[cluster] ?? 0;
      const to = starts[cluster + 1] ?? at.length;
      const [here, next] = [x(at[from] ?? 0), x(Math.min(at[to] ?? range.to, range.to))];
      const its = shapes(from, to, next - here);
      const isLater = (at[from] ?? 0) >= asOf.day + 1;
      drawn.push(...shifted(isLater ? dimmed(its) : its, here, y(from)));
    }
    return drawn;
  });
}

/** What lies over the body behind the marks: a veil after the as-of date, and its line. */
export function asOfShapes(
  { asOf, bodyHeight, measure }: TimePictureParts,
  x: (day: number) => number,
  width: number,
): readonly Shape[] {
  const at = x(asOf.day + 1);
  const left = Math.max(at, 0);
  if (at > width) return [];
  const veil = { kind: 'rect', x: left, y: 0, width: width - left, height: bodyHeight } as const;
  const veiled: Shape = { ...veil, fill: 'surface', opacity: VEIL };
  if (at < 0) return [veiled];
  const half = measure(asOf.label, 'xs', true) / 2;
  const middle = Math.min(Math.max(at, half), width - half);
  return [
    veiled,
    { kind: 'line', x1: at, y1: 0, x2: at, y2: bodyHeight + 3, stroke: 'accent', strokeWidth: 2 },
    {
      kind: 'text',
      x: middle,
      y: bodyHeight + 16,
      text: asOf.label,
      size: 'xs',
      isBold: true,
      fill: 'accent',
      anchor: 'middle',
    },
  ];
}

/** A band within the body; a line outside of it is none. */
function clipped(shape: Shape, width: number): readonly Shape[] {
  if (shape.kind === 'line') return shape.x1 < 0 || shape.x1 > width ? [] : [shape];
  if (shape.kind !== 'rect') return [shape];
  const [left, right] = [Math.max(shape.x, 0), Math.min(shape.x + shape.width, width)];
  return right <= left ? [] : [{ ...shape, x: left, width: right - left }];
}
