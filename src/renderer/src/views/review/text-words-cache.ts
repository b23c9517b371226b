import { type TextWords, textWords } from '../../../../shared/candidates/text-words';
import { readText } from '../../api';
import { forgetOnClose } from '../../kept-while-open';

const MOST_TEXTS = 3;
const known = new Map<string, Promise<TextWords>>();
forgetOnClose(() => known.clear());

/** The words of the text with this hash, kept for the last few texts: cutting up a long one takes a moment. Rejects with `notFound`. */
export function wordsOfText(hash: string): Promise<TextWords> {
  const before = known.get(hash);
  if (before !== undefined) return before;
  const words = readText(hash).then(textWords);
  known.set(hash, words);
  words.catch(() => known.delete(hash));
  const oldest = known.keys().next().value;
  if (known.size > MOST_TEXTS && oldest !== undefined) known.delete(oldest);
  return words;
}
