import type { CodePointIndex } from '../../../../shared/code-points';
import { lastBeginningBy } from '../../../../shared/last-beginning-by';
import type { TextSelection } from '../../../../shared/selection-steps';
import type { ReaderView } from '../../../../shared/views/reader';

/*
 * Between the page and the text. The reader draws its chunks as the children of its article, in order, and each stretch as an
 * element with `data-start`, its offset in code points, around a single text node. So a place in the page is a place in the
 * canonical text however the browser lays it out, and right-to-left text needs no rule of its own.
 */

interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** The selection of the page in UTF-16 offsets of the canonical text; null when it does not lie within the article. */
export function readSelection(article: HTMLElement, index: CodePointIndex): TextSelection | null {
  const selection = document.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return null;
  if (!article.contains(anchorNode) || !article.contains(focusNode)) return null;
  const anchor = offsetAt(article, index, anchorNode, selection.anchorOffset);
  const focus = offsetAt(article, index, focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** Makes the page select what a selection in UTF-16 offsets says, with its direction. */
export function writeSelection(
  article: HTMLElement,
  view: ReaderView,
  index: CodePointIndex,
  { anchor, focus }: TextSelection,
): void {
  const from = pointAt(article, view, index, index.toCodePoint(anchor));
  const to = pointAt(article, view, index, index.toCodePoint(focus));
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The page's range of a range in code points; null when the text has no paragraph. */
export function rangeOf(
  article: HTMLElement,
  view: ReaderView,
  index: CodePointIndex,
  start: number,
  end: number,
): Range | null {
  const from = pointAt(article, view, index, start);
  const to = pointAt(article, view, index, end);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The offset in code points of the character at a place of the window, in pixels; null where there is none of the text. */
export function offsetAtPoint(
  article: HTMLElement,
  index: CodePointIndex,
  x: number,
  y: number,
): number | null {
  const place = document.caretPositionFromPoint(x, y);
  if (!place || !(place.offsetNode instanceof Text) || !article.contains(place.offsetNode)) return null;
  const offset = offsetAt(article, index, place.offsetNode, place.offset);
  return offset === null ? null : index.toCodePoint(offset);
}

function offsetAt(article: HTMLElement, index: CodePointIndex, node: Node, offset: number): number | null {
  if (node instanceof Text) {
    const start = startOf(node.parentElement);
    return start === null ? null : index.toUtf16(start) + offset;
  }
  // Between elements: the beginning of what comes next, or the end of what came before.
  const next = node.childNodes[offset];
  const first = next && firstStretch(next);
  if (first) return index.toUtf16(startOf(first) ?? 0);
  const stretches = node instanceof Element ? node.querySelectorAll<HTMLElement>('[data-start]') : [];
  const last = [...stretches].at(-1);
  const start = startOf(last ?? null);
  if (start !== null) return index.toUtf16(start) + (last?.textContent.length ?? 0);
  return article === node ? 0 : null;
}

function firstStretch(node: Node): Element | null {
  if (!(node instanceof Element)) return node.parentElement?.closest('[data-start]') ?? null;
  return node.matches('[data-start]') ? node : node.querySelector('[data-start]');
}

function startOf(element: Element | null): number | null {
  const text = element?.closest<HTMLElement>('[data-start]')?.dataset.start;
  return text === undefined ? null : Number(text);
}

function pointAt(
  article: HTMLElement,
  view: ReaderView,
  index: CodePointIndex,
  codePoint: number,
): DomPoint | null {
  const stretch = stretchAt(article, view, codePoint);
  const node = stretch?.firstChild;
  if (!stretch || !(node instanceof Text)) return null;
  const offset = index.toUtf16(codePoint) - index.toUtf16(Number(stretch.dataset.start));
  return { node, offset: Math.min(Math.max(offset, 0), node.length) };
}

/** The element that holds the words at an offset in code points, or last before it; null when the text has no paragraph. */
export function stretchAt(article: HTMLElement, view: ReaderView, codePoint: number): HTMLElement | null {
  const chunk = article.children[lastBeginningBy(view.chunks, codePoint)];
  const stretches = [...(chunk?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
  return stretches.findLast((each) => Number(each.dataset.start) <= codePoint) ?? stretches[0] ?? null;
}

/** The place of the last paragraph that begins at or before an offset in code points; 0 when it lies before all of them. */
export function paragraphIndexAt(view: ReaderView, codePoint: number): number {
  return lastBeginningBy(view.paragraphs, codePoint);
}
