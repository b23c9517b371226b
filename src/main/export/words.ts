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
  // The library takes its time for each, and a table asks for the same few words in every row.
  const plain = new Map<string, string>();
  return (key, params) => {
    if (params !== undefined) return String(instance.t(key, params));
    const known = plain.get(key) ?? String(instance.t(key));
    plain.set(key, known);
    return known;
  };
}
