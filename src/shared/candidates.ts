import { CONTEXT_LENGTH } from './anchor';
import { align, type Pair } from './candidates/align';
import { type TextWords, type Token, tokensOf } from './candidates/text-words';
import { likelyWindows } from './candidates/windows';
import { wordLikeness } from './candidates/word-likeness';
import type { Passage } from './model';
import { characterBoundaries, wholeCharacters } from './whole-characters';

/** Words of a passage, and what stands in their place; either may be empty. */
export interface WordChange {
  readonly from: string;
  readonly to: string;
}

/** A place where a passage may stand in another text. Nothing settles there until somebody has looked. */
export interface Candidate {
  /** Code points, `end` exclusive; always between whole characters. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** From 0 to 100: 85 for the words, 15 for what stands around them. 100 is for the very words in the very context alone. */
  readonly score: number;
  readonly isVerbatim: boolean;
  /** The words that differ, in order, at most 20. Empty when only marks, spaces or spelling (vowel signs, case) do. */
  readonly changes: readonly WordChange[];
}

/** What is looked for. */
export type Sought = Pick<Passage, 'start' | 'quote' | 'prefix' | 'suffix'>;

const MOST_CANDIDATES = 5;
/** Where less of the words is common, it is another passage. */
const LEAST_LIKENESS = 0.45;
const WORDS_SHARE = 0.85;
const MOST_CHANGES = 20;
/** Verbatim places beyond this are not told apart any more. */
const MOST_VERBATIM = 10_000;
/** Quotes of more words are laid beside a window by their two ends. */
const LONG = 400;
const END_WORDS = 120;

/**
 * The likely places of a passage in another text, at most five, the best first; equal ones by nearness to where it stood. Quotes that
 * stand there word for word come as they are, all others as whole words, found by their rare words and laid side by side word
 * by word, in any script. A sentence that differs in a name alone is a candidate, and says which name: the score judges no meaning.
 */
export function candidatesFor(passage: Sought, words: TextWords): readonly Candidate[] {
  if (passage.quote.trim() === '') return [];
  const exact = verbatim(passage, words);
  // Where the very words stand, nothing that is only like them is proposed.
  const near = alike(passage, words).filter((one) => !exact.some((other) => isSamePlace(other, one)));
  const found = [...exact, ...near].toSorted(
    (a, b) =>
      b.score - a.score ||
      Number(b.isVerbatim) - Number(a.isVerbatim) ||
      Math.abs(a.start - passage.start) - Math.abs(b.start - passage.start) ||
      a.start - b.start,
  );
  const taken: Candidate[] = [];
  for (const candidate of found) {
    if (taken.length === MOST_CANDIDATES) break;
    if (!taken.some((other) => isSamePlace(other, candidate))) taken.push(candidate);
  }
  return taken;
}

/** Whether two ranges overlap by more than half of the shorter one; two verbatim ones are two places unless they are one. */
function isSamePlace(a: Candidate, b: Candidate): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > Math.min(a.end - a.start, b.end - b.start) / 2;
}

function verbatim(passage: Sought, { index }: TextWords): readonly Candidate[] {
  const { quote } = passage;
  const isBoundary = characterBoundaries(index.text);
  const found: Candidate[] = [];
  for (let at = index.text.indexOf(quote); at !== -1; at = index.text.indexOf(quote, at + 1)) {
    if (found.length === MOST_VERBATIM) break;
    if (!isBoundary(at) || !isBoundary(at + quote.length)) continue;
    const [start, end] = [index.toCodePoint(at), index.toCodePoint(at + quote.length)];
    const score = Math.round(
      100 * (WORDS_SHARE + (1 - WORDS_SHARE) * contextLikeness(passage, index, start, end)),
    );
    found.push({ start, end, quote, score, isVerbatim: true, changes: [] });
  }
  return found;
}

function alike(passage: Sought, words: TextWords): readonly Candidate[] {
  const quote = tokensOf(passage.quote);
  const isLong = quote.length > LONG;
  const whole = wholeCharacters(words.index.text);
  return likelyWindows(quote, words, isLong ? MOST_CANDIDATES : 2 * MOST_CANDIDATES).flatMap((window) => {
    const tokens = words.tokens.slice(window.start, window.end);
    const laid = isLong ? longPairs(quote, tokens) : { pairs: align(quote, tokens), likeness: null };
    const places = laid.pairs.map(([, place]) => tokens[place]).filter((token) => token !== undefined);
    const [first, last] = [places[0], places.at(-1)];
    const likeness = laid.likeness ?? likenessOf(laid.pairs, quote, tokens);
    if (first === undefined || last === undefined || likeness < LEAST_LIKENESS) return [];
    const at = whole(first.start, last.end);
    const [start, end] = [words.index.toCodePoint(at.start), words.index.toCodePoint(at.end)];
    const text = words.index.text.slice(at.start, at.end);
    const isVerbatim = text === passage.quote;
    const context = contextLikeness(passage, words.index, start, end);
    const score = Math.round(100 * (WORDS_SHARE * likeness + (1 - WORDS_SHARE) * context));
    return {
      start,
      end,
      quote: text,
      score: isVerbatim ? score : Math.min(score, 99),
      isVerbatim,
      changes: changesOf(laid.pairs, quote, tokens),
    };
  });
}

/** A long quote by its first and its last words; how much of what lies between is common is counted without regard to order. */
function longPairs(quote: readonly Token[], tokens: readonly Token[]) {
  const head = align(quote.slice(0, END_WORDS), tokens.slice(0, Math.ceil(quote.length * 1.1) + END_WORDS));
  const start = head.find(([, place]) => place !== -1)?.[1] ?? 0;
  const offset = start + Math.floor(quote.length / 2);
  const tail = align(quote.slice(-END_WORDS), tokens.slice(offset, offset + quote.length + END_WORDS));
  const shifted = tail.map(
    ([word, place]): Pair => [
      word === -1 ? -1 : word + quote.length - END_WORDS,
      place === -1 ? -1 : place + offset,
    ],
  );
  const end = shifted.findLast(([, place]) => place !== -1)?.[1] ?? -1;
  const within = tokens.slice(start, end + 1);
  return { pairs: [...head, ...shifted], likeness: commonShare(quote, within) };
}

function commonShare(quote: readonly Token[], tokens: readonly Token[]): number {
  const left = Map.groupBy(quote, ({ folded }) => folded);
  const counts = new Map([...left].map(([folded, its]) => [folded, its.length]));
  let common = 0;
  for (const { folded, weight } of tokens) {
    const count = counts.get(folded) ?? 0;
    if (count > 0) common += weight;
    counts.set(folded, count - 1);
  }
  return share(common, quote, tokens);
}

function likenessOf(pairs: readonly Pair[], quote: readonly Token[], tokens: readonly Token[]): number {
  let common = 0;
  for (const [word, place] of pairs) {
    const [mine, its] = [quote[word], tokens[place]];
    if (mine === undefined || its === undefined) continue;
    if (mine.text === its.text) common += mine.weight;
    else if (mine.weight >= 1) common += 0.97 * mine.weight * wordLikeness(mine.folded, its.folded);
  }
  const its = pairs.map(([, place]) => tokens[place]).filter((token) => token !== undefined);
  return share(common, quote, its);
}

function share(common: number, quote: readonly Token[], tokens: readonly Token[]): number {
  const all = [...quote, ...tokens].reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : (2 * common) / all;
}

/** How much of the context before and after a place is that of the passage, character by character from the passage outwards; 0 to 1. */
function contextLikeness(passage: Sought, index: TextWords['index'], start: number, end: number): number {
  const before = index.slice(start - CONTEXT_LENGTH, start);
  const after = index.slice(end, end + CONTEXT_LENGTH);
  return (
    (sameFromStart(reversed(passage.prefix), reversed(before)) + sameFromStart(passage.suffix, after)) / 2
  );
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function sameFromStart(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  let same = 0;
  while (same < longer && a[same] !== undefined && a[same] === b[same]) same++;
  return longer === 0 ? 1 : same / longer;
}

/** Neighbouring words that differ, as one change. */
function changesOf(
  pairs: readonly Pair[],
  quote: readonly Token[],
  tokens: readonly Token[],
): readonly WordChange[] {
  const changes: { from: string; to: string }[] = [];
  let isOpen = false;
  for (const [word, place] of pairs) {
    const [mine, its] = [quote[word], tokens[place]];
    const isWord = (mine?.weight ?? 0) >= 1 || (its?.weight ?? 0) >= 1;
    if (mine?.folded === its?.folded) isOpen = false;
    else if (isWord) {
      if (!isOpen) changes.push({ from: '', to: '' });
      const change = changes.at(-1);
      if (change !== undefined) {
        change.from = joined(change.from, mine);
        change.to = joined(change.to, its);
      }
      isOpen = true;
    }
  }
  return changes.slice(0, MOST_CHANGES);
}

function joined(text: string, token: Token | undefined): string {
  if (token === undefined || token.weight === 0) return text;
  return text === '' ? token.text : `${text} ${token.text}`;
}
