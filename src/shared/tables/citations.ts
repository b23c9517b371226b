import type { Dossier, Position } from '../model';
import { evidenceOf } from '../views/evidence';

/** The citations of a position's passages, each once, on a line of its own. */
export function citationsOf(dossier: Dossier, position: Position): string {
  return [...new Set(evidenceOf(dossier, position).map((item) => item.citation))].join('\n');
}
