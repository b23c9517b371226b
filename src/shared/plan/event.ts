import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { DossierError } from '../errors';
import type { Dossier, Event } from '../model';
import { earliestDay, latestDay, parsePartialDate } from '../partial-date';
import type { PlanContext } from './context';
import { optionalDate, requiredDate } from './fields';
import { changeSet, created, edited, liveRow, patched, requiredName, requireNew } from './rows';

/**
 * An event of the negotiation. Throws `alreadyExists`, `notFound` for a party, `nameMissing`, `dateMissing`, `dateInvalid`, and
 * `datesReversed` when it would end before it begins.
 */
export function createEvent(
  dossier: Dossier,
  command: CommandOf<'event.create'>,
  context: PlanContext,
): ChangeSet {
  requireNew(dossier.events, command.id);
  const stamps = { coder: context.coder, recordedAt: context.now, deletedAt: null };
  return changeSet(created('events', checkEvent(dossier, { id: command.id, ...command.fields, ...stamps })));
}

/** An event with other fields. Throws `notFound`, also for a party, `nameMissing`, `dateMissing`, `dateInvalid`, `datesReversed`. */
export function editEvent(dossier: Dossier, command: CommandOf<'event.edit'>): ChangeSet {
  const before = liveRow(dossier.events, command.id);
  return changeSet(...edited('events', before, checkEvent(dossier, patched(before, command.patch))));
}

/** An event into the bin. Throws `notFound`. */
export function deleteEvent(
  dossier: Dossier,
  command: CommandOf<'event.delete'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.events, command.id);
  return changeSet(...edited('events', before, { ...before, deletedAt: context.now }));
}

/** An event as rows hold it. Throws `notFound` for a party, `nameMissing`, `dateMissing`, `dateInvalid`, `datesReversed`. */
export function checkEvent(dossier: Dossier, event: Event): Event {
  const partyIds = [...new Set(event.partyIds)];
  for (const id of partyIds) liveRow(dossier.parties, id);
  const date = requiredDate(event.date);
  const until = optionalDate(event.until);
  requireInOrder(date, until);
  return { ...event, name: requiredName(event.name), date, until: until === date ? '' : until, partyIds };
}

/** Both may be partial: only an end that is certainly before the beginning is refused. */
function requireInOrder(date: string, until: string): void {
  const [first, last] = [parsePartialDate(date), parsePartialDate(until)];
  if (first === null || last === null) return;
  if (latestDay(last) < earliestDay(first)) {
    throw new DossierError('datesReversed', { from: date, to: until });
  }
}
