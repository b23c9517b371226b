import { useMemo } from 'react';
import type { SearchVocabulary } from '../../../../shared/search/vocabulary';
import { searchVocabulary } from '../../../../shared/search/vocabulary-of';
import { languageName } from '../../language-name';
import { useDossier } from '../../store';
import { useWords } from '../../words';

/** The words of the interface that a query may be made of, with the languages that the dossier's sources are in. */
export function useSearchVocabulary(): SearchVocabulary {
  const t = useWords();
  const { sources } = useDossier();
  return useMemo(() => searchVocabulary({ sources }, t, languageName), [t, sources]);
}
