import { type RefObject, useEffect, useRef } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { ReaderView } from '../../../../shared/views/reader';
import { paintLayer } from './highlight-layers';
import { rangeOf } from './text-dom';

/** A range of the text in code points. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Paints ranges of the text without touching the page's elements (CSS Custom Highlight API): `name` is that of the
 * `::highlight()` rule. For what the browser's own selection cannot show, because a form has the focus. Painted again when `drawn`
 * differs: the elements may be others then.
 */
export function useMark(
  name: string,
  article: RefObject<HTMLElement | null>,
  view: ReaderView,
  index: CodePointIndex,
  ranges: readonly Stretch[],
  { drawn, priority = 0 }: { readonly drawn: unknown; readonly priority?: number },
): void {
  const owner = useRef({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: other elements are a reason to paint again.
  useEffect(() => {
    const element = article.current;
    const { current } = owner;
    if (element === null || ranges.length === 0) return;
    const found = ranges
      .map(({ start, end }) => rangeOf(element, view, index, start, end))
      .filter((range) => range !== null);
    paintLayer(name, current, found, priority);
    return () => paintLayer(name, current, []);
  }, [name, article, view, index, ranges, drawn, priority]);
}
