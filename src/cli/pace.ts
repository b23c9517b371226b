import { slices } from '../main/engine/slices';
import type { Io } from './io';

/** Somebody has pressed Ctrl+C, and nothing has changed. */
export class Stopped extends Error {}

/** What a command waits for between two steps of what takes long. */
export interface Pace {
  /** Tells in a line how far the work is, which `line` words for a share from 0 to 1, once it takes longer than `Io.patience`; the wait rejects with `Stopped` after Ctrl+C. */
  reach(line: (share: number) => string): (share: number) => Promise<void>;
  /** What `work` resolves to; rejects with `Stopped` as soon as Ctrl+C is pressed. */
  unlessStopped<T>(work: Promise<T>): Promise<T>;
  /** Takes the line away: something else is said, or the work is done. */
  clear(): void;
}

/** Runs work that takes long, at a pace that shows how far it is and that ends with Ctrl+C. Rejects with what the work rejects with, and `Stopped`. */
export async function atPace<T>(io: Io, work: (pace: Pace) => Promise<T>): Promise<T> {
  const stop = Promise.withResolvers<never>();
  // Nobody may be waiting for it.
  stop.promise.catch(() => {});
  let isStopped = false;
  const forget = io.onStop(() => {
    isStopped = true;
    stop.reject(new Stopped());
  });
  const clear = () => io.progress?.(null);
  const reach = (line: (share: number) => string) => {
    const pause = slices((share) => io.progress?.(line(share)), io.patience);
    return async (share: number) => {
      await pause(share);
      if (isStopped) throw new Stopped();
    };
  };
  try {
    return await work({ reach, clear, unlessStopped: (its) => Promise.race([its, stop.promise]) });
  } finally {
    forget();
    clear();
  }
}
