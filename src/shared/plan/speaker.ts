import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { live } from '../dossier';
import type { Dossier, Speaker } from '../model';
import type { PlanContext } from './context';
import { cleanAliases, optionalLine } from './fields';
import { countPositions, requireUnused } from './in-use';
import {
  changeSet,
  created,
  edited,
  liveRow,
  patched,
  requiredName,
  requireFreeName,
  requireNew,
} from './rows';

/** A speaker of a party. Throws `alreadyExists`, `notFound` for the party, `nameMissing`, `nameTaken`. */
export function createSpeaker(dossier: Dossier, command: CommandOf<'speaker.create'>): ChangeSet {
  requireNew(dossier.speakers, command.id);
  liveRow(dossier.parties, command.fields.partyId);
  const speaker: Speaker = { id: command.id, ...command.fields, deletedAt: null };
  return changeSet(created('speakers', checkSpeaker(dossier, speaker)));
}

/** A speaker with other fields; the party stays. Throws `notFound`, `nameMissing`, `nameTaken`. */
export function editSpeaker(dossier: Dossier, command: CommandOf<'speaker.edit'>): ChangeSet {
  const before = liveRow(dossier.speakers, command.id);
  return changeSet(...edited('speakers', before, checkSpeaker(dossier, patched(before, command.patch))));
}

/** A speaker into the bin. Throws `notFound`, and `inUse` while positions name the speaker. */
export function deleteSpeaker(
  dossier: Dossier,
  command: CommandOf<'speaker.delete'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.speakers, command.id);
  requireUnused('speaker', before.name, {
    positions: countPositions(dossier, (position) => position.speakerId === before.id),
  });
  return changeSet(...edited('speakers', before, { ...before, deletedAt: context.now }));
}

/**
 * A speaker as rows hold it. Names are free within a party only: two governments may each have a “spokesperson”.
 * Throws `nameMissing`, `nameTaken`.
 */
export function checkSpeaker(dossier: Dossier, speaker: Speaker): Speaker {
  const name = requiredName(speaker.name);
  const colleagues = live(dossier.speakers).filter((other) => other.partyId === speaker.partyId);
  requireFreeName(colleagues, speaker.id, name);
  return {
    ...speaker,
    name,
    office: optionalLine(speaker.office),
    aliases: [...cleanAliases(speaker.aliases)],
  };
}
