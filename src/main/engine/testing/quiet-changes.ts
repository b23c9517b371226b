import type { Outcome } from '../../dossier/recorder';
import { LongChanges } from '../long-changes';

/** The way in which a dossier is changed where nobody is told, unless `onChange` wants to hear of it. */
export function quietChanges(
  onChange: (transactionId: string, outcome: Outcome) => void = () => {},
): LongChanges {
  return new LongChanges({
    onProgress: () => {},
    *tell(transactionId, outcome) {
      onChange(transactionId, outcome);
      yield;
    },
  });
}
