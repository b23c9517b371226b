import { withoutHidden } from './hidden-characters';

/** Languages written from right to left, by their primary BCP 47 subtag. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set('ar arc ckb dv fa he ks ps sd syr ug ur yi'.split(' '));

/** The direction in which a language is written; `ltr` when it is not known. Paragraphs still each follow their own first letter. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = ''] = language.toLowerCase().split('-');
  return RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr';
}

/**
 * Keeps a text's direction to itself within a sentence (Unicode Bidirectional Algorithm, UAX #9: first strong isolate). Hidden characters
 * of its own, which could end that or turn it around, are obeyed no more; its letters stay.
 */
export function isolated(text: string): string {
  return `\u2068${withoutHidden(text)}\u2069`;
}

const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The same for a text with letters that run right to left; others need nothing and stay plain, for programs that read them. */
export function isolatedWhereNeeded(text: string): string {
  return RIGHT_TO_LEFT_LETTER.test(text) ? isolated(text) : text;
}
