import { type RefObject, useEffect, useRef } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { Source } from '../../../../shared/model';
import type { ReaderView } from '../../../../shared/views/reader';
import { useAppState } from '../../store';
import { scrollToRange, settle } from './scroll-to';

/** The first paragraph that is in sight, by its number; 1 when none is drawn. */
export function firstInSight(article: HTMLElement): number {
  const top = article.parentElement?.getBoundingClientRect().top ?? 0;
  const chunk = firstBelow([...article.children], top);
  const row = chunk && firstBelow([...chunk.querySelectorAll<HTMLElement>('[data-paragraph]')], top);
  return Number(row?.dataset.paragraph ?? 1);
}

function firstBelow<E extends Element>(elements: readonly E[], top: number): E | undefined {
  return elements[placeBelow(elements, top)];
}

/** The place of the first of elements that follow one another down the page whose foot is below a height; the last one when none is. */
export function placeBelow(elements: readonly Element[], top: number): number {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which request to show a passage was carried out last: coming back to the reader must not repeat it. */
let shownCount = 0;
/** The same for what the search found. */
let foundCount = 0;

/** What remembers where a text is being read: offsets in code points. */
export interface Bookmark {
  readonly read: () => number;
  readonly write: (offset: number) => void;
}

/** Scrolls to the passage that was asked for, or to where the reader was; and remembers where it is. */
export function useReadingPlace(
  article: RefObject<HTMLElement | null>,
  { id: sourceId, textHash }: Pick<Source, 'id' | 'textHash'>,
  view: ReaderView,
  index: CodePointIndex,
  bookmark: Bookmark,
): void {
  const asked = useAppState((state) => state.focusedPassage);
  const found = useAppState((state) => state.found);
  const latest = useRef(view);
  latest.current = view;

  useEffect(() => {
    const element = article.current;
    if (element === null) return;
    const readerOffset = bookmark.read();
    if (readerOffset > 0) {
      const place = { start: readerOffset, end: readerOffset };
      settle(() => scrollToRange(element, latest.current, index, place, 'start'));
    }
    const scroller = element.parentElement;
    function remember(): void {
      const first = latest.current.paragraphs[firstInSight(element as HTMLElement) - 1];
      if (first !== undefined) bookmark.write(first.start);
    }
    scroller?.addEventListener('scrollend', remember);
    return () => scroller?.removeEventListener('scrollend', remember);
  }, [article, index, bookmark]);

  useEffect(() => {
    const element = article.current;
    const highlight = asked === null ? undefined : latest.current.highlights.get(asked.passageId);
    if (element === null || asked === null || highlight === undefined || asked.count === shownCount) return;
    shownCount = asked.count;
    settle(() => scrollToRange(element, latest.current, index, highlight, 'center'));
    // Who came from elsewhere goes on with the keyboard here; who steps from passage to passage keeps the button.
    const reader = element.closest('section');
    if (!reader?.contains(document.activeElement)) element.focus({ preventScroll: true });
  }, [article, index, asked]);

  useEffect(() => {
    const element = article.current;
    const first = found?.sourceId === sourceId && found.textHash === textHash ? found.ranges[0] : undefined;
    if (element === null || found === null || first === undefined || found.count === foundCount) return;
    foundCount = found.count;
    settle(() => scrollToRange(element, latest.current, index, first, 'center'));
    element.focus({ preventScroll: true });
  }, [article, index, sourceId, textHash, found]);
}
