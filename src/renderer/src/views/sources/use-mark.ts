import { type RefObject, useEffect } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { ReaderView } from '../../../../shared/views/reader';
import { rangeOf } from './text-dom';

/** A range of the text in code points. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Paints ranges of the text without touching the page's elements (CSS Custom Highlight API): `name` is that of the
 * `::highlight()` rule. For what the browser's own selection cannot show, because a form has the focus.
 */
export function useMark(
  name: string,
  article: RefObject<HTMLElement | null>,
  view: ReaderView | null,
  index: CodePointIndex | null,
  ranges: readonly Stretch[],
  /** What of the text is drawn: when that changes, the page's elements are others. */
  drawn: unknown = null,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: elements that were drawn anew are the reason.
  useEffect(() => {
    const element = article.current;
    if (element === null || view === null || index === null || ranges.length === 0) return;
    const found = ranges
      .map(({ start, end }) => rangeOf(element, view, index, start, end))
      .filter((range) => range !== null);
    CSS.highlights.set(name, new Highlight(...found));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [name, article, view, index, ranges, drawn]);
}
