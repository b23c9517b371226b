import type { GapStretch } from '../views/scale-gap';
import type { Shape } from './picture';
import type { ScaleGround } from './scale-shapes';

/** Pixels: the least width and height of a band that has its number in it. */
const LEAST = { width: 26, height: 18 } as const;

/** The distance between two parties as bands, wherever both have a value. */
export function gapBands(stretches: readonly GapStretch[], ground: ScaleGround): readonly Shape[] {
  return stretches.flatMap((stretch): readonly Shape[] => {
    const box = boxOf(stretch, ground);
    return box === null ? [] : [{ kind: 'rect', ...box, fill: 'accent', opacity: 0.12 }];
  });
}

/** The number of every band that has room for it, legible over what runs through it. */
export function gapNumbers(stretches: readonly GapStretch[], ground: ScaleGround): readonly Shape[] {
  return stretches.flatMap((stretch): readonly Shape[] => {
    const box = boxOf(stretch, ground);
    if (box === null || box.width < LEAST.width || box.height < LEAST.height) return [];
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4.5 };
    const text = String(Math.round(Math.abs(stretch.a - stretch.b) * 10) / 10);
    const words = { kind: 'text', ...middle, text, size: 'xs', isBold: true } as const;
    return [{ ...words, fill: 'accent', halo: 'surface', anchor: 'middle' }];
  });
}

/** Where a stretch is in sight, in pixels; null where it is not, or where there is no distance. */
function boxOf({ from, until, a, b }: GapStretch, { range, x, y, end }: ScaleGround) {
  const [left, right] = [Math.max(from, range.from), Math.min(until ?? end, range.to)];
  if (right <= left || a === b) return null;
  const [top, bottom] = [y(Math.max(a, b)), y(Math.min(a, b))];
  return { x: x(left), y: top, width: x(right) - x(left), height: bottom - top };
}
