import type { ChangeSet } from './changes';
import type { Command } from './commands';
import type { Dossier } from './model';
import type { PlanContext } from './plan/context';

/**
 * What a command would change, without changing anything.
 * Throws a DossierError that names what is wrong when the command cannot be carried out.
 */
export function plan(_dossier: Dossier, command: Command, _context: PlanContext): ChangeSet {
  throw new Error(`not planned yet: ${command.type}`);
}
