import type { CodePointIndex } from './code-points';

/** A selection above both is taken for a slip of the hand: more than a fifth of the text, and more than so many code points. */
const LARGEST_SHARE = 0.2;
const LARGEST_LENGTH = 5_000;
/** A text longer than this, in code points, cannot be its own passage; a short communiqué can. */
const LONGEST_WHOLE_TEXT = 1_000;

/** Whether a range of a text, in code points, takes in too much of it to prove anything: all of a long one, or a great part. */
export function isTooMuchOf(index: CodePointIndex, start: number, end: number): boolean {
  const count = end - start;
  if (count > index.length * LARGEST_SHARE && count > LARGEST_LENGTH) return true;
  return isAllOf(index, start, end);
}

/** Whether a range of a long text, in code points, is all of it but for the space around. */
export function isAllOf(index: CodePointIndex, start: number, end: number): boolean {
  if (index.length <= LONGEST_WHOLE_TEXT) return false;
  return index.slice(start, end).trim().length === index.text.trim().length;
}
