import { type RefObject, useEffect, useState } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { trimmed } from '../../../../shared/selection-steps';
import { readSelection } from './text-dom';
import type { Stretch } from './use-mark';

/**
 * What is selected in the article, in code points, without the white space at its ends; null when nothing is. It outlives the
 * focus: a button or a field that takes the page's selection away does not take this one.
 */
export function useTextSelection(
  article: RefObject<HTMLElement | null>,
  index: CodePointIndex | null,
): Stretch | null {
  const [selected, setSelected] = useState<Stretch | null>(null);
  useEffect(() => {
    if (index === null) return;
    const text = index;
    function onChange(): void {
      const element = article.current;
      const now = element && selectionNow(element, text);
      if (now) setSelected(now.range);
    }
    document.addEventListener('selectionchange', onChange);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      setSelected(null);
    };
  }, [article, index]);
  return selected;
}

/**
 * What the page has selected at this moment, as above; null when that lies outside of the article. The event that tells of a change
 * may come later than the key that is pressed next.
 */
export function selectionNow(
  article: HTMLElement,
  index: CodePointIndex,
): { readonly range: Stretch | null } | null {
  const selection = readSelection(article, index);
  if (selection === null) return null;
  const { anchor, focus } = selection;
  const { start, end } = trimmed(index.text, Math.min(anchor, focus), Math.max(anchor, focus));
  return { range: start < end ? { start: index.toCodePoint(start), end: index.toCodePoint(end) } : null };
}
