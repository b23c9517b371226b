import { PROCLITICS, takesProclitics } from '../../shared/search/proclitics';
import type { SearchQuery, WordsPart } from '../../shared/search/query';

/*
 * Queries in the language of FTS5: https://sqlite.org/fts5.html#full_text_query_syntax. The words of a query are letters, digits and
 * marks, so that nothing in them means anything there.
 */

/** Whether any record has a word, or one that begins so. */
export type HasWord = (word: string, isPrefix: boolean) => boolean;

/**
 * The words in FTS5's language: a string for each form in which the first of them may be written. Forms that no record has are left
 * out: FTS5 would weigh each of them for each match.
 */
export function expressionOf({ words, isPrefix }: WordsPart, hasWord: HasWord): string {
  const [first = '', ...others] = words;
  const possible = takesProclitics(first) ? PROCLITICS.map((proclitic) => proclitic + first) : [];
  const isBeginning = isPrefix && others.length === 0;
  const forms = [first, ...possible.filter((form) => hasWord(form, isBeginning))];
  const strings = forms.map((form) => `"${[form, ...others].join(' ')}"${isPrefix ? ' *' : ''}`);
  return strings.length === 1 ? String(strings[0]) : `(${strings.join(' OR ')})`;
}

/** What the index can answer by itself, and the rest of the query, which has to hold of each match as well. */
export interface Divided {
  /** In FTS5's language; null when the index cannot narrow anything down. */
  readonly expression: string | null;
  readonly rest: SearchQuery | null;
}

/** Divides a query between the index and what is worked out for each record. */
export function divide(query: SearchQuery, hasWord: HasWord): Divided {
  const whole = wordsOnly(query, hasWord);
  if (whole !== null) return { expression: whole, rest: null };
  if (query.kind !== 'and') return { expression: null, rest: query };
  const textual = query.parts.filter(
    (part) => isWordsOnly(part) || (part.kind === 'not' && isWordsOnly(part.part)),
  );
  const expression = together(textual, hasWord);
  if (expression === null) return { expression: null, rest: query };
  const others = query.parts.filter((part) => !textual.includes(part));
  return { expression, rest: { kind: 'and', parts: others } };
}

function isWordsOnly(query: SearchQuery): boolean {
  return wordsOnly(query, () => false) !== null;
}

/** A query of nothing but words in FTS5's language; null when there is more to it, or nothing to begin with. */
function wordsOnly(query: SearchQuery, hasWord: HasWord): string | null {
  switch (query.kind) {
    case 'words':
      return expressionOf(query, hasWord);
    case 'and':
      return together(query.parts, hasWord);
    case 'or': {
      const parts = query.parts.map((part) => wordsOnly(part, hasWord));
      return parts.includes(null) ? null : `(${parts.join(' OR ')})`;
    }
    default:
      return null;
  }
}

/** FTS5 takes away from something, never from everything. */
function together(parts: readonly SearchQuery[], hasWord: HasWord): string | null {
  const wanted = parts.filter(({ kind }) => kind !== 'not').map((part) => wordsOnly(part, hasWord));
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [wordsOnly(part.part, hasWord)] : []));
  if (wanted.length === 0 || wanted.includes(null) || unwanted.includes(null)) return null;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
}
