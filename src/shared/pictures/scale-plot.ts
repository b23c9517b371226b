import type { Scale } from '../model';
import type { Translate } from '../translate';
import { placesInTime } from '../views/places-in-time';
import type { GapStretch } from '../views/scale-gap';
import type { ScaleLine } from '../views/scale-steps';
import { gapBands, gapNumbers } from './gap-shapes';
import { shortCount } from './mark-shapes';
import type { Measure, Paint, Shape } from './picture';
import type { LegendItem, PlotGround, TimeTrack } from './picture-parts';
import { partyMarker, scaleGrid, scaleLineShapes } from './scale-shapes';
import { wrapped } from './text-fit';
import { shortName } from './timeline-plot';

/** Pixels over and under the scale, so that marks at its ends are whole. */
const MARGIN = 28;
/** Steps are drawn as one only where their marks would hide each other: a line must not turn where no mark is. Pixels. */
const REACH = 11;
/** So many steps in one mark are not worth a number over it: a chart full of them would be unreadable. */
const FEW = 3;

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
    reach: REACH,
    extent: [10, 10],
    y: (from) => y(steps[from]?.value ?? 0),
    shapes(from, to) {
      const marker = partyMarker(place, party.colour as Paint);
      if (to - from <= FEW) return [marker];
      const text = shortCount(to - from);
      return [
        marker,
        {
          kind: 'text',
          x: 0,
          y: -10,
          text,
          size: 'xs',
          isBold: true,
          fill: 'text',
          halo: 'surface',
          anchor: 'middle',
        },
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
    ...gapBands(gap, ground),
    ...lines.flatMap((line) => scaleLineShapes(line, ground)),
    ...gapNumbers(gap, ground),
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
  ].flatMap(({ text, at }) =>
    wrapped(text, width - 44, 3, 's', measure).map((line, place, all): Shape => {
      const middle = at + 4.5 + (place - (all.length - 1) / 2) * 16;
      return { kind: 'text', x: 0, y: middle, text: line, size: 's', fill: 'text' };
    }),
  );
  return [...numbers, ...ends];
}

/** Which line is whose, and, where there are any, what the areas are: the gap, and dates that are not one day. */
export function scaleLegend(
  lines: readonly ScaleLine[],
  gap: readonly GapStretch[],
  words: Translate,
): readonly LegendItem[] {
  const hasPartial = lines.some(({ steps }) => steps.some(({ first, last }) => last > first));
  const box = { kind: 'rect', x: -13, y: -7, width: 26, height: 14 } as const;
  return [
    ...lines.map(({ party }, place): LegendItem => {
      const stroke = party.colour as Paint;
      return {
        shapes: [
          { kind: 'line', x1: -13, y1: 0, x2: 13, y2: 0, stroke, strokeWidth: 2.5 },
          partyMarker(place, stroke),
        ],
        label: shortName(party),
      };
    }),
    ...(gap.length > 0
      ? [
          {
            shapes: [{ ...box, fill: 'accent', opacity: 0.2 } as const],
            label: words('timeline.legendOf.gap'),
          },
        ]
      : []),
    ...(hasPartial
      ? [
          {
            shapes: [{ ...box, stroke: 'text-muted', dash: '3 3' } as const],
            label: words('timeline.legendOf.span'),
          },
        ]
      : []),
  ];
}
