import type { CodePointIndex } from '../../../../shared/code-points';
import type { ReaderView } from '../../../../shared/views/reader';
import { rangeOf, stretchAt } from './text-dom';

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
  const row = stretchAt(article, view, start)?.parentElement;
  if (scroller === null || !row) return;
  if (block === 'start') {
    (row.closest('[data-paragraph]') ?? row).scrollIntoView({ block: 'start' });
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

/** How many frames it may take until everything near a place has been drawn and laid out. */
const FRAMES = 5;

/** Scrolls now and in the next frames: what comes near is drawn and laid out then, and may move what was scrolled to. */
export function settle(scroll: () => void, frames = FRAMES): void {
  scroll();
  if (frames > 0) requestAnimationFrame(() => settle(scroll, frames - 1));
}
