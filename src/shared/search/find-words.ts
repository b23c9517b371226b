import { type Folded, originalRange, type TextRange } from '../fold';
import { isProclitic, LONGEST_PROCLITIC, takesProclitics } from './proclitics';
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
  while (at - start < LONGEST_PROCLITIC && isWordAt(folded, start - 1)) start -= 1;
  return !isWordAt(folded, start - 1) && isProclitic(folded.slice(start, at));
}

/** Where a match ends whose first word begins at an index; null when the other words do not follow. */
function endOf(folded: string, start: number, { words, isPrefix }: WordsPart): number | null {
  let at = start;
  for (const [place, word] of words.entries()) {
    if (place > 0) while (at < folded.length && !isWordAt(folded, at)) at += 1;
    const isBeginning = isPrefix && place === words.length - 1;
    const end = endOfWord(folded, at, word, isBeginning);
    // Before the first word they have been passed over.
    const behind = end === null && place > 0 ? endBehindParticles(folded, at, word, isBeginning) : end;
    if (behind === null) return null;
    at = behind;
  }
  return at;
}

/** Where the word at an index ends, if it is the sought one or, with `isBeginning`, begins with it; else null. */
function endOfWord(folded: string, at: number, word: string, isBeginning: boolean): number | null {
  if (!folded.startsWith(word, at)) return null;
  let end = at + word.length;
  if (isWordAt(folded, end) && !isBeginning) return null;
  // The whole word is marked: it is what was found.
  while (isWordAt(folded, end)) end += 1;
  return end;
}

/** The same for a word that has particles before it, which begin at the index. */
function endBehindParticles(folded: string, at: number, word: string, isBeginning: boolean): number | null {
  if (!takesProclitics(word)) return null;
  for (let length = 1; length <= LONGEST_PROCLITIC; length += 1) {
    if (!isProclitic(folded.slice(at, at + length))) continue;
    const end = endOfWord(folded, at + length, word, isBeginning);
    if (end !== null) return end;
  }
  return null;
}
