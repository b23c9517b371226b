import type { Matrix } from './pdf-matrix';

/** Letters where they stand on a page, seen in the direction in which they are written. In points; `across` grows upwards. */
export interface Glyph {
  /** '' for a stroke that only joins letters, or whose meaning the font does not tell. */
  readonly letters: string;
  /** Where it begins in the direction of writing, and how far it reaches. */
  readonly along: number;
  readonly width: number;
  readonly across: number;
  readonly size: number;
  /** The direction of writing in degrees, in steps of 90. */
  readonly turn: number;
}

/** Puts letters on the page: `offset` is how far from the beginning of their string they are, `em` their own extent, both in sizes of the font. */
export type Placer = (letters: string, offset: number, em: number) => Glyph;

/**
 * How the glyphs of one string are placed, which a matrix takes from squares of 1 by 1 to the page. A document has millions of glyphs, so what they
 * have in common is worked out once.
 */
export function createPlacer([a, b, c, d, x, y]: Matrix, isVertical: boolean): Placer {
  const [towardsX, towardsY] = isVertical ? [-c, -d] : [a, b];
  const turn = (Math.round((Math.atan2(towardsY, towardsX) * 2) / Math.PI) * 90 + 360) % 360;
  const [along, across] = turnBack(x, y, turn);
  const [alongEm, acrossEm] = isVertical ? turnBack(c, d, turn) : turnBack(a, b, turn);
  const size = isVertical ? Math.hypot(a, b) : Math.hypot(c, d);
  return (letters, offset, em) => {
    const start = along + offset * alongEm;
    const reach = em * alongEm;
    return {
      letters,
      along: Math.min(start, start + reach),
      width: Math.abs(reach),
      across: across + offset * acrossEm,
      size,
      turn,
    };
  };
}

/** Whether a glyph begins within a page's box: left, bottom, right, top. */
export function isOnPage({ along, across, turn }: Glyph, box: readonly number[]): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const [x, y] = turnBack(along, across, 360 - turn);
  return x > left - 1 && x < right + 1 && y > bottom - 1 && y < top + 1;
}

/** A place after the page was turned back by so many degrees, a multiple of 90. */
function turnBack(x: number, y: number, degrees: number): readonly [number, number] {
  switch (degrees % 360) {
    case 90:
      return [y, -x];
    case 180:
      return [-x, -y];
    case 270:
      return [-y, x];
    default:
      return [x, y];
  }
}
