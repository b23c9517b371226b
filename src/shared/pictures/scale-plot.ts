import type { Scale } from '../model';
import { placesInTime } from '../views/places-in-time';
import type { GapStretch } from '../views/scale-gap';
import type { ScaleLine } from '../views/scale-steps';
import { shortCount } from './mark-shapes';
import { fitted, type Measure, type Paint, type Shape } from './picture';
import { gapShapes, partyMarker, scaleGrid, scaleLineShapes } from './scale-shapes';
import type { LegendItem, PlotGround, TimeTrack } from './time-picture';
import { shortName } from './timeline-plot';

/** Pixels over and under the scale, so that marks at its ends are whole. */
const MARGIN = 28;

/** The height of a value on a scale that has so many pixels. */
export function scaleHeight(bodyHeight: number): (value: number) => number {
  return (value) => MARGIN + ((100 - value) / 100) * (bodyHeight - 2 * MARGIN);
}

/** The steps of every line, each with the mark of its party. */
export function scaleTracks(lines: readonly ScaleLine[], y: (value: number) => number): readonly TimeTrack[] {
  return lines.map(({ party, steps }, place) => ({
    id: party.id,
    label: party.name,
    at: placesInTime(steps, 0),
    y: (from) => y(steps[from]?.value ?? 0),
    shapes(from, to) {
      const marker = partyMarker(place, party.colour as Paint);
      if (to - from === 1) return [marker];
      const text = shortCount(to - from);
      return [
        marker,
        { kind: 'text', x: 0, y: -10, text, size: 'xs', isBold: true, fill: 'text', anchor: 'middle' },
      ];
    },
  }));
}

/** Behind the steps: the scale, the gap between two parties, and the lines. `end` is the day until which what still holds is drawn. */
export function scaleBack(
  lines: readonly ScaleLine[],
  gap: readonly GapStretch[],
  y: (value: number) => number,
  end: number,
  { range, x, width }: PlotGround,
): readonly Shape[] {
  const ground = { range, x, y, end };
  return [
    ...scaleGrid(width, y),
    ...gapShapes(gap, ground),
    ...lines.flatMap((line) => scaleLineShapes(line, ground)),
  ];
}

/** The numbers of the scale, and what its ends stand for. */
export function scaleHeads(
  { lowLabel, highLabel }: Scale,
  width: number,
  y: (value: number) => number,
  measure: Measure,
): readonly Shape[] {
  const numbers = [0, 25, 50, 75, 100].map((value): Shape => {
    const place = { x: width - 8, y: y(value) + 4.5, anchor: 'right' } as const;
    return { kind: 'text', ...place, text: String(value), size: 'xs', fill: 'text-muted' };
  });
  const ends = [
    { text: highLabel, at: y(100) },
    { text: lowLabel, at: y(0) },
  ].map(({ text, at }): Shape => {
    const room = width - 40;
    return {
      kind: 'text',
      x: 0,
      y: at + 4.5,
      text: fitted(text, room, 's', measure),
      size: 's',
      fill: 'text',
    };
  });
  return [...numbers, ...ends];
}

/** Which line is whose. */
export function scaleLegend(lines: readonly ScaleLine[]): readonly LegendItem[] {
  return lines.map(({ party }, place) => ({
    shapes: [
      { kind: 'line', x1: -13, y1: 0, x2: 13, y2: 0, stroke: party.colour as Paint, strokeWidth: 2.5 },
      partyMarker(place, party.colour as Paint),
    ],
    label: shortName(party),
  }));
}
