import type { PaintName, Shape } from './picture';
import type { TimeAxis } from './time-axis';

/** Pixels: how high the two lines of an axis are. */
export const AXIS_HEIGHT = 34;
const CONTEXT = { y: 11, line: 2 } as const;
const LABEL = { y: 27, line: 18 } as const;

/** The words of an axis in its two lines, from 0, 0 on, on a ground of the paint `halo`; those of a single line stand in the lower one. */
export function axisWords({ labels, contexts }: TimeAxis, halo: PaintName): readonly Shape[] {
  return [
    ...contexts.map(({ x, text }): Shape => {
      return { kind: 'text', x, y: CONTEXT.y, text, size: 'xs', isBold: true, fill: 'text', halo };
    }),
    ...labels.map(({ x, text }): Shape => {
      return { kind: 'text', x, y: LABEL.y, text, size: 'xs', fill: 'text-muted', halo };
    }),
  ];
}

/** The lines with which periods begin: within the axis, and on through so many pixels under it. `x` gives pixels for day numbers. */
export function axisLines(
  { ticks, bounds }: TimeAxis,
  x: (day: number) => number,
  under: number,
): readonly Shape[] {
  const lineAt = (day: number, y1: number, stroke: 'border' | 'border-strong'): Shape => {
    return { kind: 'line', x1: x(day), y1, x2: x(day), y2: AXIS_HEIGHT + under, stroke };
  };
  const isBound = new Set(bounds);
  return [
    ...ticks.filter((tick) => !isBound.has(tick)).map((tick) => lineAt(tick, LABEL.line, 'border')),
    ...bounds.map((bound) => lineAt(bound, CONTEXT.line, 'border')),
  ];
}

/** The same lines through a body so many pixels high. */
export function gridLines(
  { ticks, bounds }: TimeAxis,
  x: (day: number) => number,
  height: number,
): readonly Shape[] {
  return [...new Set([...ticks, ...bounds])].map((day): Shape => {
    return { kind: 'line', x1: x(day), y1: 0, x2: x(day), y2: height, stroke: 'border' };
  });
}
