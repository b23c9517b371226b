import type { Change, ChangeSet } from '../changes';
import { codePointIndex } from '../code-points';
import type { CommandOf } from '../commands';
import { live } from '../dossier';
import { inSuccessor } from '../in-successor';
import type { Dossier, Passage, Source } from '../model';
import type { PlanContext } from './context';
import { placeIn } from './marked-range';
import { edited, liveRow } from './rows';
import { checkSourceText, keptText, requireReadable } from './source';

/**
 * Another text for a source: a typing mistake mended, or a better reading of the same document. The earlier text stays, with who replaced it and
 * why. Passages whose exact words stand beyond doubt in one place of the new text move there; all others stay with the earlier text until
 * somebody has looked. Throws `notFound`, `textEmpty`, `textBinary`, `textUndecodable`, `textDuplicate`, and `requestInvalid` for a structure of another text.
 */
export function correctSource(
  dossier: Dossier,
  { id, text, structure, reason }: CommandOf<'source.correct'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.sources, id);
  requireReadable(text, before.title);
  const index = codePointIndex(text);
  const { texts, ...kept } = keptText(index, structure, context);
  if (kept.textHash === before.textHash && kept.structureHash === before.structureHash)
    return { changes: [], texts: {} };
  const { textHash, textLength, structureHash } = before;
  const version = {
    textHash,
    textLength,
    structureHash,
    replacedAt: context.now,
    coder: context.coder,
    reason: reason.trim(),
  };
  const after: Source = { ...before, ...kept, versions: [...before.versions, version] };
  checkSourceText(dossier, after);
  const passages = live(dossier.passages).filter(({ sourceId }) => sourceId === id);
  const placeOf = inSuccessor(before, index, kept.textHash, context.textOf);
  const moved = passages.flatMap((passage) => {
    const anchoring = placeOf(passage);
    if (anchoring.state !== 'ok' && anchoring.state !== 'moved') return [];
    // Also where it stood: another structure of the same text gives it another page.
    const { start, end } = anchoring.state === 'moved' ? anchoring : passage;
    return move(passage, placeIn(index, { textHash: kept.textHash, structure }, start, end));
  });
  return { changes: [...edited('sources', before, after), ...moved], texts };
}

function move(before: Passage, place: ReturnType<typeof placeIn>): readonly Change[] {
  return edited('passages', before, { ...before, ...place, orphanedAt: null });
}
