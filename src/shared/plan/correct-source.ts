import { quoteAt, verify } from '../anchor';
import type { Change, ChangeSet } from '../changes';
import { type CodePointIndex, codePointIndex } from '../code-points';
import type { CommandOf } from '../commands';
import { live } from '../dossier';
import type { Dossier, Passage, Source } from '../model';
import { paragraphNumberAt } from '../paragraphs';
import { pageAt, type Structure } from '../structure';
import type { PlanContext } from './context';
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
  const moved = passages.flatMap((passage) => move(passage, index, kept.textHash, structure));
  return { changes: [...edited('sources', before, after), ...moved], texts };
}

function move(
  before: Passage,
  index: CodePointIndex,
  textHash: string,
  structure: Structure | null,
): readonly Change[] {
  const anchoring = verify(before, index, textHash);
  if (anchoring.state === 'ok') return edited('passages', before, { ...before, orphanedAt: null });
  if (anchoring.state !== 'moved') return [];
  const { start, end } = anchoring;
  return edited('passages', before, {
    ...before,
    ...quoteAt(index, start, end),
    textHash,
    start,
    end,
    paragraph: paragraphNumberAt(index.text, index.toUtf16(start)),
    page: (structure === null ? null : pageAt(structure, start)) ?? '',
    orphanedAt: null,
  });
}
