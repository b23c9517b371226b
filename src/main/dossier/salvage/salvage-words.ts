import { createInstance } from 'i18next';
import { en } from '../../../shared/messages/en';
import type { SalvageWords } from './mend';

/** What rows that stand in for lost ones are called, from the catalogue of messages. */
export async function loadSalvageWords(): Promise<SalvageWords> {
  const words = createInstance();
  // Names and notes are no HTML: nothing is escaped.
  await words.init({
    lng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  const word = (key: keyof SalvageWords) => words.t(`damaged.standIn.${key}`);
  return {
    party: word('party'),
    speaker: word('speaker'),
    issue: word('issue'),
    source: word('source'),
    textLost: word('textLost'),
    passagesOf: word('passagesOf'),
    withoutPassages: word('withoutPassages'),
    textDamaged: word('textDamaged'),
  };
}
