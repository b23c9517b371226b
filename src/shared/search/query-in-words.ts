import { assertNever } from '../assert-never';
import type { QueryPart, SearchQuery } from './query';
import type { SearchVocabulary } from './vocabulary';

/** What was understood of a query, in the words of the interface. Read again as a query it means the same, but for the days of dates. */
export function queryInWords(query: SearchQuery, vocabulary: SearchVocabulary): string {
  const { and, or, not } = vocabulary.operators;
  const inBrackets = (part: SearchQuery) =>
    part.kind === 'and' || part.kind === 'or'
      ? `(${queryInWords(part, vocabulary)})`
      : queryInWords(part, vocabulary);
  switch (query.kind) {
    case 'and':
      return query.parts.map(inBrackets).join(` ${and} `);
    case 'or':
      return query.parts.map(inBrackets).join(` ${or} `);
    case 'not':
      return `${not} ${inBrackets(query.part)}`;
    default:
      return partInWords(query, vocabulary);
  }
}

function partInWords(part: QueryPart, vocabulary: SearchVocabulary): string {
  if (part.kind === 'words') {
    const words = part.words.join(' ') + (part.isPrefix ? '*' : '');
    return part.words.length > 1 ? `"${words}"` : words;
  }
  return `${vocabulary.fields[part.kind]}: ${valueInWords(part, vocabulary)}`;
}

/** What a field is asked for, such as "Rejects"; what means nothing is followed by a question mark. */
export function valueInWords(
  part: Exclude<QueryPart, { readonly kind: 'words' }>,
  { stances, firmnesses, languages }: SearchVocabulary,
): string {
  switch (part.kind) {
    case 'party':
    case 'issue':
    case 'source':
      return part.words.join(' ');
    case 'stance':
      return listed(
        part.values.map((value) => stances[value]),
        part.typed,
      );
    case 'firmness':
      return listed(
        part.values.map((value) => firmnesses[value]),
        part.typed,
      );
    case 'language': {
      const names = languages
        .filter(({ tag }) => part.values.includes(tag.toLowerCase()))
        .map(({ name }) => name);
      return listed([...new Set(names)], part.typed);
    }
    case 'date':
      return part.from === part.to && part.from !== null
        ? part.from
        : `${part.from ?? '…'} – ${part.to ?? '…'}`;
    default:
      return assertNever(part);
  }
}

function listed(names: readonly string[], typed: string): string {
  return names.length === 0 ? `${typed} (?)` : names.join(', ');
}
