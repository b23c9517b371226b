import { codePointIndex } from '../../src/shared/code-points';

/**
 * The range of a quote in a text, in code points, `start` inclusive and `end` exclusive.
 * Throws a plain Error unless the quote stands in the text exactly once.
 */
export function rangeOf(text: string, quote: string): { readonly start: number; readonly end: number } {
  const at = text.indexOf(quote);
  if (quote === '' || at === -1) throw new Error(`the text does not have: ${quote}`);
  if (text.indexOf(quote, at + 1) !== -1) throw new Error(`the text has more than once: ${quote}`);
  const index = codePointIndex(text);
  return { start: index.toCodePoint(at), end: index.toCodePoint(at + quote.length) };
}
