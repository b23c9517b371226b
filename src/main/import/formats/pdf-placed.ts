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

/** A glyph that a matrix takes from a square of 1 by 1 to the page. `em` is its extent in the direction of writing, in sizes of the font. */
export function placeGlyph(letters: string, at: Matrix, em: number, isVertical: boolean): Glyph {
  const [a, b, c, d, x, y] = at;
  const [dx, dy] = isVertical ? [c * em, d * em] : [a * em, b * em];
  const [towardsX, towardsY] = isVertical ? [-c, -d] : [a, b];
  const turn = (Math.round((Math.atan2(towardsY, towardsX) * 2) / Math.PI) * 90 + 360) % 360;
  const [along, across] = turnBack(x, y, turn);
  const [reach] = turnBack(dx, dy, turn);
  return {
    letters,
    along: Math.min(along, along + reach),
    width: Math.abs(reach),
    across,
    size: isVertical ? Math.hypot(a, b) : Math.hypot(c, d),
    turn,
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
