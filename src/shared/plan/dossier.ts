import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { metaOf } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier } from '../model';
import type { PlanContext } from './context';
import { changeSet, created, edited, requiredTitle } from './rows';

/** The dossier's own row. Throws `titleMissing`, and `alreadyExists` when the dossier has one. */
export function createDossier(
  dossier: Dossier,
  command: CommandOf<'dossier.create'>,
  context: PlanContext,
): ChangeSet {
  if (dossier.meta.size > 0) throw new DossierError('alreadyExists');
  const title = requiredTitle(command.title);
  return changeSet(created('meta', { id: command.id, title, createdAt: context.now }));
}

/** Another title. Throws `titleMissing`. */
export function renameDossier(dossier: Dossier, command: CommandOf<'dossier.rename'>): ChangeSet {
  const before = metaOf(dossier);
  return changeSet(...edited('meta', before, { ...before, title: requiredTitle(command.title) }));
}
