import type { Dossier } from '../model';
import type { Translate } from '../translate';
import { FIRMNESSES, STANCES } from '../vocabulary';
import { QUERY_FIELDS, type SearchVocabulary } from './vocabulary';

/**
 * The words of the interface that a query may be made of, with the languages that the dossier's sources are in. `languageName` gives a language's name
 * by its BCP 47 tag, null for what is none.
 */
export function searchVocabulary(
  { sources }: Pick<Dossier, 'sources'>,
  words: Translate,
  languageName: (tag: string) => string | null,
): SearchVocabulary {
  const tags = new Set([...sources.values()].map(({ language }) => language).filter((tag) => tag !== ''));
  return {
    fields: keyed(QUERY_FIELDS, (field) => words(`search.query.${field}`)),
    operators: {
      and: words('search.query.and'),
      or: words('search.query.or'),
      not: words('search.query.not'),
    },
    stances: keyed(STANCES, (stance) => words(`glossary.stance.${stance}`)),
    firmnesses: keyed(FIRMNESSES, (firmness) => words(`glossary.firmness.${firmness}`)),
    languages: [...tags].map((tag) => ({ tag, name: languageName(tag) ?? tag })),
  };
}

function keyed<K extends string>(
  keys: readonly K[],
  labelOf: (key: K) => string,
): Readonly<Record<K, string>> {
  return Object.fromEntries(keys.map((key) => [key, labelOf(key)])) as Record<K, string>;
}
