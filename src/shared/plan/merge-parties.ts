import type { Change, ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { DossierError } from '../errors';
import { fold } from '../fold';
import type { Dossier, Party, Speaker } from '../model';
import type { PlanContext } from './context';
import { cleanAliases } from './fields';
import { joinedNotes } from './joined-notes';
import { edited, liveRow } from './rows';

/**
 * Two parties that are one: everything of the first becomes the second's, and its names the second's aliases. Of two speakers of one
 * name, the second party's speaks for both. Positions and speakers in the bin go along, so that what is restored fits. The first
 * party goes into the bin. Throws `notFound`, and `requestInvalid` for a party with itself.
 */
export function mergeParties(
  dossier: Dossier,
  command: CommandOf<'party.merge'>,
  context: PlanContext,
): ChangeSet {
  if (command.id === command.into) throw new DossierError('requestInvalid');
  const merged = liveRow(dossier.parties, command.id);
  const into = liveRow(dossier.parties, command.into);
  const speakers = mergeSpeakers(dossier, merged, into, context);
  return {
    changes: [
      ...edited('parties', into, withNamesOf(dossier, into, merged)),
      ...edited('parties', merged, { ...merged, deletedAt: context.now }),
      ...membersOf(dossier, merged, into),
      ...speakers.changes,
      ...positionsOf(dossier, merged, into, speakers.replacedBy, context),
      ...eventsOf(dossier, merged, into),
    ],
    texts: {},
  };
}

function withNamesOf(dossier: Dossier, into: Party, merged: Party): Party {
  const names = [merged.name, merged.shortName].map((text) => ({ language: '', text }));
  const known = new Set([into.name, into.shortName, ...into.aliases.map(({ text }) => text)].map(fold));
  const unknown = [...names, ...merged.aliases].filter(({ text }) => !known.has(fold(text)));
  return {
    ...into,
    aliases: [...cleanAliases([...into.aliases, ...unknown])],
    notes: joinedNotes(into.notes, merged.notes),
    parentId: isUnder(dossier, into, merged) ? merged.parentId : into.parentId,
  };
}

/** The parties that belonged to the merged one. */
function membersOf(dossier: Dossier, merged: Party, into: Party): readonly Change[] {
  return [...dossier.parties.values()]
    .filter((party) => party.parentId === merged.id && party.id !== into.id)
    .flatMap((party) => edited('parties', party, { ...party, parentId: into.id }));
}

/** Whether a party belongs to another, or to one that does. */
function isUnder(dossier: Dossier, party: Party, above: Party): boolean {
  const passed = new Set<string>();
  for (let up = party.parentId; up !== null && !passed.has(up); ) {
    if (up === above.id) return true;
    passed.add(up);
    up = dossier.parties.get(up)?.parentId ?? null;
  }
  return false;
}

interface MergedSpeakers {
  readonly changes: readonly Change[];
  /** Who speaks in whose place. */
  readonly replacedBy: ReadonlyMap<string, string>;
}

function mergeSpeakers(dossier: Dossier, merged: Party, into: Party, { now }: PlanContext): MergedSpeakers {
  const colleagues = new Map<string, Speaker>();
  for (const speaker of dossier.speakers.values()) {
    if (speaker.partyId === into.id && speaker.deletedAt === null)
      colleagues.set(fold(speaker.name), speaker);
  }
  const replacedBy = new Map<string, string>();
  const changes = [...dossier.speakers.values()]
    .filter(({ partyId }) => partyId === merged.id)
    .flatMap((speaker) => {
      const twin = speaker.deletedAt === null ? colleagues.get(fold(speaker.name)) : undefined;
      if (twin === undefined) return edited('speakers', speaker, { ...speaker, partyId: into.id });
      replacedBy.set(speaker.id, twin.id);
      const aliases = [...cleanAliases([...twin.aliases, ...speaker.aliases])];
      const notes = joinedNotes(twin.notes, speaker.notes);
      const office = twin.office === '' ? speaker.office : twin.office;
      return [
        ...edited('speakers', twin, { ...twin, office, aliases, notes }),
        ...edited('speakers', speaker, { ...speaker, partyId: into.id, deletedAt: now }),
      ];
    });
  return { changes, replacedBy };
}

function positionsOf(
  dossier: Dossier,
  merged: Party,
  into: Party,
  replacedBy: ReadonlyMap<string, string>,
  { now }: PlanContext,
): readonly Change[] {
  const changes: Change[] = [];
  for (const position of dossier.positions.values()) {
    if (position.partyId !== merged.id) continue;
    const { speakerId } = position;
    const spokenBy = speakerId === null ? null : (replacedBy.get(speakerId) ?? speakerId);
    const after = { ...position, partyId: into.id, speakerId: spokenBy, updatedAt: now };
    changes.push(...edited('positions', position, after));
  }
  return changes;
}

function eventsOf(dossier: Dossier, merged: Party, into: Party): readonly Change[] {
  return [...dossier.events.values()]
    .filter(({ partyIds }) => partyIds.includes(merged.id))
    .flatMap((event) => {
      const partyIds = [...new Set(event.partyIds.map((id) => (id === merged.id ? into.id : id)))];
      return edited('events', event, { ...event, partyIds });
    });
}
