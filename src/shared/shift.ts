import type { Position } from './model';
import type { Firmness, Shift, Stance } from './vocabulary';

/**
 * How `next` differs from `previous`, the same party's position before it on the same issue; `new` when there is none that stands.
 * The analyst's own coding (`codedShift`) wins over what is derived. The rules are explained in docs/comparison.md.
 */
export function shiftBetween(previous: Position | null, next: Position): Shift {
  return next.codedShift ?? derivedShift(previous, next);
}

/**
 * The shift that the fields alone tell: by the scale when both positions carry different values on it, otherwise by stance and
 * firmness, which have to agree on the direction; where no direction can be told, `changed`. What comes after a withdrawn position
 * is `new`: nothing stood any more. Never `withdrawn`: only a person can say that.
 */
export function derivedShift(previous: Position | null, next: Position): Shift {
  if (previous === null || previous.codedShift === 'withdrawn') return 'new';
  const onScale = scaleDirection(previous.scaleValue, next.scaleValue);
  if (onScale !== 0) return named(onScale);
  const stance = stanceDirection(previous.stance, next.stance);
  const firmness = firmnessDirection(previous.firmness, next.firmness);
  if (stance === null || firmness === null) return 'changed';
  if (stance === 0 && firmness === 0) return 'reiterated';
  if (stance * firmness < 0) return 'changed';
  return named(stance + firmness);
}

/** More than 0 towards less room, less than 0 towards more, 0 for none; null when no direction can be told. */
export type Direction = number | null;

function named(direction: Direction): Shift {
  if (direction === null) return 'changed';
  return direction > 0 ? 'hardened' : 'softened';
}

/** The place on a scale that is nearer to neither end. */
export const MIDDLE = 50;

/** Where a value on the scale moved: a party's own end is the one its previous value is nearer to; in the very middle it has none. */
export function scaleDirection(previous: number | null, next: number | null): Direction {
  if (previous === null || next === null || previous === next) return 0;
  if (previous === MIDDLE) return null;
  return previous > MIDDLE ? next - previous : previous - next;
}

/** How far a stance goes to meet the others. A signal may mean any of them. */
const YIELDING = { demands: 0, rejects: 0, conditions: 1, offers: 2, accepts: 3, signals: null } as const;

/** Where a stance moved. */
export function stanceDirection(previous: Stance, next: Stance): Direction {
  if (previous === next) return 0;
  const [before, after] = [YIELDING[previous], YIELDING[next]];
  if (before === null || after === null || before === after) return null;
  return before - after;
}

const ROOM = { redLine: 0, firm: 1, flexible: 2, unclear: null } as const;

/** Where firmness moved. */
export function firmnessDirection(previous: Firmness, next: Firmness): Direction {
  if (previous === next) return 0;
  const [before, after] = [ROOM[previous], ROOM[next]];
  return before === null || after === null ? null : before - after;
}
