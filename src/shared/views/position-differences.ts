import type { Position } from '../model';
import type { Firmness, Stance } from '../vocabulary';

/** A field in which the current positions of two sides differ; statements are the analyst's words and no field of this kind. */
export type PositionDifference =
  | { readonly kind: 'stance'; readonly values: readonly [Stance, Stance] }
  | { readonly kind: 'firmness'; readonly values: readonly [Firmness, Firmness] }
  /** Points of 0–100 on the scale. */
  | { readonly kind: 'scale'; readonly values: readonly [number, number] }
  /** Which of the two, 0 or 1, gave its position up while the other's stands. */
  | { readonly kind: 'withdrawn'; readonly side: 0 | 1 };

type Compared = Pick<Position, 'stance' | 'firmness' | 'scaleValue' | 'codedShift'>;

/**
 * In what two positions differ: in standing at all, or else in stance, firmness and place on the scale, as far as both have one. Two that were
 * withdrawn do not differ. Exchanging the two exchanges the values and nothing else.
 */
export function positionDifferences(a: Compared, b: Compared): readonly PositionDifference[] {
  const [isOver, isOtherOver] = [a.codedShift === 'withdrawn', b.codedShift === 'withdrawn'];
  if (isOver && isOtherOver) return [];
  if (isOver !== isOtherOver) return [{ kind: 'withdrawn', side: isOver ? 0 : 1 }];
  const differences: PositionDifference[] = [];
  if (a.stance !== b.stance) differences.push({ kind: 'stance', values: [a.stance, b.stance] });
  if (a.firmness !== b.firmness) differences.push({ kind: 'firmness', values: [a.firmness, b.firmness] });
  const [value, other] = [a.scaleValue, b.scaleValue];
  if (value !== null && other !== null && value !== other)
    differences.push({ kind: 'scale', values: [value, other] });
  return differences;
}
