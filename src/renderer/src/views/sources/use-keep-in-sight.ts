import { type RefObject, useEffect, useRef } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { ReaderView } from '../../../../shared/views/reader';
import { scrollToRange, settle } from './scroll-to';
import { readSelection } from './text-dom';
import type { Stretch } from './use-mark';

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
      const range = latest.current.pending.at(-1) ?? selectedRange(element, index);
      if (range === null) return;
      settle(() => scrollToRange(element, latest.current.view, index, range, 'nearest'), 1);
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [article, index]);
}

/** What is selected, in code points; null when nothing is. */
function selectedRange(article: HTMLElement, index: CodePointIndex): Stretch | null {
  const selection = readSelection(article, index);
  if (selection === null || selection.anchor === selection.focus) return null;
  const { anchor, focus } = selection;
  return {
    start: index.toCodePoint(Math.min(anchor, focus)),
    end: index.toCodePoint(Math.max(anchor, focus)),
  };
}
