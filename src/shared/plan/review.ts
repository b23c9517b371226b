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
  { id, start, end }: CommandOf<'passage.reanchor'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.passages, id);
  const source = liveRow(dossier.sources, before.sourceId);
  const place = markedRange(source, start, end, context);
  const isTaken = live(dossier.passages).some(
    (other) =>
      other.id !== id &&
      other.textHash === place.textHash &&
      other.sourceId === source.id &&
      other.start === start &&
      other.end === end,
  );
  if (isTaken) throw new DossierError('rangeTaken');
  return changeSet(...edited('passages', before, { ...before, ...place, orphanedAt: null }));
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
