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
  const edit = editOfEach(dossier, command);
  const changes = [...new Set(command.ids)].flatMap((id) => {
    const before = liveRow(dossier.positions, id);
    const after = edit(before);
    return isSame(before, after) ? [] : edited('positions', before, { ...after, updatedAt: context.now });
  });
  return { changes, texts: {} };
}

/** What the command makes of one position, its stamps left as they are; what is returned throws as `editPositions` does. */
export function editOfEach(
  dossier: Dossier,
  { patch, addTags, removeTags }: Omit<CommandOf<'position.editAll'>, 'ids'>,
): (before: Position) => Position {
  const removed = new Set(removeTags.map(fold));
  return (before) => {
    const kept = before.tags.filter((tag) => !removed.has(fold(tag)));
    const position = { ...patched(before, patch), tags: [...kept, ...addTags] };
    return checkPosition(dossier, {
      ...position,
      speakerId: patch.speakerId ?? speakerFor(dossier, position),
    });
  };
}

function speakerFor(dossier: Dossier, { partyId, speakerId }: Position): string | null {
  const speaker = speakerId === null ? undefined : dossier.speakers.get(speakerId);
  return speaker?.partyId === partyId ? speakerId : null;
}
