import type { Token } from './text-words';
import { wordLikeness } from './word-likeness';

/** What stands opposite one another when two stretches are laid side by side; -1 for nothing. Places among the tokens given. */
export type Pair = readonly [quote: number, text: number];

/** Up to so many pairs of tokens, words are compared letter by letter as well. */
const MOST_LIKENESSES = 60_000;
/** What it costs, of a word's weight, when only its spelling differs: vowel signs, case, an alef. */
const SPELLING = 0.05;
/** What another word in its place costs: a little less than no word at all, so that a name stands opposite the other name. */
const REPLACED = 0.95;

/**
 * Lays a quote beside the stretch of a text that is most like it, word by word (Needleman and Wunsch; what stands before and after
 * the stretch is free). The pairs in order, from the first word of the text that takes part to the last.
 */
export function align(quote: readonly Token[], text: readonly Token[]): readonly Pair[] {
  const [rows, columns] = [quote.length + 1, text.length + 1];
  const costs = new Float32Array(rows * columns);
  const isFine = quote.length * text.length <= MOST_LIKENESSES;
  for (let i = 1; i < rows; i++) {
    const word = quote[i - 1];
    if (word === undefined) break;
    costs[i * columns] = (costs[(i - 1) * columns] ?? 0) + word.weight;
    for (let j = 1; j < columns; j++) {
      const other = text[j - 1];
      if (other === undefined) break;
      const at = i * columns + j;
      costs[at] = Math.min(
        (costs[at - columns - 1] ?? 0) + swapCost(word, other, isFine),
        (costs[at - columns] ?? 0) + word.weight,
        (costs[at - 1] ?? 0) + other.weight,
      );
    }
  }
  return wayBack(quote, text, costs, isFine);
}

function wayBack(
  quote: readonly Token[],
  text: readonly Token[],
  costs: Float32Array,
  isFine: boolean,
): readonly Pair[] {
  const columns = text.length + 1;
  let i = quote.length;
  let j = 0;
  for (let end = 1; end < columns; end++)
    if ((costs[i * columns + end] ?? 0) < (costs[i * columns + j] ?? 0)) j = end;
  const pairs: Pair[] = [];
  while (i > 0) {
    const [word, other] = [quote[i - 1], text[j - 1]];
    const here = costs[i * columns + j] ?? 0;
    const isNear = (cost: number) => Math.abs(here - cost) < 1e-3;
    if (word === undefined) break;
    if (
      other !== undefined &&
      isNear((costs[(i - 1) * columns + j - 1] ?? 0) + swapCost(word, other, isFine))
    ) {
      pairs.push([--i, --j]);
    } else if (isNear((costs[(i - 1) * columns + j] ?? 0) + word.weight)) pairs.push([--i, -1]);
    else if (other !== undefined) pairs.push([-1, --j]);
    else break;
  }
  return pairs.reverse();
}

function swapCost(word: Token, other: Token, isFine: boolean): number {
  if (word.text === other.text) return 0;
  // A line end or a mark is no word's other form.
  if (word.weight < 1 !== other.weight < 1 || word.weight === 0 || other.weight === 0)
    return word.weight + other.weight;
  if (word.folded === other.folded) return SPELLING * word.weight;
  return word.weight * Math.min(REPLACED, 1 - (isFine ? wordLikeness(word.folded, other.folded) : 0));
}
