import { guessLanguage } from '../../../shared/guess-language';
import type { ProposedCitation } from '../document';
import { writtenDay } from './written-day';

/** The longest words proposed for a field, in code points. */
const MAX_WORDS = 300;
const MAX_URL = 2_000;
/** The scripts that the guess at a text's language tells apart. */
const GUESSED_SCRIPTS = new Set(['Arab', 'Cyrl', 'Hebr', 'Latn']);

/** What a document may say of itself, each the likeliest first; words as found, to be cleaned. */
export interface Found {
  readonly title?: readonly string[];
  readonly author?: readonly string[];
  readonly publisher?: readonly string[];
  readonly publishedOn?: readonly string[];
  readonly accessedOn?: readonly string[];
  readonly language?: readonly string[];
  readonly url?: readonly string[];
}

/** The citation proposed from what was found: of each field the first that is one. `text` is the document's, for judging its language. */
export function proposals(found: Found, text: string): ProposedCitation {
  const fields = {
    title: first(found.title, words),
    author: first(found.author, words),
    publisher: first(found.publisher, words),
    publishedOn: first(found.publishedOn, writtenDay),
    accessedOn: first(found.accessedOn, writtenDay),
    language: first(found.language, (tag) => languageOf(tag, text)),
    url: first(found.url, webAddress),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** Words in one line, without white space around them; null when there are none. */
export function words(text: string): string | null {
  const line = text
    .slice(0, 20 * MAX_WORDS)
    .trim()
    .split(/\s+/u)
    .join(' ')
    .replaceAll('\0', '');
  const cut = [...line].slice(0, MAX_WORDS).join('').toWellFormed().trim();
  return cut === '' ? null : cut;
}

/** A web address in full (http or https), as written; null for all others. It is quoted, never fetched. */
function webAddress(text: string): string | null {
  const url = text.trim();
  if (url.length > MAX_URL || !/^https?:\/\/[^\s/?#@"<>]+(?:[/?#][^\s"<>]*)?$/iu.test(url)) return null;
  return URL.canParse(url) ? url : null;
}

/**
 * The language of a tag (BCP 47, or as POSIX writes it), without its region; null when it is none, or when `text` is plainly in another
 * script than the language's, as where a site's templates say "en" of everything.
 */
function languageOf(tag: string, text: string): string | null {
  try {
    const locale = new Intl.Locale(
      tag
        .trim()
        .replace(/[.@,;].*$/s, '')
        .replaceAll('_', '-'),
    );
    if (!/^[a-z]{2,3}$/.test(locale.language) || locale.language === 'und') return null;
    const script = locale.maximize().script ?? '';
    const guess = guessLanguage(text);
    const isOfOtherScript = guess !== '' && script !== new Intl.Locale(guess).maximize().script;
    if (isOfOtherScript && GUESSED_SCRIPTS.has(script)) return null;
    return locale.script === undefined ? locale.language : `${locale.language}-${locale.script}`;
  } catch {
    return null;
  }
}

function first(found: readonly string[] | undefined, read: (text: string) => string | null): string | null {
  for (const each of found ?? []) {
    const value = read(each);
    if (value !== null) return value;
  }
  return null;
}
