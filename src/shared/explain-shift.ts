import { assertNever } from './assert-never';
import type { Position } from './model';
import { firmnessDirection, MIDDLE, scaleDirection, stanceDirection } from './shift';
import type { Firmness, Shift, Stance } from './vocabulary';

/** Where a field moved: towards less room, towards more, or so that no direction can be told. */
export type Tendency = 'harder' | 'softer' | 'untold';

/** One thing that a shift was decided by. */
export type ShiftReason =
  | { readonly kind: 'coded' }
  | { readonly kind: 'first' }
  | { readonly kind: 'afterWithdrawal' }
  /** Read backwards: there had been no statement yet. */
  | { readonly kind: 'notYet' }
  /** Read backwards: it had not been given up yet. */
  | { readonly kind: 'stoodUntil' }
  /** Read backwards: the analyst coded the shift the other way round. */
  | { readonly kind: 'codedForwards'; readonly shift: Shift }
  | {
      readonly kind: 'scale';
      readonly from: number;
      readonly to: number;
      /** The party's own end of the scale, to which its earlier value is nearer; null from the very middle. */
      readonly ownEnd: 'low' | 'high' | null;
      readonly tendency: Tendency;
    }
  | {
      readonly kind: 'stance';
      readonly from: Stance;
      readonly to: Stance;
      readonly tendency: Tendency;
    }
  | {
      readonly kind: 'firmness';
      readonly from: Firmness;
      readonly to: Firmness;
      readonly tendency: Tendency;
    }
  /** Stance, firmness and place on the scale stayed. */
  | { readonly kind: 'same' };

export interface ExplainedShift {
  readonly shift: Shift;
  /** What decided it: one reason, or stance and firmness together. */
  readonly reasons: readonly [ShiftReason, ...ShiftReason[]];
}

/** A shift and why it is the one that `shiftBetween` gives: by the same rules, which docs/comparison.md explains. */
export function explainShift(previous: Position | null, next: Position): ExplainedShift {
  if (next.codedShift !== null) return { shift: next.codedShift, reasons: [{ kind: 'coded' }] };
  return explainDerived(previous, next);
}

/** A shift and why it is the one that `derivedShift` gives, whatever the analyst coded. */
export function explainDerived(previous: Position | null, next: Position): ExplainedShift {
  const reasons = reasonsFor(previous, next);
  return { shift: shiftBy(reasons), reasons };
}

function reasonsFor(previous: Position | null, next: Position): ExplainedShift['reasons'] {
  if (previous === null) return [{ kind: 'first' }];
  if (previous.codedShift === 'withdrawn') return [{ kind: 'afterWithdrawal' }];
  const { scaleValue: from, stance, firmness } = previous;
  const { scaleValue: to } = next;
  if (from !== null && to !== null && from !== to) {
    const ownEnd = from === MIDDLE ? null : from > MIDDLE ? 'high' : 'low';
    return [{ kind: 'scale', from, to, ownEnd, tendency: tendencyOf(scaleDirection(from, to)) }];
  }
  const moves: ShiftReason[] = [];
  if (stance !== next.stance) {
    const tendency = tendencyOf(stanceDirection(stance, next.stance));
    moves.push({ kind: 'stance', from: stance, to: next.stance, tendency });
  }
  if (firmness !== next.firmness) {
    const tendency = tendencyOf(firmnessDirection(firmness, next.firmness));
    moves.push({ kind: 'firmness', from: firmness, to: next.firmness, tendency });
  }
  const [first, ...others] = moves;
  return first === undefined ? [{ kind: 'same' }] : [first, ...others];
}

/** What the reasons amount to. */
function shiftBy([first, ...others]: ExplainedShift['reasons']): Shift {
  switch (first.kind) {
    case 'first':
    case 'afterWithdrawal':
      return 'new';
    case 'same':
      return 'reiterated';
    case 'scale':
    case 'stance':
    case 'firmness': {
      const isOfOneMind = others.every((other) => 'tendency' in other && other.tendency === first.tendency);
      if (!isOfOneMind || first.tendency === 'untold') return 'changed';
      return first.tendency === 'harder' ? 'hardened' : 'softened';
    }
    case 'coded':
    case 'notYet':
    case 'stoodUntil':
    case 'codedForwards':
      throw new Error('what is coded, or read backwards, is not derived');
    default:
      return assertNever(first);
  }
}

function tendencyOf(direction: number | null): Tendency {
  return direction === null ? 'untold' : direction > 0 ? 'harder' : 'softer';
}
