import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier } from '../model';
import type { PlanContext } from './context';
import { markedRange } from './marked-range';
import { changeSet, edited, liveRow } from './rows';

/**
 * A passage in another place of its source's present text, where somebody has seen it. Throws `notFound`, `passageEmpty`, `passageOutOfRange`,
 * `passageWholeText`, and `rangeTaken` when another passage stands there.
 */
export function reanchorPassage(
  dossier: Dossier,
  command: CommandOf<'passage.reanchor'>,
  context: PlanContext,
): ChangeSet {
  return reanchorPassages(dossier, { type: 'passage.reanchorAll', places: [command] }, context);
}

/** Several passages in other places, each once, all or none. Throws as `reanchorPassage` does, also when two were to stand in one place. */
export function reanchorPassages(
  dossier: Dossier,
  { places }: CommandOf<'passage.reanchorAll'>,
  context: PlanContext,
): ChangeSet {
  const moving = new Map(places.map((place) => [place.id, place]));
  const taken = new Set<string>();
  for (const { id, sourceId, textHash, start, end } of live(dossier.passages))
    if (!moving.has(id)) taken.add(rangeKey(sourceId, textHash, start, end));
  const changes = [...moving.values()].flatMap(({ id, start, end }) => {
    const before = liveRow(dossier.passages, id);
    const source = liveRow(dossier.sources, before.sourceId);
    const place = markedRange(source, start, end, context);
    const key = rangeKey(source.id, place.textHash, start, end);
    if (taken.has(key)) throw new DossierError('rangeTaken');
    taken.add(key);
    return edited('passages', before, { ...before, ...place, orphanedAt: null });
  });
  return changeSet(...changes);
}

function rangeKey(sourceId: string, textHash: string, start: number, end: number): string {
  return `${sourceId} ${textHash} ${start} ${end}`;
}

/** Passages that stay with an earlier text of their sources; those that stand in the present one are left as they are. Throws `notFound`. */
export function orphanPassages(
  dossier: Dossier,
  { ids }: CommandOf<'passage.orphan'>,
  context: PlanContext,
): ChangeSet {
  const changes = [...new Set(ids)].flatMap((id) => {
    const before = liveRow(dossier.passages, id);
    const source = liveRow(dossier.sources, before.sourceId);
    const waits = before.textHash !== source.textHash && before.orphanedAt === null;
    return waits ? edited('passages', before, { ...before, orphanedAt: context.now }) : [];
  });
  return changeSet(...changes);
}
