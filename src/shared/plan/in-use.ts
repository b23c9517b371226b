import { live } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier, Position } from '../model';

/** How many live rows of each table refer to a row. */
export interface Uses {
  readonly positions?: number;
  readonly speakers?: number;
  readonly issues?: number;
  readonly passages?: number;
  readonly assessments?: number;
}

/**
 * Refuses to delete or to change what other entries rest on. Throws `inUse` with the name, the total as `count`, the count of each
 * table, and the kind of row as `context`, which picks the wording `error.inUse_<context>`.
 */
export function requireUnused(
  context: 'party' | 'speaker' | 'issue' | 'scale' | 'source',
  name: string,
  uses: Uses,
): void {
  const count = Object.values(uses).reduce((sum, each) => sum + each, 0);
  if (count > 0) throw new DossierError('inUse', { context, name, count, ...uses });
}

/** How many positions that are not in the bin answer a question. */
export function countPositions(dossier: Dossier, answers: (position: Position) => boolean): number {
  return live(dossier.positions).filter(answers).length;
}
