import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { live } from '../dossier';
import type { Dossier, Party } from '../model';
import type { PlanContext } from './context';
import { cleanAliases } from './fields';
import { countPositions, requireUnused } from './in-use';
import { ordinalAfter, ordinalsForMove } from './order';
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

/** A party after all others. Throws `alreadyExists`, `nameMissing`, `nameTaken`. */
export function createParty(dossier: Dossier, command: CommandOf<'party.create'>): ChangeSet {
  requireNew(dossier.parties, command.id);
  const ordinal = ordinalAfter(dossier.parties.values());
  const party: Party = { id: command.id, ...command.fields, ordinal, deletedAt: null };
  return changeSet(created('parties', checkParty(dossier, party)));
}

/** A party with other fields. Throws `notFound`, `nameMissing`, `nameTaken`. */
export function editParty(dossier: Dossier, command: CommandOf<'party.edit'>): ChangeSet {
  const before = liveRow(dossier.parties, command.id);
  return changeSet(...edited('parties', before, checkParty(dossier, patched(before, command.patch))));
}

/** A party before another one, or last. Throws `notFound`. */
export function moveParty(dossier: Dossier, command: CommandOf<'party.move'>): ChangeSet {
  liveRow(dossier.parties, command.id);
  const ordinals = ordinalsForMove(live(dossier.parties), command.id, command.before);
  const changes = [...ordinals].flatMap(([id, ordinal]) => {
    const before = liveRow(dossier.parties, id);
    return edited('parties', before, { ...before, ordinal });
  });
  return changeSet(...changes);
}

/** A party into the bin. Throws `notFound`, and `inUse` while positions or speakers belong to it. */
export function deleteParty(
  dossier: Dossier,
  command: CommandOf<'party.delete'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.parties, command.id);
  requireUnused('party', before.name, {
    positions: countPositions(dossier, (position) => position.partyId === before.id),
    speakers: live(dossier.speakers).filter((speaker) => speaker.partyId === before.id).length,
  });
  return changeSet(...edited('parties', before, { ...before, deletedAt: context.now }));
}

/** A party as rows hold it. Throws `nameMissing`, `nameTaken`. */
export function checkParty(dossier: Dossier, party: Party): Party {
  const name = requiredName(party.name);
  requireFreeName(live(dossier.parties), party.id, name);
  return {
    ...party,
    name,
    shortName: party.shortName.trim(),
    colour: party.colour.toLowerCase(),
    aliases: [...cleanAliases(party.aliases)],
  };
}
