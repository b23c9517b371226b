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
      const selection = element && readSelection(element, text);
      if (!selection) return;
      const { anchor, focus } = selection;
      const { start, end } = trimmed(text.text, Math.min(anchor, focus), Math.max(anchor, focus));
      setSelected(start < end ? { start: text.toCodePoint(start), end: text.toCodePoint(end) } : null);
    }
    document.addEventListener('selectionchange', onChange);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      setSelected(null);
    };
  }, [article, index]);
  return selected;
}
