import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { fold } from '../fold';
import { isSame } from '../is-same';
import type { Dossier, Position } from '../model';
import type { PlanContext } from './context';
import { checkPosition } from './position';
import { edited, liveRow, patched } from './rows';

/**
 * The same change to many positions, all of it or nothing. Who gets another party loses a speaker who is not of it, unless the patch
 * names one. Throws `notFound`, `speakerOfOtherParty`, `dateMissing`, `dateInvalid`, `scaleValueWithoutScale`.
 */
export function editPositions(
  dossier: Dossier,
  command: CommandOf<'position.editAll'>,
  context: PlanContext,
): ChangeSet {
  const removed = new Set(command.removeTags.map(fold));
  const changes = [...new Set(command.ids)].flatMap((id) => {
    const before = liveRow(dossier.positions, id);
    const kept = before.tags.filter((tag) => !removed.has(fold(tag)));
    const position = { ...patched(before, command.patch), tags: [...kept, ...command.addTags] };
    const speakerId = command.patch.speakerId ?? speakerFor(dossier, position);
    const after = checkPosition(dossier, { ...position, speakerId });
    return isSame(before, after) ? [] : edited('positions', before, { ...after, updatedAt: context.now });
  });
  return { changes, texts: {} };
}

function speakerFor(dossier: Dossier, { partyId, speakerId }: Position): string | null {
  const speaker = speakerId === null ? undefined : dossier.speakers.get(speakerId);
  return speaker?.partyId === partyId ? speakerId : null;
}
