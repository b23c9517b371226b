import { assertNever } from '../assert-never';
import type { ShiftReason, Tendency } from '../explain-shift';
import { SHIFTS, type Shift } from '../vocabulary';
import type { CompareEntry, CompareShift } from './compare';

/**
 * An entry of a comparison read from its later date back to its earlier one, by the rules of docs/comparison.md: before and after change
 * places, harder and softer too, what was not stated yet is `notYet`, and what was withdrawn in between stands again.
 */
export function backwards(entry: CompareEntry): CompareEntry {
  const { before: after, after: before } = entry;
  const facts = { before: entry.facts.after, after: entry.facts.before };
  return { ...entry, before, after, facts, ...backwardsShift({ ...entry, before, after }) };
}

/** `before` and `after` as they are read backwards; `shift` and `reasons` as they are forwards. */
function backwardsShift(entry: CompareEntry): Pick<CompareEntry, 'shift' | 'reasons'> {
  const { before, after, shift, reasons } = entry;
  if (shift === 'unchanged' || shift === 'stillWithdrawn') return { shift, reasons };
  if (after === null) {
    return before === null
      ? { shift: 'silent', reasons: [] }
      : { shift: 'notYet', reasons: [{ kind: 'notYet' }] };
  }
  if (after.codedShift === 'withdrawn') return { shift: 'withdrawn', reasons: [{ kind: 'coded' }] };
  if (before?.codedShift === 'withdrawn') return { shift: 'new', reasons: [{ kind: 'stoodUntil' }] };
  return { shift: OPPOSITE[shift], reasons: reasons.map((reason) => backwardsReason(reason, shift)) };
}

const OPPOSITE: Readonly<Record<CompareShift, CompareShift>> = {
  new: 'new',
  reiterated: 'reiterated',
  hardened: 'softened',
  softened: 'hardened',
  changed: 'changed',
  withdrawn: 'withdrawn',
  unchanged: 'unchanged',
  stillWithdrawn: 'stillWithdrawn',
  silent: 'silent',
  notYet: 'notYet',
};

const TENDENCIES: Readonly<Record<Tendency, Tendency>> = {
  harder: 'softer',
  softer: 'harder',
  untold: 'untold',
};

/** `shift` is the one forwards: what the analyst coded. */
function backwardsReason(reason: ShiftReason, shift: CompareShift): ShiftReason {
  switch (reason.kind) {
    case 'coded':
      return isShift(shift) ? { kind: 'codedForwards', shift } : reason;
    case 'codedForwards':
    case 'stoodUntil':
    case 'first':
    case 'afterWithdrawal':
    case 'notYet':
    case 'same':
      return reason;
    // The end of the scale stays the one that the earlier value is nearer to, whichever way the dates are read.
    case 'scale':
      return { ...reason, from: reason.to, to: reason.from, tendency: TENDENCIES[reason.tendency] };
    case 'stance':
      return { ...reason, from: reason.to, to: reason.from, tendency: TENDENCIES[reason.tendency] };
    case 'firmness':
      return { ...reason, from: reason.to, to: reason.from, tendency: TENDENCIES[reason.tendency] };
    default:
      return assertNever(reason);
  }
}

function isShift(shift: CompareShift): shift is Shift {
  return SHIFTS.some((each) => each === shift);
}
