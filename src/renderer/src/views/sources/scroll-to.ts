import type { CodePointIndex } from '../../../../shared/code-points';
import type { ReaderView } from '../../../../shared/views/reader';
import { paragraphIndexAt, rangeOf } from './text-dom';

/** How much room is left above or below what is scrolled to, in pixels. */
const MARGIN = 48;

/**
 * Scrolls so that a range (code points) is in sight: `nearest` as little as it takes, `start` to the top. Paragraphs out of sight
 * are laid out only when they come near, so the paragraph is brought near first.
 */
export function scrollToRange(
  article: HTMLElement,
  view: ReaderView,
  index: CodePointIndex,
  { start, end }: { readonly start: number; readonly end: number },
  block: 'nearest' | 'center' | 'start',
): void {
  const scroller = article.parentElement;
  const row = article.children[paragraphIndexAt(view, start)];
  if (scroller === null || row === undefined) return;
  if (block === 'start') {
    row.scrollIntoView({ block: 'start' });
    return;
  }
  if (!isNear(row, scroller)) row.scrollIntoView({ block: 'center' });
  const box = rangeOf(article, view, index, start, end)?.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box === undefined) return;
  const above = box.top - frame.top - MARGIN;
  const below = box.bottom - frame.bottom + MARGIN;
  if (block === 'center' && box.height < frame.height) {
    scroller.scrollBy({ top: box.top + box.height / 2 - frame.top - frame.height / 2 });
  } else if (above < 0) scroller.scrollBy({ top: above });
  else if (below > 0) scroller.scrollBy({ top: Math.min(below, above) });
}

function isNear(row: Element, scroller: Element): boolean {
  const box = row.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  return box.bottom >= frame.top && box.top <= frame.bottom;
}
