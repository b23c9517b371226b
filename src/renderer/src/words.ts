import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
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
  formatLocale = locale.startsWith('en') ? locale : 'en-GB';
  document.documentElement.lang = 'en';
}

let formatLocale = 'en-GB';

/** The locale in which dates and numbers are written: the system's when it speaks the interface's language. */
export function localeForFormats(): string {
  return formatLocale;
}

/** The interface's words, outside of components. */
export const words: Translate = (key, params) => i18next.t(key, { ...params });

/** The interface's words in a component, which is drawn again when the language changes. */
export function useWords(): Translate {
  useTranslation();
  return words;
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
