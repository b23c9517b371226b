import type { TimelineMark } from '../views/timeline';
import type { StanceCount } from '../views/timeline-clusters';
import type { Firmness, Shift, Stance } from '../vocabulary';
import { SHIFT_GLYPHS, STANCE_GLYPHS } from './glyphs';
import type { Measure, Paint, PaintName, Shape } from './picture';

/** Pixels: how near marks may stand before they are one cluster, how large a mark is, the least height that it takes, and how far it reaches up and down. */
export const MARK = { reach: 34, size: 22, height: 46, up: 25, down: 20 } as const;

const FILLED: Readonly<Record<Firmness, number>> = { redLine: 3, firm: 2, flexible: 1, unclear: 0 };

const SHIFT_PAINTS: Readonly<Record<Shift, PaintName>> = {
  new: 'accent',
  reiterated: 'text-muted',
  hardened: 'stance-rejects',
  softened: 'stance-accepts',
  changed: 'accent',
  withdrawn: 'stance-rejects',
};

/**
 * A position, its middle at 0, 0: its stance by shape and colour, its shift over it and its firmness under it. `party` is the colour of
 * its party where the lane does not tell it.
 */
export function markShapes({ position, shift }: TimelineMark, party: Paint | null): readonly Shape[] {
  const { stance, firmness } = position;
  return [
    ...stanceShapes(stance, 0, 0),
    ...partyShapes(party),
    ...shiftShapes(shift),
    ...firmnessShapes(stance, firmness),
  ];
}

/** A stance by shape and colour, with its middle at a place. */
export function stanceShapes(stance: Stance, x: number, y: number): readonly Shape[] {
  const half = MARK.size / 2;
  return [
    {
      kind: 'rect',
      x: x - half,
      y: y - half,
      width: MARK.size,
      height: MARK.size,
      radius: 6,
      fill: `stance-${stance}-soft`,
      stroke: `stance-${stance}`,
      strokeWidth: 1.5,
    },
    glyph(STANCE_GLYPHS[stance], x, y, 14, `stance-${stance}`, 2.5),
  ];
}

/** A shift by shape and colour, with its middle at a place. */
export function shiftGlyph(shift: Shift, x: number, y: number): Shape {
  return glyph(SHIFT_GLYPHS[shift], x, y, 10, SHIFT_PAINTS[shift], 3);
}

/** Firmness as up to three bars, with their middle at a place. */
export function firmnessBars(firmness: Firmness, paint: Paint, x: number, y: number): readonly Shape[] {
  return [0, 1, 2].map((bar) => {
    const isFilled = bar < FILLED[firmness];
    return {
      kind: 'rect',
      x: x - 8 + bar * 6,
      y: y - 1.5,
      width: 4,
      height: 3,
      radius: 1,
      fill: isFilled ? paint : 'border-strong',
      ...(!isFilled && { opacity: 0.4 }),
    };
  });
}

/** Marks that stand together: how many there are, and their stances as shares of a bar. */
export function clusterShapes(count: number, stances: readonly StanceCount[]): readonly Shape[] {
  const width = 30;
  let x = -width / 2;
  const bars = stances.map(({ stance, count: its }): Shape => {
    const share = (its / count) * width;
    const bar: Shape = { kind: 'rect', x, y: 13, width: share, height: 4, fill: `stance-${stance}` };
    x += share;
    return bar;
  });
  return [
    {
      kind: 'rect',
      x: -width / 2,
      y: -11,
      width,
      height: 22,
      radius: 6,
      fill: 'surface-raised',
      stroke: 'border-strong',
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
    ...bars,
  ];
}

/** A word beside a mark, over the line that its days may draw, where there is room for all of it. */
export function wordBeside(word: string, paint: Paint, room: number, measure: Measure): readonly Shape[] {
  const x = MARK.size / 2 + 4;
  if (x + measure(word, 'xs', true) + MARK.size / 2 + 4 > room) return [];
  return [{ kind: 'text', x, y: -4, text: word, size: 'xs', isBold: true, fill: paint, halo: 'surface' }];
}

/** The days that a partial date can mean, as a line from the first to the last, of which `from` and `to` are in sight (pixels). */
export function spanShapes(
  from: number,
  to: number,
  y: number,
  paint: Paint,
  isEndInSight: boolean,
): readonly Shape[] {
  if (to - from < 1) return [];
  const line = { kind: 'line', stroke: paint, strokeWidth: 2 } as const;
  return [
    { ...line, x1: from, y1: y, x2: to, y2: y, dash: '3 3' },
    ...(isEndInSight ? [{ ...line, x1: to, y1: y - 6, x2: to, y2: y + 6 }] : []),
  ];
}

/** A count in at most four characters. */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count);
  if (count < 9_950) return `${(count / 1_000).toFixed(1)}k`;
  return `${Math.round(count / 1_000)}k`;
}

/** Line art on a ground of 24 × 24, drawn `size` pixels large with its middle at a place. */
export function glyph(
  d: string,
  x: number,
  y: number,
  size: number,
  stroke: Paint,
  strokeWidth: number,
): Shape {
  return { kind: 'path', d, x: x - size / 2, y: y - size / 2, scale: size / 24, stroke, strokeWidth };
}

function partyShapes(party: Paint | null): readonly Shape[] {
  if (party === null) return [];
  const at = -MARK.size / 2;
  return [{ kind: 'circle', x: at, y: at, radius: 4.5, fill: party, stroke: 'surface', strokeWidth: 1.5 }];
}

function shiftShapes(shift: Shift): readonly Shape[] {
  return shift === 'reiterated' ? [] : [shiftGlyph(shift, 0, -17.5)];
}

function firmnessShapes(stance: Stance, firmness: Firmness): readonly Shape[] {
  return firmnessBars(firmness, `stance-${stance}`, 0, 16);
}
