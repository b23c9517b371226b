import { type RefObject, useEffect, useRef } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { ReaderView } from '../../../../shared/views/reader';
import { scrollToRange, settle } from './scroll-to';
import type { Stretch } from './use-mark';
import { selectionNow } from './use-text-selection';

/**
 * Keeps the words that the form is about, or else those that are selected, in sight when the text gets another width, as when the form
 * opens beside it.
 */
export function useKeepInSight(
  article: RefObject<HTMLElement | null>,
  view: ReaderView,
  index: CodePointIndex,
  pending: readonly Stretch[],
): void {
  const latest = useRef({ view, pending });
  latest.current = { view, pending };
  useEffect(() => {
    const element = article.current;
    const scroller = element?.parentElement;
    if (!element || !scroller) return;
    let width = scroller.clientWidth;
    const observer = new ResizeObserver(() => {
      if (scroller.clientWidth === width) return;
      width = scroller.clientWidth;
      const range = latest.current.pending.at(-1) ?? selectionNow(element, index)?.range ?? null;
      if (range === null) return;
      settle(() => scrollToRange(element, latest.current.view, index, range, 'nearest'), 1);
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [article, index]);
}
