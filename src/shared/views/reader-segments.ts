import type { CodePointIndex } from '../code-points';
import { hiddenIn } from '../hidden-characters';
import type { Passage } from '../model';
import type { ParagraphShape } from './reader-shape';

/** A stretch of text under the same passages. Offsets are code points into the canonical text. */
export interface ReaderSegment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The passages over this stretch, in the order in which they begin. */
  readonly passageIds: readonly string[];
  /** The name of the hidden character that the stretch is; null when it is words. */
  readonly hidden: string | null;
}

/** A paragraph to be cut: its range in code points, where it begins in UTF-16 units, and its words. */
interface Whole {
  readonly start: number;
  readonly end: number;
  readonly utf16: number;
  readonly text: string;
}

/**
 * The stretches of a paragraph: cut where passages begin and end, where pages begin, behind the cells of a table row, and around hidden
 * characters. `passages` are those over it, in the order in which they begin.
 */
export function segmentsOf(
  index: CodePointIndex,
  { start, end, utf16: base, text }: Whole,
  passages: readonly Passage[],
  shape: ParagraphShape,
): readonly ReaderSegment[] {
  const hidden = hiddenIn(text);
  const names = new Map(hidden.map(({ start: at, name }) => [index.toCodePoint(base + at), name]));
  const tabs = shape.kind === 'tableRow' ? [...text.matchAll(/\t/gu)].map((tab) => tab.index + 1) : [];
  const cuts = new Set([start, end]);
  for (const passage of passages) {
    if (passage.start > start) cuts.add(passage.start);
    if (passage.end < end) cuts.add(passage.end);
  }
  for (const page of shape.pages) cuts.add(page.start);
  for (const each of hidden)
    cuts.add(index.toCodePoint(base + each.start)).add(index.toCodePoint(base + each.end));
  for (const tab of tabs) cuts.add(index.toCodePoint(base + tab));
  if (cuts.size === 2 && passages.length === 0 && hidden.length === 0)
    return [{ start, end, text, passageIds: [], hidden: null }];
  const inOrder = [...cuts].toSorted((a, b) => a - b);
  return inOrder.slice(0, -1).map((from, place) => {
    const to = inOrder[place + 1] ?? end;
    const over = passages.filter((passage) => passage.start <= from && passage.end >= to);
    return {
      start: from,
      end: to,
      text: index.slice(from, to),
      passageIds: over.map(({ id }) => id),
      hidden: names.get(from) ?? null,
    };
  });
}
