import {
  type Anchoring,
  CONTEXT_LENGTH,
  firstTwo,
  isCut,
  occurrences,
  placesInContext,
  verify,
} from './anchor';
import { type CodePointIndex, countCodePoints } from './code-points';
import { type Landmark, type Landmarks, landmarksOf, nearest } from './landmarks';
import type { Passage, Source } from './model';
import { versionOf } from './passage-standing';

/**
 * Says of the passages of a source where they stand in the text, with its hash, that takes the place of the present one.
 *
 * What lies with its context in the stretch that both texts begin with, or end with, stands where it stood, however often the same words
 * stand elsewhere. Of all else the words have to be unmistakable in both texts: of words that stood twice and stand once, nobody can
 * tell which of the two is gone, and a passage must not settle on the sentence that resembles its own. Nor may it leave its neighbours for one that has become
 * like its own. `textOf` gives the earlier
 * texts by their hashes; a passage whose text the source never had needs review.
 */
export function inSuccessor(
  source: Source,
  text: CodePointIndex,
  hash: string,
  textOf: (hash: string) => CodePointIndex,
): (passage: Passage) => Anchoring {
  const kept = new Map<string, Earlier>();
  return (passage) => {
    if (passage.textHash === hash) return verify(passage, text, hash);
    if (versionOf(source, passage) === null) return { state: 'needsReview' };
    let known = kept.get(passage.textHash);
    if (known === undefined) {
      const earlier = textOf(passage.textHash);
      let found: Landmarks | null = null;
      const landmarks = () => {
        found ??= landmarksOf(earlier.text, text.text);
        return found;
      };
      known = { earlier, alike: alikeAtTheEnds(earlier, text), landmarks };
      kept.set(passage.textHash, known);
    }
    return untouched(passage, known.earlier, text, known.alike) ?? unmistakable(passage, known, text);
  };
}

/** An earlier text, and what it has in common with the one that takes its place. */
interface Earlier {
  readonly earlier: CodePointIndex;
  readonly alike: Alike;
  readonly landmarks: () => Landmarks;
}

/** How many code points two texts have alike at their beginning and, from there on, at their end. */
interface Alike {
  readonly beginning: number;
  readonly end: number;
}

function alikeAtTheEnds(one: CodePointIndex, other: CodePointIndex): Alike {
  const [a, b] = [one.text, other.text];
  const shorter = Math.min(a.length, b.length);
  let beginning = 0;
  while (beginning < shorter && a.charCodeAt(beginning) === b.charCodeAt(beginning)) beginning++;
  // Half of a surrogate pair is no character that the texts have alike.
  if (isHalf(a, beginning)) beginning--;
  let end = 0;
  while (end < shorter - beginning && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end++;
  if (isHalf(a, a.length - end)) end--;
  return { beginning: one.toCodePoint(beginning), end: one.length - one.toCodePoint(a.length - end) };
}

/** Whether an offset in UTF-16 units parts a surrogate pair. */
function isHalf(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Where a passage stands whose words and context no change has touched; null when one has. */
function untouched(
  { start, end, prefix, suffix, quote }: Passage,
  earlier: CodePointIndex,
  text: CodePointIndex,
  alike: Alike,
): Anchoring | null {
  if (earlier.slice(start, end) !== quote) return null;
  const shift = text.length - earlier.length;
  const isInBeginning = end + countCodePoints(suffix) <= alike.beginning;
  const isInEnd = start - countCodePoints(prefix) >= earlier.length - alike.end;
  if (!isInBeginning && !isInEnd) return null;
  const by = isInBeginning ? 0 : shift;
  const [before, after] = [text.slice(start + by - 1, start + by), text.slice(end + by, end + by + 1)];
  // Where the earlier text began or ended with the passage, a word may have grown.
  if ((prefix === '' && isCut(before, quote)) || (suffix === '' && isCut(quote, after))) return null;
  return { state: 'moved', start: start + by, end: end + by };
}

/** What `verify` finds, unless the earlier text had the same in a second place, or the place found is another one's. */
function unmistakable(passage: Passage, { earlier, landmarks }: Earlier, text: CodePointIndex): Anchoring {
  const anchoring = verify(passage, text, '');
  if (anchoring.state !== 'moved') return anchoring;
  const { start, end } = anchoring;
  const isInContext =
    text.slice(start - CONTEXT_LENGTH, start) === passage.prefix &&
    text.slice(end, end + CONTEXT_LENGTH) === passage.suffix;
  const places = isInContext ? placesInContext(earlier, passage) : occurrences(earlier, passage.quote);
  const isOnly = firstTwo(places).length === 1;
  return isOnly && isBetweenTheSame(passage, earlier, anchoring, text, landmarks())
    ? anchoring
    : { state: 'needsReview' };
}

/**
 * Whether a passage stands beside the same as before. Where two paragraphs are nearly alike, one correction can alter the passage's own and make the other what that had been, context and all.
 * Words that stood once have their own sentence, or have kept a neighbour on one side; of those that stood more often, none may have come or gone as far as the neighbours on both.
 */
function isBetweenTheSame(
  { quote, start, end }: Passage,
  earlier: CodePointIndex,
  place: { readonly start: number; readonly end: number },
  text: CodePointIndex,
  { inEarlier, inLater }: Landmarks,
): boolean {
  const then = { start: earlier.toUtf16(start), end: earlier.toUtf16(end) };
  const now = { start: text.toUtf16(place.start), end: text.toUtf16(place.end) };
  const isOnly = firstTwo(occurrences(earlier, quote)).length === 1;
  const was = nearest(inEarlier, 'earlier', then, isOnly);
  const is = nearest(inLater, 'later', now, isOnly);
  if (isOnly) return was.before === is.before || was.after === is.after;
  if (was.before !== is.before || was.after !== is.after) return false;
  const between = (whole: string, of: keyof Landmark, at: typeof then) => [
    countOf(quote, whole.slice(was.before?.[of].end ?? 0, at.start)),
    countOf(quote, whole.slice(at.end, was.after?.[of].start ?? whole.length)),
  ];
  const [one, other] = [between(earlier.text, 'earlier', then), between(text.text, 'later', now)];
  return one[0] === other[0] && one[1] === other[1];
}

/** How often words stand in a text, beside each other. */
function countOf(words: string, text: string): number {
  return text.split(words).length - 1;
}
