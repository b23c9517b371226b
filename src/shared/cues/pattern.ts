import { fold } from '../fold';

/*
 * The notation of cues, made to be written by hand:
 *
 *   требова*            the word in any form that the language gives it; Arabic has `*` for nouns, `+` for the imperfect (طالب+ is يطالب,
 *                       ستطالب …) and `~` for the perfect
 *   готов(а|о|ы|)       one of those; they may have several words
 *   ready ... to        up to four words between
 *   ل-                  any word that begins so
 */

/** A word of a pattern, folded. */
export interface PatternWord {
  readonly stem: string;
  /** The mark of its form; empty for the word as it stands, `-` for any word that begins with the stem. */
  readonly mark: string;
  /** Whether up to `MOST_BETWEEN` other words may stand before it. */
  readonly isAfterGap: boolean;
}

/** What is wrong with a pattern. */
export type PatternProblem = 'empty' | 'parentheses' | 'gapAtEnd' | 'sign' | 'stemTooShort' | 'tooMany';

/** How many words a gap may hold. */
export const MOST_BETWEEN = 4;
/** How many alternatives a pattern may come to. */
const MOST_ALTERNATIVES = 400;
const MARKS = ['*', '+', '~', '-'];

/** What is wrong with a pattern that somebody wrote; null when nothing is. */
export function patternProblem(pattern: string): PatternProblem | null {
  const alternatives = expand(fold(pattern));
  if (typeof alternatives === 'string') return alternatives;
  for (const alternative of alternatives) {
    const words = wordsOf(alternative);
    if (typeof words === 'string') return words;
  }
  return null;
}

/** The sequences of words that a pattern stands for. One with a problem stands for none. */
export function readPattern(pattern: string): readonly (readonly PatternWord[])[] {
  const alternatives = expand(fold(pattern));
  if (typeof alternatives === 'string') return [];
  return alternatives.map(wordsOf).filter((words) => typeof words !== 'string');
}

/** Writes the parentheses out. There are none within others. */
function expand(pattern: string): readonly string[] | PatternProblem {
  let written = [''];
  for (const [piece, choices] of pattern.matchAll(/\(([^()]*)\)|[^()]+|[()]/gu)) {
    if (piece === '(' || piece === ')') return 'parentheses';
    const next = choices === undefined ? [piece] : choices.split('|');
    if (written.length * next.length > MOST_ALTERNATIVES) return 'tooMany';
    written = written.flatMap((before) => next.map((after) => before + after));
  }
  return written;
}

function wordsOf(alternative: string): readonly PatternWord[] | PatternProblem {
  const words: PatternWord[] = [];
  let isAfterGap = false;
  for (const token of alternative.split(' ')) {
    if (token === '') continue;
    if (token === '...') {
      if (words.length === 0) return 'gapAtEnd';
      isAfterGap = true;
      continue;
    }
    const last = token.slice(-1);
    const mark = MARKS.includes(last) ? last : '';
    const stem = mark === '' ? token : token.slice(0, -1);
    if (!/^\p{L}[\p{L}\p{N}']*$/u.test(stem)) return 'sign';
    // So short a stem with any ending would be in every other word.
    if (mark !== '' && mark !== '-' && stem.length < 2) return 'stemTooShort';
    words.push({ stem, mark, isAfterGap });
    isAfterGap = false;
  }
  if (words.length === 0) return 'empty';
  return isAfterGap ? 'gapAtEnd' : words;
}
