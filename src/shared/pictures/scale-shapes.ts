import type { TimeRange } from '../time-range';
import type { ScaleLine, ScaleStep } from '../views/scale-steps';
import type { Paint, Shape } from './picture';

/** How days and values become pixels. */
export interface ScaleGround {
  readonly range: TimeRange;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  /** The day until which what still holds is drawn. */
  readonly end: number;
}

/** The marks by which the lines of parties are told apart besides their colours; every seventh party has the first again. */
const MARKERS = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0',
  'M-5-5h10v10h-10z',
  'M0-7l7 7-7 7-7-7z',
  'M0-7l7 12h-14z',
  'M0 7l7-12h-14z',
  'M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
] as const;

/** The mark of the party at a place among those on the scale, with its middle at a place of the picture. */
export function partyMarker(place: number, fill: Paint, x = 0, y = 0): Shape {
  const d = MARKERS[place % MARKERS.length] ?? MARKERS[0];
  return { kind: 'path', d, x, y, fill, stroke: 'surface', strokeWidth: 1.5 };
}

/** A party's line: level while a value holds, upright where another takes its place; and where a partial date leaves it open, an area. */
export function scaleLineShapes({ party, steps }: ScaleLine, ground: ScaleGround): readonly Shape[] {
  const { range, x, y, end } = ground;
  const paint = party.colour as Paint;
  const parts: string[] = [];
  const open: Shape[] = [];
  for (const [place, step] of steps.entries()) {
    const until = step.until ?? Math.max(end, step.first);
    if (until < range.from || step.first > range.to) continue;
    const from = Math.max(step.first, range.from);
    const to = Math.min(until, range.to);
    const rise = riseBefore(step, steps[place - 1]);
    const begins =
      step.first >= range.from && rise !== null ? `M${px(x(from))} ${px(y(rise))}V${px(y(step.value))}` : '';
    parts.push(`${begins === '' ? `M${px(x(from))} ${px(y(step.value))}` : begins}H${px(x(to))}`);
    open.push(...uncertainty(step, ground, paint));
  }
  return [...open, { kind: 'path', d: parts.join(''), stroke: paint, strokeWidth: 2.5 }];
}

/** The lines of the scale itself with their numbers, over a width in pixels. */
export function scaleGrid(width: number, y: (value: number) => number): readonly Shape[] {
  return [0, 25, 50, 75, 100].map((value) => ({
    kind: 'line',
    x1: 0,
    y1: y(value),
    x2: width,
    y2: y(value),
    stroke: 'border',
    ...(value % 50 !== 0 && { dash: '2 4' }),
  }));
}

function riseBefore(step: ScaleStep, previous: ScaleStep | undefined): number | null {
  return previous !== undefined && previous.until === step.first && step.before !== null
    ? previous.value
    : null;
}

function uncertainty(step: ScaleStep, { range, x, y }: ScaleGround, fill: Paint): readonly Shape[] {
  if (step.last === step.first) return [];
  const [left, right] = [Math.max(step.first, range.from), Math.min(step.last + 1, range.to)];
  if (right <= left) return [];
  const before = step.before ?? step.value;
  const [top, bottom] = [y(Math.max(before, step.value)) - 4, y(Math.min(before, step.value)) + 4];
  const area = { x: x(left), y: top, width: x(right) - x(left), height: bottom - top };
  return [
    { kind: 'rect', ...area, fill, opacity: 0.14 },
    { kind: 'rect', ...area, stroke: fill, dash: '3 3', opacity: 0.7 },
  ];
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
