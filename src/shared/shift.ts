import type { Position } from './model';
import type { Shift } from './vocabulary';

/**
 * How `next` differs from `previous`, the same party's position before it on the same issue; `new` when there is none.
 * The analyst's own coding (`codedShift`) wins; then the scale, when both carry a value; then stance and firmness; otherwise `changed`.
 */
export function shiftBetween(previous: Position | null, next: Position): Shift {
  throw new Error(`not decided yet: ${previous?.id} ${next.id}`);
}
