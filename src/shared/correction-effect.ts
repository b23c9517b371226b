import { verify } from './anchor';
import type { CodePointIndex } from './code-points';
import { live } from './dossier';
import type { Dossier } from './model';

/** What another text of a source would do to its passages. */
export interface CorrectionEffect {
  /** How many stand in the new text beyond doubt, and move along. */
  readonly moves: number;
  /** How many will wait for review. */
  readonly waits: number;
}

/** Counts what `source.correct` would do to the passages of a source, by the same rule. Those left with an earlier text stay uncounted there. */
export function correctionEffect(dossier: Dossier, sourceId: string, text: CodePointIndex): CorrectionEffect {
  let [moves, waits] = [0, 0];
  for (const passage of live(dossier.passages)) {
    if (passage.sourceId !== sourceId) continue;
    // A text that nobody has hashed yet is none that a passage was marked in.
    const isPlaced = verify(passage, text, '').state === 'moved';
    if (isPlaced) moves++;
    else if (passage.orphanedAt === null) waits++;
  }
  return { moves, waits };
}
