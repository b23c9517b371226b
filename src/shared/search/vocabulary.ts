import { fold } from '../fold';
import type { Firmness, Stance } from '../vocabulary';
import { wordsIn } from './words';

/** The fields that a query can ask for, as in `party:Kyiv`. */
export const QUERY_FIELDS = ['party', 'issue', 'stance', 'firmness', 'language', 'source', 'date'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** The words of the interface that a query may be made of. */
export interface SearchVocabulary {
  readonly fields: Readonly<Record<QueryField, string>>;
  /** Written in capitals, so that they differ from words that are sought. */
  readonly operators: { readonly and: string; readonly or: string; readonly not: string };
  readonly stances: Readonly<Record<Stance, string>>;
  readonly firmnesses: Readonly<Record<Firmness, string>>;
  /** The languages of the sources: their tags (BCP 47) and what they are called. */
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
}

/** The keys whose labels begin with what was typed, word by word: `red` and `red l` mean a red line. */
export function meantBy<K extends string>(typed: string, labels: Readonly<Record<K, string>>): readonly K[] {
  const words = wordsIn(fold(typed));
  const keys = Object.keys(labels) as K[];
  if (words.length === 0) return [];
  return keys.filter((key) => {
    const label = wordsIn(fold(labels[key]));
    return words.every((word, place) => label[place]?.startsWith(word) ?? false);
  });
}

/** The language tags, in lower case, that were meant: by the tag itself or by the beginning of a name. */
export function languagesMeantBy(typed: string, { languages }: SearchVocabulary): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const word = fold(wanted);
  if (word === '') return [];
  const tags = languages
    .filter(
      ({ tag, name }) =>
        tag.toLowerCase().split('-')[0] === wanted ||
        tag.toLowerCase() === wanted ||
        wordsIn(fold(name)).some((part) => part.startsWith(word)),
    )
    .map(({ tag }) => tag.toLowerCase());
  return [...new Set(tags)];
}
