import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { trimmed } from '../../../../shared/selection-steps';
import { readSelection } from './text-dom';
import type { Stretch } from './use-mark';

/** What is selected in a text, in code points. */
export interface TextSelectionState {
  readonly selected: Stretch | null;
  /** Looks at once, as an act on the selection must: what the event tells may come when the focus has gone. */
  readonly look: () => ReturnType<typeof selectionNow>;
}

/**
 * What is selected in the article, in code points, without the white space at its ends; null when nothing is. It outlives the
 * focus: a button or a field that takes the page's selection away does not take this one.
 */
export function useTextSelection(
  article: RefObject<HTMLElement | null>,
  index: CodePointIndex,
): TextSelectionState {
  const [selected, setSelected] = useState<Stretch | null>(null);
  const look = useCallback(() => {
    const now = article.current && selectionNow(article.current, index);
    if (now) setSelected(now.range);
    return now;
  }, [article, index]);
  useEffect(() => {
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      setSelected(null);
    };
  }, [look]);
  return { selected, look };
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
