import { type RefObject, useEffect, useState } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { ReaderView } from '../../../../shared/views/reader';
import { placeBelow } from './reading-place';
import { offsetAtPoint } from './text-dom';
import type { Stretch } from './use-mark';

/** A chunk of more code points is but one paragraph: what is in sight of it is a part, and so much around that. */
const LONG = 40_000;
const AROUND = 15_000;

/** What of the text is in sight, in code points: from the beginning of the first chunk to the end of the last; a part of long ones. */
export function useInSight(
  article: RefObject<HTMLElement | null>,
  view: ReaderView,
  index: CodePointIndex,
): Stretch {
  const [sight, setSight] = useState<Stretch>({ start: 0, end: 0 });
  useEffect(() => {
    const element = article.current;
    const scroller = element?.parentElement;
    if (!element || !scroller) return;
    let isQueued = false;

    function look(): void {
      isQueued = false;
      if (!element || !scroller) return;
      const frame = scroller.getBoundingClientRect();
      const chunks = [...element.children];
      const first = view.chunks[placeBelow(chunks, frame.top)];
      const last = view.chunks[placeBelow(chunks, frame.bottom)];
      if (first === undefined || last === undefined) return;
      let { start } = first;
      let { end } = last;
      if (end - start > LONG) {
        const x = frame.left + frame.width / 2;
        const middle = offsetAtPoint(element, index, x, frame.top + frame.height / 2) ?? start;
        start = Math.max(start, Math.floor((middle - AROUND) / AROUND) * AROUND);
        end = Math.min(end, Math.ceil((middle + AROUND) / AROUND) * AROUND);
      }
      setSight((before) => (before.start === start && before.end === end ? before : { start, end }));
    }

    function queue(): void {
      if (isQueued) return;
      isQueued = true;
      requestAnimationFrame(look);
    }

    look();
    scroller.addEventListener('scroll', queue, { passive: true });
    const observer = new ResizeObserver(queue);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', queue);
      observer.disconnect();
    };
  }, [article, view, index]);
  return sight;
}

/** Those of ranges in order, none of which overlap, that reach into a stretch. */
export function withinSight<R extends Stretch>(ranges: readonly R[], { start, end }: Stretch): readonly R[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((ranges[last]?.start ?? end) < end) last++;
  return ranges.slice(low, last);
}
