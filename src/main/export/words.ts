import { createInstance } from 'i18next';
import { en } from '../../shared/messages/en';
import type { Translate } from '../../shared/translate';

/** The words of the interface for headers of exported tables, from the catalogue of messages. */
export async function loadWords(): Promise<Translate> {
  const instance = createInstance();
  await instance.init({
    lng: 'en',
    resources: { en: { translation: en } },
    // Tables and plain text are not HTML: nothing is escaped.
    interpolation: { escapeValue: false },
  });
  return (key, params) => String(instance.t(key, params ?? {}));
}
