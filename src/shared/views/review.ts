import { live } from '../dossier';
import type { Dossier, Passage, Position, Source } from '../model';
import { standingOf } from '../passage-standing';
import { sortSources } from './sources';

/** A passage that stands in an earlier text of its source, with the positions that rest on it. */
export interface ReviewItem {
  readonly passage: Passage;
  readonly positions: readonly Position[];
}

/** What there is to review of a source: passages that wait, and those left with an earlier text; in the order of the text. */
export interface ReviewGroup {
  readonly source: Source;
  readonly waiting: readonly ReviewItem[];
  readonly orphaned: readonly ReviewItem[];
}

/** The sources with passages that stand in an earlier text, by title. One pass over passages and positions; no text is needed. */
export function reviewGroups(dossier: Dossier): readonly ReviewGroup[] {
  const left = live(dossier.passages).filter((passage) => {
    const source = dossier.sources.get(passage.sourceId);
    return source !== undefined && source.deletedAt === null && standingOf(source, passage) !== 'present';
  });
  if (left.length === 0) return [];
  const citing = new Map(left.map(({ id }): [string, Position[]] => [id, []]));
  for (const position of live(dossier.positions))
    for (const { passageId } of position.evidence) citing.get(passageId)?.push(position);
  const bySource = Map.groupBy(left, ({ sourceId }) => sourceId);
  const sources = [...bySource.keys()].flatMap((id) => dossier.sources.get(id) ?? []);
  return sortSources(sources, 'title').map((source) => {
    const items = (bySource.get(source.id) ?? [])
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map((passage): ReviewItem => ({ passage, positions: citing.get(passage.id) ?? [] }));
    return {
      source,
      waiting: items.filter(({ passage }) => standingOf(source, passage) === 'waits'),
      orphaned: items.filter(({ passage }) => standingOf(source, passage) === 'orphaned'),
    };
  });
}

/** How many passages wait for somebody to look: all, or those of one source. */
export function waitingCount(dossier: Dossier, sourceId?: string): number {
  let count = 0;
  for (const passage of dossier.passages.values()) {
    if (passage.deletedAt !== null || (sourceId ?? passage.sourceId) !== passage.sourceId) continue;
    const source = dossier.sources.get(passage.sourceId);
    if (source !== undefined && source.deletedAt === null && standingOf(source, passage) === 'waits') count++;
  }
  return count;
}
