import type { Dossier, Position } from '../model';
import { evidenceOf } from '../views/evidence';

/** The citations of a position's passages, each once, on a line of its own. */
export function citationsOf(dossier: Dossier, position: Position): string {
  return [...new Set(evidenceOf(dossier, position).map((item) => item.citation))].join('\n');
}

/** The same in short: for a reader who has the sources in full elsewhere. */
export function shortCitationsOf(dossier: Dossier, position: Position): string {
  return [...new Set(evidenceOf(dossier, position).map((item) => item.shortCitation))].join('\n');
}
