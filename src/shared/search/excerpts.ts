import { codePointIndex } from '../code-points';
import type { Folded, TextRange } from '../fold';
import type { Excerpt } from './answer';
import { findWords } from './find-words';
import type { WordsPart } from './query';
import type { SearchFieldName } from './search-fields';

/** How much of the text is shown before the first mark and after the last one, in UTF-16 units. */
const BEFORE = 60;
const AFTER = 100;
/** Marks that are no further apart than this are shown in one excerpt. */
const APART = 120;
/** A match that is longer than this is shown by its beginning. */
const LONGEST = 400;

/**
 * The stretches of a text in which the sought words stand, `most` of them at the most, and in how many places they stand. With
 * `isPlaced` the excerpts carry the places in the canonical text.
 */
export function excerptsOf(
  field: SearchFieldName,
  within: Folded,
  sought: readonly WordsPart[],
  { most, isPlaced = false }: { readonly most: number; readonly isPlaced?: boolean },
): { readonly excerpts: readonly Excerpt[]; readonly hits: number } {
  const marks = findWords(within, sought);
  if (marks.length === 0) return { excerpts: [], hits: 0 };
  const { original } = within;
  const index = isPlaced ? codePointIndex(original) : null;
  const excerpts = together(marks, most).map((some) => {
    const { start, end } = frameOf(original, some);
    return {
      field,
      text: original.slice(start, end),
      marks: some.map((mark) => ({ start: mark.start - start, end: Math.min(mark.end, end) - start })),
      isCutBefore: start > 0,
      isCutAfter: end < original.length,
      places:
        index === null
          ? []
          : some.map((mark) => ({ start: index.toCodePoint(mark.start), end: index.toCodePoint(mark.end) })),
    };
  });
  return { excerpts, hits: marks.length };
}

/** Marks that stand close together, in groups. */
function together(marks: readonly TextRange[], most: number): readonly (readonly TextRange[])[] {
  const groups: TextRange[][] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    const [first, before] = [last?.[0], last?.at(-1)];
    const isNear =
      first !== undefined &&
      before !== undefined &&
      mark.start - before.end <= APART &&
      mark.end - first.start <= LONGEST;
    if (isNear) last?.push(mark);
    else if (groups.length === most) break;
    else groups.push([mark]);
  }
  return groups;
}

/** The stretch that shows marks: it begins and ends between words, and within the paragraph where that is near. */
function frameOf(text: string, marks: readonly TextRange[]): TextRange {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const least = Math.max(0, first.start - BEFORE);
  const before = text.slice(least, first.start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const wordStart = least === 0 ? 0 : Math.max(0, before.search(/\s/u) + 1);
  const start = offPair(text, least + Math.max(lineStart, wordStart));
  const end = offPair(text, Math.min(last.end, first.start + LONGEST));
  const after = text.slice(end, end + AFTER);
  const lineEnd = after.indexOf('\n');
  const lastSpace = end + AFTER >= text.length ? -1 : after.search(/\s\S*$/u);
  const wordEnd = lastSpace === -1 ? after.length : lastSpace;
  return { start, end: offPair(text, end + (lineEnd === -1 ? wordEnd : lineEnd)) };
}

/** An index that does not lie in the middle of a surrogate pair. */
function offPair(text: string, index: number): number {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00 ? index + 1 : index;
}
