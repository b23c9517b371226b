import { isCut } from '../anchor';
import type { CodePointIndex } from '../code-points';
import { isBlank } from '../is-blank';
import { isTooMuchOf } from '../passage-extent';

/** A place of a text, in code points, `end` exclusive. */
export interface QuotePlace {
  readonly start: number;
  readonly end: number;
}

/** What became of a quote that was looked for: linked to its one place, or left for somebody to look at. */
export type QuoteSearch = ({ readonly kind: 'found' } & QuotePlace) | { readonly kind: UnlinkedWhy };

/** Why a quote has no one place: it stands in several, only as a part of a word, is nearly all of the text, or does not stand there. */
export type UnlinkedWhy = 'several' | 'partOfWord' | 'tooMuch' | 'missing';

const OPENING = '"“„«‹‘\'';
const CLOSING = '"”“»›’\'';
/** Places beyond this are not told apart any more. */
const MOST_PLACES = 1_000;

/**
 * Looks for a quote in a text, word for word: as it stands in the table, or without the space and the quotation marks around it. It is found only in one
 * place, as whole words, and not when it takes in most of the text: everything else is for a person to decide. `passes` leaves places out that cannot be meant.
 */
export function findQuote(
  index: CodePointIndex,
  quote: string,
  passes: (place: QuotePlace) => boolean = () => true,
): QuoteSearch {
  for (const words of formsOf(quote)) {
    const places = placesOf(index, words);
    if (places.length === 0) continue;
    const meant = places.length === 1 ? places : places.filter(passes);
    const [only, ...others] = meant;
    if (only === undefined || others.length > 0) return { kind: 'several' };
    if (isTooMuchOf(index, only.start, only.end)) return { kind: 'tooMuch' };
    if (isPartOfWord(index, words, only)) return { kind: 'partOfWord' };
    return { kind: 'found', ...only };
  }
  return { kind: 'missing' };
}

/** Whether a quote stands in a text at all, once at least. */
export function standsIn(index: CodePointIndex, quote: string): boolean {
  return placesOf(index, quote).length > 0;
}

/** The words of a quote as they are looked for: the very cell, then without what stands around it. None is blank. */
function formsOf(quote: string): readonly string[] {
  const trimmed = quote.trim();
  const last = trimmed.at(-1) ?? '';
  const isMarked = trimmed.length > 2 && OPENING.includes(trimmed.charAt(0)) && CLOSING.includes(last);
  const forms = [quote, trimmed, isMarked ? trimmed.slice(1, -1).trim() : ''];
  return [...new Set(forms)].filter((form) => !isBlank(form));
}

function placesOf(index: CodePointIndex, quote: string): readonly QuotePlace[] {
  const places: QuotePlace[] = [];
  for (let at = index.text.indexOf(quote); at !== -1; at = index.text.indexOf(quote, at + 1)) {
    const [start, end] = [index.toCodePoint(at), index.toCodePoint(at + quote.length)];
    // Half a surrogate pair at either end would be other characters than the quote's.
    if (index.slice(start, end) === quote) places.push({ start, end });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

function isPartOfWord(index: CodePointIndex, words: string, { start, end }: QuotePlace): boolean {
  return isCut(index.slice(start - 1, start), words) || isCut(words, index.slice(end, end + 1));
}
