import type { Change, ChangeSet } from '../changes';
import type { CommandOf, MarkedPassage } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier, Passage, Source } from '../model';
import type { PlanContext } from './context';
import { markedRange } from './marked-range';
import { changeSet, created, edited, liveRow, patched, requireNew } from './rows';

/** A passage with another translation or note. Throws `notFound`. */
export function editPassage(dossier: Dossier, command: CommandOf<'passage.edit'>): ChangeSet {
  const before = liveRow(dossier.passages, command.id);
  return changeSet(...edited('passages', before, patched(before, command.patch)));
}

/** What a marked passage comes to: the id that evidence has to cite, and the changes that make sure it is there. */
export interface PlannedPassage {
  readonly id: string;
  readonly changes: readonly Change[];
}

/**
 * A marked passage: a new row or, when the same range of the same source is marked already or was and is in the bin, that row, to
 * which a translation or note given now is passed on. `planned` are the changes that the command makes before. Throws `alreadyExists`, `notFound` for the source, `passageEmpty`, `passageOutOfRange`, `passageWholeText`.
 */
export function planPassage(
  dossier: Dossier,
  mark: MarkedPassage,
  context: PlanContext,
  planned: readonly Change[] = [],
): PlannedPassage {
  requireNew(dossier.passages, mark.id);
  const source = liveRow(dossier.sources, mark.sourceId);
  if (mark.start >= mark.end) throw new DossierError('passageEmpty');
  const twin = twinOf(sameRange(dossier, mark, context, planned), source, mark);
  if (twin !== undefined) {
    const translation = mark.translation.trim() === '' ? twin.translation : mark.translation;
    const note = mark.note.trim() === '' ? twin.note : mark.note;
    return {
      id: twin.id,
      changes: edited('passages', twin, { ...twin, translation, note, deletedAt: null }),
    };
  }

  const row = {
    ...mark,
    ...markedRange(source, mark.start, mark.end, context),
    orphanedAt: null,
    deletedAt: null,
  };
  return { id: mark.id, changes: [created('passages', row)] };
}

/** Passages among which are all of the marked range; what `planned` has made is in the dossier, but not in an index yet. */
function sameRange(
  dossier: Dossier,
  { sourceId, start, end }: MarkedPassage,
  context: PlanContext,
  planned: readonly Change[],
): Iterable<Passage> {
  if (context.passagesAt === undefined) return dossier.passages.values();
  const made = planned.filter(({ table }) => table === 'passages').map(({ id }) => id);
  const ids = new Set([...context.passagesAt(sourceId, start, end), ...made]);
  return [...ids].map((id) => dossier.passages.get(id)).filter((passage) => passage !== undefined);
}

/** The passage of the same range: one that is marked, or else the one that went into the bin last, so that a range is never marked twice. */
function twinOf(passages: Iterable<Passage>, source: Source, mark: MarkedPassage): Passage | undefined {
  let twin: Passage | undefined;
  for (const passage of passages) {
    const { sourceId, textHash, start, end, deletedAt } = passage;
    if (start !== mark.start || end !== mark.end || sourceId !== source.id) continue;
    if (textHash !== source.textHash) continue;
    if (deletedAt === null) return passage;
    if (twin === undefined || deletedAt > (twin.deletedAt ?? '')) twin = passage;
  }
  return twin;
}

/**
 * Passages into the bin that no position would cite any more once the given positions cite only `remaining` passages (none for
 * positions that go). A mark that proves nothing would stay on the text for ever with nobody to explain it; undo brings it back.
 */
export function binUncited(
  dossier: Dossier,
  remaining: ReadonlyMap<string, readonly string[]>,
  context: PlanContext,
): readonly Change[] {
  const cited = new Set<string>();
  const candidates = new Set<string>();
  for (const position of live(dossier.positions)) {
    const before = position.evidence.map((evidence) => evidence.passageId);
    const after = remaining.get(position.id);
    for (const passageId of after ?? before) cited.add(passageId);
    if (after !== undefined) for (const passageId of before) candidates.add(passageId);
  }
  const uncited: Passage[] = [];
  for (const id of candidates) {
    const passage = dossier.passages.get(id);
    if (!cited.has(id) && passage !== undefined && passage.deletedAt === null) uncited.push(passage);
  }
  return uncited.flatMap((passage) => edited('passages', passage, { ...passage, deletedAt: context.now }));
}
