import { PROCLITICS, takesProclitics } from '../../shared/search/proclitics';
import type { SearchQuery, WordsPart } from '../../shared/search/query';

/*
 * Queries in the language of FTS5: https://sqlite.org/fts5.html#full_text_query_syntax. The words of a query are letters, digits and
 * marks, so that nothing in them means anything there.
 */

/** What records say: words and phrases are folded, and the last word of either may be a beginning. */
export interface Said {
  /** Whether any record has a word. */
  readonly hasWord: (word: string, isPrefix: boolean) => boolean;
  /** Whether any record has what matches an expression. */
  readonly hasMatch: (expression: string) => boolean;
}

/** For when nothing but the shape of an expression counts. */
const NOTHING_SAID: Said = { hasWord: () => false, hasMatch: () => false };

/** So many forms of a phrase are weighed as they come; of more, those that no record has are left out. */
const FEW = 8;

/**
 * The words in FTS5's language: a string for each form in which they may be written, with particles or without. Forms that no record
 * has are left out: FTS5 would weigh each of them for each match.
 */
export function expressionOf({ words, isPrefix }: WordsPart, said: Said): string {
  let phrases: readonly string[] = [''];
  for (const [place, word] of words.entries()) {
    const isBeginning = isPrefix && place === words.length - 1;
    const forms = formsOf(word, isBeginning, said);
    phrases = phrases.flatMap((phrase) => forms.map((form) => (place === 0 ? form : `${phrase} ${form}`)));
    if (place > 0 && phrases.length > FEW)
      phrases = phrases.filter((phrase) => said.hasMatch(stringOf(phrase, isBeginning)));
  }
  // Nothing is found then, by whatever form.
  if (phrases.length === 0) phrases = [words.join(' ')];
  const strings = phrases.map((phrase) => stringOf(phrase, isPrefix));
  return strings.length === 1 ? String(strings[0]) : `(${strings.join(' OR ')})`;
}

/** The forms of a word that records have, and the word itself. */
function formsOf(word: string, isBeginning: boolean, said: Said): readonly string[] {
  if (!takesProclitics(word)) return [word];
  const possible = PROCLITICS.map((proclitic) => proclitic + word);
  return [word, ...possible.filter((form) => said.hasWord(form, isBeginning))];
}

function stringOf(phrase: string, isPrefix: boolean): string {
  return `"${phrase}"${isPrefix ? ' *' : ''}`;
}

/** Whether the index can answer anything of a query by itself. */
export function isForIndex(query: SearchQuery): boolean {
  return divide(query, NOTHING_SAID).expression !== null;
}

/** What the index can answer by itself, and the rest of the query, which has to hold of each match as well. */
export interface Divided {
  /** In FTS5's language; null when the index cannot narrow anything down. */
  readonly expression: string | null;
  readonly rest: SearchQuery | null;
}

/** Divides a query between the index and what is worked out for each record. */
export function divide(query: SearchQuery, said: Said): Divided {
  const whole = wordsOnly(query, said);
  if (whole !== null) return { expression: whole, rest: null };
  if (query.kind !== 'and') return { expression: null, rest: query };
  const textual = query.parts.filter(
    (part) => isWordsOnly(part) || (part.kind === 'not' && isWordsOnly(part.part)),
  );
  const expression = together(textual, said);
  if (expression === null) return { expression: null, rest: query };
  const others = query.parts.filter((part) => !textual.includes(part));
  return { expression, rest: { kind: 'and', parts: others } };
}

function isWordsOnly(query: SearchQuery): boolean {
  return wordsOnly(query, NOTHING_SAID) !== null;
}

/** A query of nothing but words in FTS5's language; null when there is more to it, or nothing to begin with. */
function wordsOnly(query: SearchQuery, said: Said): string | null {
  switch (query.kind) {
    case 'words':
      return expressionOf(query, said);
    case 'and':
      return together(query.parts, said);
    case 'or': {
      const parts = query.parts.map((part) => wordsOnly(part, said));
      return parts.includes(null) ? null : `(${parts.join(' OR ')})`;
    }
    default:
      return null;
  }
}

/** FTS5 takes away from something, never from everything. */
function together(parts: readonly SearchQuery[], said: Said): string | null {
  const wanted = parts.filter(({ kind }) => kind !== 'not').map((part) => wordsOnly(part, said));
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [wordsOnly(part.part, said)] : []));
  if (wanted.length === 0 || wanted.includes(null) || unwanted.includes(null)) return null;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
}
