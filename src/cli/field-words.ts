import type { Dossier } from '../shared/model';
import type { FieldWords } from '../shared/views/history-words';
import type { Io } from './io';

/** Dates and languages in English, as the output of a program should be the same everywhere. */
const LOCALE = 'en-GB';

/** What fields of entries are told with. */
export function fieldWords(dossier: Dossier, { words }: Io): FieldWords {
  return { dossier, words, locale: LOCALE, languageName: (tag) => languageName(tag) ?? tag };
}

/** A language's name by its BCP 47 tag; null when that names none. */
export function languageName(tag: string): string | null {
  try {
    return new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'none' }).of(tag) ?? null;
  } catch {
    return null;
  }
}
