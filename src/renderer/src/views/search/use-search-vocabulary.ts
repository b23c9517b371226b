import { useMemo } from 'react';
import { QUERY_FIELDS, type QueryField, type SearchVocabulary } from '../../../../shared/search/vocabulary';
import { FIRMNESSES, STANCES } from '../../../../shared/vocabulary';
import { languageName } from '../../language-name';
import { useDossier } from '../../store';
import { useWords } from '../../words';

/** The words of the interface that a query may be made of, with the languages that the dossier's sources are in. */
export function useSearchVocabulary(): SearchVocabulary {
  const t = useWords();
  const { sources } = useDossier();
  return useMemo(() => {
    const tags = new Set([...sources.values()].map(({ language }) => language).filter((tag) => tag !== ''));
    return {
      fields: keyed(QUERY_FIELDS, (field: QueryField) => t(`search.query.${field}`)),
      operators: { and: t('search.query.and'), or: t('search.query.or'), not: t('search.query.not') },
      stances: keyed(STANCES, (stance) => t(`glossary.stance.${stance}`)),
      firmnesses: keyed(FIRMNESSES, (firmness) => t(`glossary.firmness.${firmness}`)),
      languages: [...tags].map((tag) => ({ tag, name: languageName(tag) ?? tag })),
    };
  }, [t, sources]);
}

function keyed<K extends string>(
  keys: readonly K[],
  labelOf: (key: K) => string,
): Readonly<Record<K, string>> {
  return Object.fromEntries(keys.map((key) => [key, labelOf(key)])) as Record<K, string>;
}
