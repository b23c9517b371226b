import { createInstance } from 'i18next';
import { en } from '../shared/messages/en';
import type { Translate } from '../shared/translate';

/** The interface's words for the menu and the system's dialogs. Nothing is escaped: they never become markup. */
export function createWords(): Translate {
  const catalogue = createInstance();
  void catalogue.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return (key, params) => catalogue.t(key, { ...params });
}
