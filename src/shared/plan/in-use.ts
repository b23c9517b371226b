import { live } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier, Position } from '../model';

/** What may rest on a row, in the order in which a refusal tells it. */
export const USE_KINDS = [
  'positions',
  'speakers',
  'issues',
  'passages',
  'assessments',
  'parties',
  'events',
] as const;

/** How many live rows of each table refer to a row. */
export type Uses = { readonly [K in (typeof USE_KINDS)[number]]?: number };

/** What can be refused because something rests on it. */
export type InUseContext = 'party' | 'speaker' | 'issue' | 'scale' | 'source';

/**
 * Refuses to delete or to change what other entries rest on. Throws `inUse` with the name, the total as `count`, the count of each
 * table, and the kind of row as `context`, which picks the wording `error.inUse_<context>`.
 */
export function requireUnused(context: InUseContext, name: string, uses: Uses): void {
  const count = Object.values(uses).reduce((sum, each) => sum + each, 0);
  if (count > 0) throw new DossierError('inUse', { context, name, count, ...uses });
}

/** How many positions that are not in the bin answer a question. */
export function countPositions(dossier: Dossier, answers: (position: Position) => boolean): number {
  return live(dossier.positions).filter(answers).length;
}
