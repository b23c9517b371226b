import { type Folded, originalRange, type TextRange } from '../fold';
import { isProclitic, takesProclitics } from './proclitics';
import type { WordsPart } from './query';
import { isWordAt } from './words';

/**
 * Where the sought words stand in a text: ranges of the original in order, those that overlap made one. Of a word with particles
 * before it only the word itself. What the index finds and what this finds is the same; the test of both says so.
 */
export function findWords(within: Folded, sought: readonly WordsPart[]): readonly TextRange[] {
  const found = sought.flatMap((part) => rangesOf(within.folded, part));
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const range = originalRange(within, start, end);
    const last = merged.at(-1);
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** Whether the words stand anywhere in a folded text. */
export function hasWords(folded: string, part: WordsPart): boolean {
  return nextRange(folded, part, 0) !== null;
}

function rangesOf(folded: string, part: WordsPart): readonly TextRange[] {
  const found: TextRange[] = [];
  let range = nextRange(folded, part, 0);
  while (range !== null) {
    found.push(range);
    range = nextRange(folded, part, range.end);
  }
  return found;
}

/** The first match that begins at or after an index of the folded text. */
function nextRange(folded: string, part: WordsPart, from: number): TextRange | null {
  const [first = ''] = part.words;
  for (let at = folded.indexOf(first, from); at !== -1; at = folded.indexOf(first, at + 1)) {
    if (!beginsWord(folded, at, first)) continue;
    const end = endOf(folded, at, part);
    if (end !== null) return { start: at, end };
  }
  return null;
}

/** Whether what stands at an index is the beginning of a word, but for the particles that Arabic writes before one. */
function beginsWord(folded: string, at: number, word: string): boolean {
  if (!isWordAt(folded, at - 1)) return true;
  if (!takesProclitics(word)) return false;
  let start = at;
  while (at - start < 4 && isWordAt(folded, start - 1)) start -= 1;
  return !isWordAt(folded, start - 1) && isProclitic(folded.slice(start, at));
}

/** Where a match ends whose first word begins at an index; null when the other words do not follow. */
function endOf(folded: string, start: number, { words, isPrefix }: WordsPart): number | null {
  let at = start;
  for (const [place, word] of words.entries()) {
    if (place > 0) while (at < folded.length && !isWordAt(folded, at)) at += 1;
    if (!folded.startsWith(word, at)) return null;
    at += word.length;
    if (!isWordAt(folded, at)) continue;
    if (!isPrefix || place < words.length - 1) return null;
    // The whole word is marked: it is what was found.
    while (isWordAt(folded, at)) at += 1;
  }
  return at;
}
