import { type CodePointIndex, codePointIndex, countCodePoints } from './code-points';
import type { Passage } from './model';

/** How many code points of context a passage keeps on each side. */
export const CONTEXT_LENGTH = 32;

/** The words of a passage and those around it, so that it can be found again and checked. */
export interface Quote {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The quote of a range and up to 32 code points of context on each side, all verbatim: the W3C Web Annotation
 * Data Model's TextQuoteSelector. Offsets are code points, `start` inclusive and `end` exclusive.
 */
export function quoteAt(text: string | CodePointIndex, start: number, end: number): Quote {
  const index = typeof text === 'string' ? codePointIndex(text) : text;
  return {
    quote: index.slice(start, end),
    prefix: index.slice(start - CONTEXT_LENGTH, start),
    suffix: index.slice(end, end + CONTEXT_LENGTH),
  };
}

/**
 * Where a passage stands in a text. `ok`: exactly where it was marked, in the very text. `moved`: the quote occurs in one place
 * that can be meant, at the code points given. `needsReview`: it occurs, but a person has to say whether that is it.
 * `missing`: it does not occur.
 */
export type Anchoring =
  | { readonly state: 'ok' }
  | { readonly state: 'moved'; readonly start: number; readonly end: number }
  | { readonly state: 'needsReview' }
  | { readonly state: 'missing' };

/**
 * Checks a passage against a text with the given hash. Only exact matches count. A match elsewhere is `moved` when it is the only
 * one that carries the passage's context too, or the only one at all, the same on one side over all 32 code points and cut off on
 * neither; a short quote whose sentence is gone must not settle on a look-alike, because a wrong passage is worse than a lost one.
 */
export function verify(
  passage: Pick<Passage, 'textHash' | 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>,
  text: string | CodePointIndex,
  hash: string,
): Anchoring {
  const index = typeof text === 'string' ? codePointIndex(text) : text;
  if (passage.textHash === hash && index.slice(passage.start, passage.end) === passage.quote) {
    return { state: 'ok' };
  }
  if (passage.quote === '') return { state: 'missing' };
  // The second place decides as much as a hundredth: nobody looks further.
  const inContext = firstTwo(placesInContext(index, passage));
  const [only, ...others] = inContext.length > 0 ? inContext : firstTwo(occurrences(index, passage.quote));
  if (only === undefined) return { state: 'missing' };
  if (others.length > 0) return { state: 'needsReview' };
  const { start, end } = only;
  const isVouchedFor =
    inContext.length > 0 ||
    (isWhole(passage.prefix) &&
      index.slice(start - CONTEXT_LENGTH, start) === passage.prefix &&
      !isCut(passage.quote, index.slice(end, end + 1))) ||
    (isWhole(passage.suffix) &&
      index.slice(end, end + CONTEXT_LENGTH) === passage.suffix &&
      !isCut(index.slice(start - 1, start), passage.quote));
  return isVouchedFor ? { state: 'moved', start, end } : { state: 'needsReview' };
}

/** Quotes shorter than this, in code points, say too little to be agreed to in a row with others. */
const LEAST_TO_AGREE = 20;

/**
 * The one place of a text in which the very words of a passage stand, as whole words: what a person may agree to without looking at each.
 * Null when they stand in several, in none, or are so short that they could be anybody's. Code points.
 */
export function onlyPlace(
  { quote }: Pick<Passage, 'quote'>,
  index: CodePointIndex,
): { readonly start: number; readonly end: number } | null {
  if (countCodePoints(quote) < LEAST_TO_AGREE) return null;
  const [only, ...others] = firstTwo(occurrences(index, quote));
  if (only === undefined || others.length > 0) return null;
  const hasWholeWords =
    !isCut(index.slice(only.start - 1, only.start), quote) &&
    !isCut(quote, index.slice(only.end, only.end + 1));
  return hasWholeWords ? only : null;
}

/** Whether a context is as long as one can be: a shorter one ends with the text and says little or, when empty, nothing. */
function isWhole(context: string): boolean {
  return countCodePoints(context) === CONTEXT_LENGTH;
}

/** Whether the border between two stretches of text goes through a word, a letter with its marks or an emoji. */
export function isCut(before: string, after: string): boolean {
  if (/^[\p{M}\p{Emoji_Modifier}\u200d]/u.test(after) || before.endsWith('\u200d')) return true;
  return /[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Every place at which the quote stands, overlapping ones included, in code points. */
export function* occurrences(index: CodePointIndex, quote: string): Generator<Place> {
  for (let at = index.text.indexOf(quote); at !== -1; at = index.text.indexOf(quote, at + 1)) {
    const start = index.toCodePoint(at);
    const end = index.toCodePoint(at + quote.length);
    // Half a surrogate pair at either end would be other characters than the quote's.
    if (index.slice(start, end) === quote) yield { start, end };
  }
}

/** Every place at which the quote stands between the very words before and after it, in code points. */
export function* placesInContext(
  index: CodePointIndex,
  { quote, prefix, suffix }: Pick<Passage, 'quote' | 'prefix' | 'suffix'>,
): Generator<Place> {
  for (const place of occurrences(index, prefix + quote + suffix)) {
    const start = place.start + countCodePoints(prefix);
    const end = place.end - countCodePoints(suffix);
    // A shorter context ends with its text, and so must this one.
    const isWholePrefix = index.slice(start - CONTEXT_LENGTH, start) === prefix;
    const isWholeSuffix = index.slice(end, end + CONTEXT_LENGTH) === suffix;
    if (isWholePrefix && isWholeSuffix && index.slice(start, end) === quote) yield { start, end };
  }
}

/** The first two of some places: a third says nothing more. */
export function firstTwo(places: Iterable<Place>): readonly Place[] {
  const found: Place[] = [];
  for (const place of places) {
    found.push(place);
    if (found.length === 2) break;
  }
  return found;
}
