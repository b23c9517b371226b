import { fold } from '../fold';
import { type Lexeme, lexQuery } from './lex-query';
import { LONGEST_QUERY, type SearchQuery } from './query';
import { readQueryDate } from './read-query-date';
import {
  languagesMeantBy,
  meantBy,
  QUERY_FIELDS,
  type QueryField,
  type SearchVocabulary,
} from './vocabulary';
import { wordsIn } from './words';

/** A word of one letter begins too much to be taken for a beginning while it is being typed. */
const SHORTEST_BEGINNING = 2;
/** Deeper brackets are read as if they were not there: nobody means them. */
const DEEPEST = 20;

/**
 * Reads a query. Words side by side must all occur; OR binds less than that, NOT and - more. The last word counts as the beginning
 * of a word until something follows it. Nothing is an error: what makes no sense, such as a bracket that is not closed or an OR
 * with nothing after it, is read as if it were whole or not there. Null when nothing is sought.
 */
export function parseQuery(typed: string, vocabulary: SearchVocabulary): SearchQuery | null {
  return new Reading(lexQuery(typed.slice(0, LONGEST_QUERY)), vocabulary).all();
}

class Reading {
  readonly #lexemes: readonly Lexeme[];
  readonly #vocabulary: SearchVocabulary;
  #at = 0;

  constructor(lexemes: readonly Lexeme[], vocabulary: SearchVocabulary) {
    this.#lexemes = lexemes;
    this.#vocabulary = vocabulary;
  }

  all(): SearchQuery | null {
    const parts: SearchQuery[] = [];
    // A bracket that closes nothing ends an alternative and no more.
    for (; this.#at < this.#lexemes.length; this.#at += 1) {
      const part = this.#either(0);
      if (part !== null) parts.push(part);
    }
    return joined('and', parts);
  }

  #either(depth: number): SearchQuery | null {
    const parts: SearchQuery[] = [];
    do {
      const part = this.#together(depth);
      if (part !== null) parts.push(part);
    } while (this.#takeOperator('or'));
    return joined('or', parts);
  }

  #together(depth: number): SearchQuery | null {
    const parts: SearchQuery[] = [];
    while (!this.#isAtEnd()) {
      if (this.#takeOperator('and')) continue;
      const part = this.#one(depth);
      if (part !== null) parts.push(part);
    }
    return joined('and', parts);
  }

  /** Where what stands together ends: at a closing bracket, at an OR, or with the query. */
  #isAtEnd(): boolean {
    const next = this.#lexemes[this.#at];
    return next === undefined || next.kind === 'close' || this.#isOperator(next, 'or');
  }

  #one(depth: number): SearchQuery | null {
    const next = this.#lexemes[this.#at];
    if (next === undefined) return null;
    if (next.kind === 'minus' || this.#isOperator(next, 'not')) {
      this.#at += 1;
      while (this.#takeOperator('and'));
      const part = this.#isAtEnd() || depth >= DEEPEST ? null : this.#one(depth + 1);
      if (part === null) return null;
      return part.kind === 'not' ? part.part : { kind: 'not', part };
    }
    this.#at += 1;
    if (next.kind === 'open') {
      if (depth >= DEEPEST) return null;
      const part = this.#either(depth + 1);
      if (this.#lexemes[this.#at]?.kind === 'close') this.#at += 1;
      return part;
    }
    if (next.kind === 'quote') return wordsPart(next.text, !next.isClosed);
    if (next.kind !== 'word') return null;
    const field = fieldOf(next.text, this.#vocabulary);
    return field === null ? this.#word(next.text, next.isLast) : this.#field(field, next.text);
  }

  #word(text: string, isLast: boolean): SearchQuery | null {
    return text.endsWith('*') ? wordsPart(text, true, 1) : wordsPart(text, isLast);
  }

  /** What is asked of a field; its value may stand in quotation marks or after a space. Nothing is asked as long as there is none. */
  #field(field: QueryField, text: string): SearchQuery | null {
    const own = text.slice(text.search(COLON) + 1);
    const value = own || this.#valueAfter();
    if (value === '') return null;
    return (
      fieldPart(field, value, this.#vocabulary) ?? wordsPart(own === '' ? `${text} ${value}` : text, false)
    );
  }

  #valueAfter(): string {
    const next = this.#lexemes[this.#at];
    if (next === undefined || (next.kind !== 'quote' && next.kind !== 'word')) return '';
    if (next.kind === 'word' && (fieldOf(next.text, this.#vocabulary) !== null || this.#isAnyOperator(next)))
      return '';
    this.#at += 1;
    return next.text;
  }

  #takeOperator(name: 'and' | 'or' | 'not'): boolean {
    const next = this.#lexemes[this.#at];
    if (next === undefined || !this.#isOperator(next, name)) return false;
    this.#at += 1;
    return true;
  }

  #isAnyOperator(lexeme: Lexeme): boolean {
    return (['and', 'or', 'not'] as const).some((name) => this.#isOperator(lexeme, name));
  }

  #isOperator(lexeme: Lexeme, name: 'and' | 'or' | 'not'): boolean {
    if (lexeme.kind !== 'word') return false;
    return lexeme.text === this.#vocabulary.operators[name] || (name === 'or' && lexeme.text === '|');
  }
}

const COLON = /[:：]/u;

/** The field that a word with a colon in it names; null when it names none, as in 10:30. */
function fieldOf(text: string, { fields }: SearchVocabulary): QueryField | null {
  const colon = text.search(COLON);
  const name = colon < 0 ? '' : fold(text.slice(0, colon));
  return name === '' ? null : (QUERY_FIELDS.find((field) => fold(fields[field]) === name) ?? null);
}

/** Words that follow one another; null when the text has none. A beginning that is asked for may be as short as `least`. */
function wordsPart(text: string, isBeginning: boolean, least = SHORTEST_BEGINNING): SearchQuery | null {
  const folded = fold(text);
  const words = wordsIn(folded).slice(0, 100);
  const last = words.at(-1);
  if (last === undefined) return null;
  const isPrefix = isBeginning && last.length >= least && isWordsEnd(folded, last);
  return { kind: 'words', words: words.map((word) => word.slice(0, 200)), isPrefix };
}

/** Whether a text ends with its last word, but for an asterisk: after a space or a full stop the word is whole. */
function isWordsEnd(folded: string, last: string): boolean {
  return folded.endsWith(last) || folded.endsWith(`${last}*`);
}

function fieldPart(field: QueryField, value: string, vocabulary: SearchVocabulary): SearchQuery | null {
  const typed = value.replace(/\*$/u, '').trim();
  switch (field) {
    case 'party':
    case 'issue':
    case 'source': {
      const words = wordsIn(fold(typed)).slice(0, 100);
      return words.length === 0 ? null : { kind: field, words: words.map((word) => word.slice(0, 200)) };
    }
    case 'stance':
      return typed === '' ? null : { kind: field, typed, values: meantBy(typed, vocabulary.stances) };
    case 'firmness':
      return typed === '' ? null : { kind: field, typed, values: meantBy(typed, vocabulary.firmnesses) };
    case 'language':
      return typed === '' ? null : { kind: field, typed, values: languagesMeantBy(typed, vocabulary) };
    case 'date': {
      const days = readQueryDate(typed);
      return days === null ? null : { kind: field, typed, ...days };
    }
  }
}

function joined(kind: 'and' | 'or', parts: readonly SearchQuery[]): SearchQuery | null {
  const [first, ...others] = parts;
  if (first === undefined) return null;
  return others.length === 0 ? first : { kind, parts };
}
