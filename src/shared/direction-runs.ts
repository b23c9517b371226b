/** A stretch of a text that runs in one direction. */
export interface DirectionRun {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** Letters of the scripts that run from right to left, and their mark. */
const RIGHT =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}\\u200f';
const IS_RIGHT = new RegExp(`[${RIGHT}]`, 'u');
/** What decides a direction: any letter, and the two marks. Digits, signs and white space do not. */
const STRONG = new RegExp(`[${RIGHT}\\p{L}\\u200e]`, 'gu');
const FIRST_STRONG = new RegExp(`[${RIGHT}\\p{L}\\u200e]`, 'u');
/** What belongs to the letter before it, such as vowel marks and joiners. */
const CONTINUES = /[\p{M}\u200c\u200d]/u;

/** Whether a text runs from right to left, as its first letter says (UAX #9, P2 and P3); `otherwise` where it has none. */
export function isRightToLeft(text: string, otherwise = false): boolean {
  const [letter] = FIRST_STRONG.exec(text) ?? [];
  return letter === undefined ? otherwise : IS_RIGHT.test(letter);
}

/** Whether most letters of these texts are of scripts that run from right to left. */
export function isMostlyRightToLeft(texts: Iterable<string>): boolean {
  let [right, all] = [0, 0];
  for (const text of texts) {
    for (const [letter] of text.matchAll(STRONG)) {
      all += 1;
      if (IS_RIGHT.test(letter)) right += 1;
    }
  }
  return right * 2 > all;
}

/**
 * A text as stretches of one direction each, in order; together they are the text. What has no direction of its own goes with both its neighbours
 * where they agree, and otherwise with the paragraph, whose direction is `base` (UAX #9, N1 and N2).
 */
export function directionRuns(text: string, base: boolean): readonly DirectionRun[] {
  const runs: { text: string; isRightToLeft: boolean }[] = [];
  const add = (piece: string, isRight: boolean) => {
    const last = runs.at(-1);
    if (piece === '') return;
    if (last?.isRightToLeft === isRight) last.text += piece;
    else runs.push({ text: piece, isRightToLeft: isRight });
  };
  let before = base;
  let neutral = '';
  for (const letter of text) {
    if (neutral === '' && CONTINUES.test(letter) && runs.length > 0) add(letter, before);
    else if (FIRST_STRONG.test(letter)) {
      const isRight = IS_RIGHT.test(letter);
      add(neutral, before === isRight ? isRight : base);
      neutral = '';
      add(letter, isRight);
      before = isRight;
    } else neutral += letter;
  }
  add(neutral, base);
  return runs;
}
