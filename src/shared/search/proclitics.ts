/*
 * Arabic writes some particles and the article together with the word after them: وموسكو "and Moscow", لموسكو "to Moscow",
 * للحرب "to the war". Who looks for a word means these too. All that can stand before a word are these letters in this order.
 */

const CONJUNCTIONS = ['', 'و', 'ف'] as const;
const PREPOSITIONS = ['', 'ب', 'ك', 'ل'] as const;

/** What may be written together with an Arabic word, before it, in folded form; the empty string is not among them. */
export const PROCLITICS: readonly string[] = CONJUNCTIONS.flatMap((conjunction) =>
  PREPOSITIONS.flatMap((preposition) =>
    // After ل the article loses its alef.
    ['', preposition === 'ل' ? 'ل' : 'ال'].map((article) => conjunction + preposition + article),
  ),
).filter((proclitic) => proclitic !== '');

/** In letters. */
export const LONGEST_PROCLITIC = Math.max(...PROCLITICS.map(({ length }) => length));

const KNOWN = new Set(PROCLITICS);

/** Whether a folded stretch of letters is something that may stand before an Arabic word. */
export function isProclitic(letters: string): boolean {
  return KNOWN.has(letters);
}

/** Shorter words would be found in half of all others. */
const SHORTEST = 3;

/** Whether a folded word is one that particles may be written together with. */
export function takesProclitics(word: string): boolean {
  return word.length >= SHORTEST && /^\p{Script=Arabic}+$/u.test(word);
}
