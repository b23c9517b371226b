import type { MouseEvent } from 'react';
import { showEvidence } from '../../actions';

/** A click on a passage shows what it proves; one that ends a selection does not. */
export function showPassagesAt(event: MouseEvent<HTMLElement>): void {
  const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-passages]') : null;
  if (mark === null || document.getSelection()?.isCollapsed === false) return;
  showEvidence({ kind: 'passage', passageIds: (mark.dataset.passages ?? '').split(' ') });
}
