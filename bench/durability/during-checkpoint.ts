import { v7 as newId } from 'uuid';
import type { SizedDossier } from './sized-dossier';

/** How often a command arrives, in milliseconds. */
const EVERY_MS = 10;

/** Times from a command's arrival to its acknowledgement, in milliseconds. */
export interface CheckpointTimes {
  readonly alone: readonly number[];
  readonly during: readonly number[];
  /** How long each writing of the file took. */
  readonly checkpoints: readonly number[];
}

/**
 * Lets a command arrive every ten milliseconds, first alone and then while the file is being written, `checkpoints` times. A command
 * that finds the thread busy waits, and that counts.
 */
export async function checkpointTimes(
  { session, big }: SizedDossier,
  first: number,
  checkpoints: number,
): Promise<CheckpointTimes> {
  let next = first;
  const alone: number[] = [];
  const during: number[] = [];
  const took: number[] = [];
  async function arrive(times: number[], isOver: () => boolean): Promise<void> {
    let due = performance.now();
    while (!isOver()) {
      due += EVERY_MS;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const arrived = Math.min(due, performance.now());
      session.execute(newId(), big.positionAt(next));
      next += 1;
      times.push(performance.now() - arrived);
    }
  }
  for (let n = 0; n < checkpoints; n++) {
    let left = 20;
    await arrive(alone, () => left-- === 0);
    let isWritten = false;
    const start = performance.now();
    const saving = session.checkpoint().then((result) => {
      if (result.error !== null) throw result.error;
      took.push(performance.now() - start);
      isWritten = true;
    });
    await arrive(during, () => isWritten);
    await saving;
  }
  return { alone, during, checkpoints: took };
}
