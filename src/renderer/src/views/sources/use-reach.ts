import { type RefObject, useMemo } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { ReaderView } from '../../../../shared/views/reader';
import { firstInSight } from './reading-place';
import { scrollToRange, settle } from './scroll-to';
import { writeSelection } from './text-dom';
import type { Stretch } from './use-mark';
import { selectionNow } from './use-text-selection';

/** Going to places of the text; offsets in code points. */
export interface Reach {
  /** Scrolls to a range. */
  readonly show: (range: Stretch, block: 'nearest' | 'center' | 'start') => void;
  /** Selects a range and scrolls to it; the text takes the focus when it is asked to. */
  readonly select: (range: Stretch, options?: { readonly isFocused?: boolean }) => void;
  /** Where the reading is: the selection, when one is in the text, else the paragraph on top. */
  readonly origin: () => number;
}

/** The ways to places of a text that is shown. */
export function useReach(
  article: RefObject<HTMLElement | null>,
  view: ReaderView,
  index: CodePointIndex,
): Reach {
  return useMemo(() => {
    const top = (element: HTMLElement) => view.paragraphs[firstInSight(element) - 1]?.start ?? 0;
    return {
      show(range, block) {
        const element = article.current;
        if (element !== null) settle(() => scrollToRange(element, view, index, range, block));
      },
      select(range, options) {
        const element = article.current;
        if (element === null) return;
        if (options?.isFocused === true) element.focus({ preventScroll: true });
        const [anchor, focus] = [index.toUtf16(range.start), index.toUtf16(range.end)];
        writeSelection(element, view, index, { anchor, focus });
        settle(() => scrollToRange(element, view, index, range, 'center'));
      },
      origin() {
        const element = article.current;
        if (element === null) return 0;
        return selectionNow(element, index)?.range?.start ?? top(element);
      },
    };
  }, [article, view, index]);
}
