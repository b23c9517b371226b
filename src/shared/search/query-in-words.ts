import { assertNever } from '../assert-never';
import type { QueryPart, SearchQuery } from './query';
import type { SearchVocabulary } from './vocabulary';

/** What was understood of a query, in the words of the interface. */
export function queryInWords(query: SearchQuery, vocabulary: SearchVocabulary): string {
  const { and } = vocabulary.operators;
  return inWords(query, vocabulary, ` ${and} `, (part) => ` ${valueInWords(part, vocabulary)}`);
}

/** A query as it could have been typed: read again it means the same. */
export function queryAsTyped(query: SearchQuery, vocabulary: SearchVocabulary): string {
  return `${inWords(query, vocabulary, ' ', typedValue)} `;
}

type FieldPart = Exclude<QueryPart, { readonly kind: 'words' }>;

function inWords(
  query: SearchQuery,
  vocabulary: SearchVocabulary,
  and: string,
  valueWords: (part: FieldPart) => string,
): string {
  const { or, not } = vocabulary.operators;
  const inBrackets = (part: SearchQuery) =>
    part.kind === 'and' || part.kind === 'or'
      ? `(${inWords(part, vocabulary, and, valueWords)})`
      : inWords(part, vocabulary, and, valueWords);
  switch (query.kind) {
    case 'and':
      return query.parts.map(inBrackets).join(and);
    case 'or':
      return query.parts.map(inBrackets).join(` ${or} `);
    case 'not':
      return `${not} ${inBrackets(query.part)}`;
    case 'words': {
      const phrase = query.words.length > 1 ? `"${query.words.join(' ')}"` : query.words.join(' ');
      return phrase + (query.isPrefix ? '*' : '');
    }
    default:
      return `${vocabulary.fields[query.kind]}:${valueWords(query)}`;
  }
}

function typedValue(part: FieldPart): string {
  return 'typed' in part ? `"${part.typed}"` : `"${part.words.join(' ')}"`;
}

/** What a field is asked for, such as "Rejects"; what means nothing is followed by a question mark. */
function valueInWords(part: FieldPart, { stances, firmnesses, languages }: SearchVocabulary): string {
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
