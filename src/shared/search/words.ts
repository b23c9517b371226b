/*
 * What a word is to the search: letters, digits and the marks that belong to them, in folded text. Apostrophes and hyphens part
 * words, so п'ять is two of them that follow one another, in the text and in the query alike.
 */

/** Stands between what must not be taken for neighbours: the fields of a record. It is no character of a word. */
export const BARRIER = '\ue000';

const WORD = /[\p{L}\p{N}\p{M}]/u;
const kinds = new Uint8Array(0x1_0000);
const OTHER = 1;
const PART = 2;

/** Whether the character that the UTF-16 index lies in belongs to a word; false outside of the text. */
export function isWordAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if ((unit & 0xf800) === 0xd800) return isPairOfWord(text, index);
  // NaN, outside of the text, is the place of no unit.
  return isPartOfWord(unit);
}

function isPartOfWord(unit: number): boolean {
  const known = kinds[unit];
  if (known === undefined) return false;
  if (known !== 0) return known === PART;
  const isPart = WORD.test(String.fromCharCode(unit));
  kinds[unit] = isPart ? PART : OTHER;
  return isPart;
}

function isPairOfWord(text: string, index: number): boolean {
  const isSecond = (text.charCodeAt(index) & 0xfc00) === 0xdc00;
  return WORD.test(String.fromCodePoint(text.codePointAt(isSecond ? index - 1 : index) ?? 0));
}

/** The words of a folded text with one space between each two: what the index is made of. */
export function joinedWords(folded: string): string {
  const pieces: string[] = [];
  for (let end = 0; ; ) {
    let start = end;
    while (start < folded.length && !isWordAt(folded, start)) start += 1;
    if (start >= folded.length) return pieces.join(' ');
    // A single space between two words may stay where it is.
    for (end = start; isWordAt(folded, end) || (folded[end] === ' ' && isWordAt(folded, end + 1)); ) end += 1;
    pieces.push(folded.slice(start, end));
  }
}

/** The words of a folded text, in their order. */
export function wordsIn(folded: string): readonly string[] {
  const joined = joinedWords(folded);
  return joined === '' ? [] : joined.split(' ');
}
