import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { initReactI18next } from 'react-i18next';
import { errorMessage } from '../../shared/error-message';
import { DossierError, type WireError } from '../../shared/errors';
import { en } from '../../shared/messages/en';
import type { Translate } from '../../shared/translate';

/** Sets up the message catalogues and the document's language and direction. `locale` is a BCP 47 tag for dates and numbers. */
export async function startWords(locale: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes what it shows; escaping twice would alter quotes.
    interpolation: { escapeValue: false },
  });
  i18next.on('languageChanged', () => worded.clear());
  worded.clear();
  formatLocale = locale.startsWith('en') ? locale : 'en-GB';
  numbers = new Intl.NumberFormat(formatLocale);
  // Numbers within sentences are written as those beside them.
  i18next.services.formatter?.add('number', (value) =>
    typeof value === 'number' ? numberInWords(value) : String(value),
  );
  document.documentElement.lang = 'en';
}

let formatLocale = 'en-GB';
let numbers = new Intl.NumberFormat(formatLocale);

/** The locale in which dates and numbers are written: the system's when it speaks the interface's language. */
export function localeForFormats(): string {
  return formatLocale;
}

/** A number as people write it, its digits in groups: never for what a program reads. */
export function numberInWords(value: number): string {
  return numbers.format(value);
}

/** How many messages are remembered as they were worded; forgetting them changes nothing. */
const REMEMBERED = 5_000;
const worded = new Map<string, string>();

/** The interface's words, outside of components. The library takes 50 µs for one, so what has no blanks or only a number is worded once. */
export const words: Translate = (key, params) => {
  const names = Object.keys(params ?? {});
  const isPlain = names.length === 0 || (names.length === 1 && params?.count !== undefined);
  if (!isPlain) return i18next.t(key, { ...params });
  const asked = `${key} ${params?.count ?? ''}`;
  const known = worded.get(asked);
  if (known !== undefined) return known;
  const text = i18next.t(key, { ...params });
  if (worded.size >= REMEMBERED) worded.clear();
  worded.set(asked, text);
  return text;
};

/** The interface's words in a component, which is drawn again when the language changes. */
export function useWords(): Translate {
  // The library's own hook does much more, and a matrix has hundreds of words to draw.
  useSyncExternalStore(onLanguage, language);
  return words;
}

function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

function language(): string {
  return i18next.language;
}

/** What to tell the analyst about an error. Anything that is not a DossierError gets the general message, never a stack. */
export function messageOf(error: unknown): string {
  if (error instanceof DossierError) return messageOfWire({ code: error.code, params: { ...error.params } });
  return words('error.unexpected');
}

/** What to tell the analyst about an error as it came from another process. */
export function messageOfWire(error: WireError): string {
  return errorMessage(error, words);
}
