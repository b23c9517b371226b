import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { Reading } from '../../../../shared/reading';
import type { ReaderView } from '../../../../shared/views/reader';
import type { Bookmark } from './reading-place';
import { scrollToRange, settle } from './scroll-to';

/** Keeps the paragraph on top where it is when the text is set in another way. */
export function useSamePlace(
  article: RefObject<HTMLElement | null>,
  view: ReaderView,
  index: CodePointIndex,
  bookmark: Bookmark,
  { size, spacing, face, measure }: Reading,
): void {
  const set = `${size} ${spacing} ${face} ${measure}`;
  const before = useRef(set);
  useLayoutEffect(() => {
    const element = article.current;
    if (element === null || before.current === set) return;
    before.current = set;
    const start = bookmark.read();
    if (start > 0) settle(() => scrollToRange(element, view, index, { start, end: start }, 'start'));
  }, [article, view, index, bookmark, set]);
}
