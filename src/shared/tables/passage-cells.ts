import type { Dossier, Position } from '../model';
import { evidenceOf } from '../views/evidence';

/** The quotes of a position's passages, verbatim, one after the other. */
export function quotesOf(dossier: Dossier, position: Position): string {
  return inLines(evidenceOf(dossier, position).map(({ passage }) => passage.quote));
}

/** Their translations, a line for each passage, so that quotes and translations stand abreast. */
export function translationsOf(dossier: Dossier, position: Position): string {
  return inLines(evidenceOf(dossier, position).map(({ passage }) => passage.translation));
}

function inLines(texts: readonly string[]): string {
  return texts.every((text) => text === '') ? '' : texts.join('\n');
}
