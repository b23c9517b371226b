import { DossierError } from '../../shared/errors';

/** What long work is done at: it says how far it is, pauses for others, and hears that nobody wants it any more. */
export interface Pace {
  /** Says which share (0 to 1) is done. Resolves when to go on. Rejects with `exportCancelled`. */
  readonly reach: (share: number) => Promise<void>;
  /** Becomes aborted when nobody wants the work any more. */
  readonly signal: AbortSignal | null;
}

/** For how long others may have to wait, in milliseconds: about two frames. */
const STRETCH_MS = 30;

/** Without pauses: where nobody else waits, as on the command line. */
export const NO_PAUSE: Pace = { reach: async () => {}, signal: null };

/** Lets others have their turn every 30 ms and tells `onProgress` how far it is each time. */
export function pausing(signal: AbortSignal, onProgress: (share: number) => void): Pace {
  let rested = performance.now();
  return {
    signal,
    async reach(share) {
      if (signal.aborted) throw new DossierError('exportCancelled');
      if (performance.now() - rested < STRETCH_MS) return;
      onProgress(share);
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new DossierError('exportCancelled');
      rested = performance.now();
    },
  };
}

/** A pace whose whole is a part of another's, from one share to another. */
export function partOf(pace: Pace, from: number, to: number): Pace {
  return { signal: pace.signal, reach: (share) => pace.reach(from + share * (to - from)) };
}
