import type { CodePointIndex } from './code-points';
import { live } from './dossier';
import { inSuccessor } from './in-successor';
import type { Dossier, Source } from './model';
import { versionOf } from './passage-standing';

/** What another text of a source would do to its passages. */
export interface CorrectionEffect {
  /** How many stand in the new text beyond doubt, and move along. */
  readonly moves: number;
  /** How many will wait for review. */
  readonly waits: number;
}

/**
 * Counts what `source.correct` would do to the passages of a source, by the same rule. Those left with an earlier text stay uncounted there.
 * `textOf` gives the texts that they stand in, by their hashes.
 */
export function correctionEffect(
  dossier: Dossier,
  source: Source,
  text: CodePointIndex,
  textOf: (hash: string) => CodePointIndex,
): CorrectionEffect {
  let [moves, waits] = [0, 0];
  // A text that nobody has hashed yet is none that a passage was marked in.
  const placeOf = inSuccessor(source, text, '', textOf);
  for (const passage of live(dossier.passages)) {
    if (passage.sourceId !== source.id) continue;
    if (placeOf(passage).state === 'moved') moves++;
    else if (passage.orphanedAt === null) waits++;
  }
  return { moves, waits };
}

/** The hashes of the texts of a source in which its passages stand: those that `correctionEffect` asks for. */
export function textsOfPassages(dossier: Dossier, source: Source): readonly string[] {
  const own = [...live(dossier.passages)].filter(({ sourceId }) => sourceId === source.id);
  return [
    ...new Set(own.filter((passage) => versionOf(source, passage) !== null).map(({ textHash }) => textHash)),
  ];
}
