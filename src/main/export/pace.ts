import { DossierError } from '../../shared/errors';

/** What long work is done at: it says how far it is, pauses for others, and hears that nobody wants it any more. */
export interface Pace {
  /** Says which share (0 to 1) is done; null that it goes on, but nobody can tell how far. Resolves when to go on. Rejects with `exportCancelled`. */
  readonly reach: (share: number | null) => Promise<void>;
  /** Becomes aborted when nobody wants the work any more. */
  readonly signal: AbortSignal | null;
}

/** For how long others may have to wait, in milliseconds: about two frames. */
const STRETCH_MS = 30;

/** Without pauses: where nobody else waits, as on the command line. */
export const NO_PAUSE: Pace = { reach: async () => {}, signal: null };

/** Lets others have their turn every 30 ms and tells `onProgress` how far it is each time, and at once when nobody can tell any more. */
export function pausing(signal: AbortSignal, onProgress: (share: number | null) => void): Pace {
  let rested = performance.now();
  return {
    signal,
    async reach(share) {
      if (signal.aborted) throw new DossierError('exportCancelled');
      if (share !== null && performance.now() - rested < STRETCH_MS) return;
      onProgress(share);
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new DossierError('exportCancelled');
      rested = performance.now();
    },
  };
}
