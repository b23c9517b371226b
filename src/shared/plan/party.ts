import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier, Party } from '../model';
import type { PlanContext } from './context';
import { cleanAliases, optionalLine } from './fields';
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

/** A party after all others. Throws `alreadyExists`, `notFound` for its parent, `nameMissing`, `nameTaken`. */
export function createParty(dossier: Dossier, command: CommandOf<'party.create'>): ChangeSet {
  requireNew(dossier.parties, command.id);
  const ordinal = ordinalAfter(dossier.parties.values());
  const parentId = command.fields.parentId ?? null;
  const party: Party = { id: command.id, ...command.fields, parentId, ordinal, deletedAt: null };
  return changeSet(created('parties', checkParty(dossier, party)));
}

/** A party with other fields. Throws `notFound`, also for its parent, `nameMissing`, `nameTaken`, `parentIsDescendant`. */
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

/** A party into the bin. Throws `notFound`, and `inUse` while positions, speakers or parties belong to it or an event names it. */
export function deleteParty(
  dossier: Dossier,
  command: CommandOf<'party.delete'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.parties, command.id);
  requireUnused('party', before.name, {
    positions: countPositions(dossier, (position) => position.partyId === before.id),
    speakers: live(dossier.speakers).filter((speaker) => speaker.partyId === before.id).length,
    parties: live(dossier.parties).filter((party) => party.parentId === before.id).length,
    events: live(dossier.events).filter((event) => event.partyIds.includes(before.id)).length,
  });
  return changeSet(...edited('parties', before, { ...before, deletedAt: context.now }));
}

/** A party as rows hold it. Throws `nameMissing`, `nameTaken`, `notFound` for its parent, `parentIsDescendant`. */
export function checkParty(dossier: Dossier, party: Party): Party {
  const name = requiredName(party.name);
  requireFreeName(live(dossier.parties), party.id, name);
  requireNotUnder(dossier, party);
  return {
    ...party,
    name,
    shortName: optionalLine(party.shortName),
    colour: party.colour.toLowerCase(),
    aliases: [...cleanAliases(party.aliases)],
  };
}

/** Throws `parentIsDescendant` when a party would belong to itself or to one that belongs to it, `notFound` when its parent is not there. */
function requireNotUnder(dossier: Dossier, party: Party): void {
  const passed = new Set<string>();
  for (let up = party.parentId; up !== null && !passed.has(up); up = liveRow(dossier.parties, up).parentId) {
    passed.add(up);
    if (up === party.id) throw new DossierError('parentIsDescendant', { name: party.name });
  }
}
