import type { Dossier, Issue, Party, Position, Speaker } from '../model';

/** One line of the positions table. */
export interface PositionRow {
  readonly position: Position;
  readonly party: Party;
  readonly issue: Issue;
  /** The names from the root to the issue, joined with " › ". */
  readonly issuePath: string;
  readonly speaker: Speaker | null;
  /** How many passages prove it, those in the bin left out. */
  readonly passageCount: number;
  /** The citations of its sources, each once. */
  readonly citations: readonly string[];
  /** The quotes of its passages, in the order of the evidence. */
  readonly quotes: readonly string[];
}

/** Every position that is not in the bin, newest date first. */
export function positionRows(_dossier: Dossier): readonly PositionRow[] {
  throw new Error('not built yet');
}
