import { live } from '../dossier';
import type { Dossier, Source } from '../model';
import { sortSources } from './sources';

/** A source with what it proves. */
export interface CitedSource {
  readonly source: Source;
  /** How many of its passages prove positions, and how many positions they prove; those in the bin left out. */
  readonly passages: number;
  readonly positions: number;
}

/**
 * The sources that prove these positions with how much of them each proves, or all sources with all that each proves; in the order of
 * their titles. Positions in the bin prove nothing.
 */
export function citedSources(
  dossier: Dossier,
  positionIds: readonly string[] | null,
): readonly CitedSource[] {
  const proved = new Map<string, { readonly passages: Set<string>; readonly positions: Set<string> }>();
  const positions =
    positionIds === null
      ? live(dossier.positions)
      : positionIds.flatMap((id) => dossier.positions.get(id) ?? []);
  for (const { id, evidence, deletedAt } of positions) {
    if (deletedAt !== null) continue;
    for (const { passageId } of evidence) {
      const passage = dossier.passages.get(passageId);
      if (passage === undefined || passage.deletedAt !== null) continue;
      const its = proved.get(passage.sourceId) ?? { passages: new Set(), positions: new Set() };
      proved.set(passage.sourceId, its);
      its.passages.add(passageId);
      its.positions.add(id);
    }
  }
  const sources =
    positionIds === null
      ? live(dossier.sources)
      : [...proved.keys()].flatMap((id) => dossier.sources.get(id) ?? []);
  return sortSources(sources, 'title').map((source) => {
    const its = proved.get(source.id);
    return { source, passages: its?.passages.size ?? 0, positions: its?.positions.size ?? 0 };
  });
}
