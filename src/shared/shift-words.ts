import { assertNever } from './assert-never';
import type { ShiftReason } from './explain-shift';
import type { Translate } from './translate';

/** What a shift was decided by, in words: a line for each reason. */
export function shiftReasonWords(reasons: readonly ShiftReason[], words: Translate): readonly string[] {
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'coded':
        return words('shiftReason.coded');
      case 'first':
        return words('shiftReason.first');
      case 'afterWithdrawal':
        return words('shiftReason.afterWithdrawal');
      case 'notYet':
        return words('shiftReason.notYet');
      case 'stoodUntil':
        return words('shiftReason.stoodUntil');
      case 'codedForwards':
        return words('shiftReason.codedForwards', { shift: words(`glossary.shift.${reason.shift}`) });
      case 'same':
        return words('shiftReason.same');
      case 'scale':
        return words(`shiftReason.scale.${reason.tendency}`, { from: reason.from, to: reason.to });
      case 'stance':
        return words('shiftReason.move', {
          from: words(`glossary.stance.${reason.from}`),
          to: words(`glossary.stance.${reason.to}`),
          tendency: words(`shiftReason.tendency.${reason.tendency}`),
        });
      case 'firmness':
        return words('shiftReason.move', {
          from: words(`glossary.firmness.${reason.from}`),
          to: words(`glossary.firmness.${reason.to}`),
          tendency: words(`shiftReason.tendency.${reason.tendency}`),
        });
      default:
        return assertNever(reason);
    }
  });
}
