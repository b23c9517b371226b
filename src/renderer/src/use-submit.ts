import { useState } from 'react';
import type { Command } from '../../shared/commands';
import { DossierError, type ErrorCode } from '../../shared/errors';
import { executeWithUndo } from './perform';
import { notifyError } from './toasts';
import { useOneAtATime } from './use-one-at-a-time';
import { messageOf } from './words';

interface Submit {
  /** Carries out a command, offers to take it back, and then calls `onDone`. A refusal that belongs to a field is kept for it, any other is shown. */
  readonly submit: (command: Command, onDone: () => void) => void;
  /** What is wrong with a field, in words: the refusal, when its code is one of the field's. */
  readonly errorAt: (codes: readonly ErrorCode[]) => string | null;
  /** Takes the refusal away, because its cause is being corrected. */
  readonly forgive: () => void;
}

/** Sends a form's command and keeps a refusal where it can be shown at the field that it is about. `codes` are those of its fields. */
export function useSubmit(codes: readonly ErrorCode[]): Submit {
  const [error, setError] = useState<DossierError | null>(null);
  const oneAtATime = useOneAtATime();
  return {
    submit(command, onDone) {
      void oneAtATime(async () => {
        setError(null);
        try {
          await executeWithUndo(command);
        } catch (refusal) {
          if (refusal instanceof DossierError && codes.includes(refusal.code)) setError(refusal);
          else notifyError(refusal);
          return;
        }
        onDone();
      });
    },
    errorAt: (of) => (error !== null && of.includes(error.code) ? messageOf(error) : null),
    forgive: () => setError(null),
  };
}
