import { useMemo } from 'react';
import type { FieldWords } from '../../shared/views/history-words';
import { languageName } from './language-name';
import { useDossier } from './store';
import { localeForFormats, useWords } from './words';

/** What the words of records' fields are found with. */
export function useFieldWords(): FieldWords {
  const words = useWords();
  const dossier = useDossier();
  return useMemo(
    () => ({
      dossier,
      words,
      locale: localeForFormats(),
      languageName: (tag) => languageName(tag) ?? tag,
    }),
    [dossier, words],
  );
}
