import type { KeyboardEvent } from 'react';
import type { IssueStep } from './moves';

interface RowKeys {
  /** Moves the row with this id one step; left out where rows stand in an order of their own. */
  readonly onStep?: (id: string, step: IssueStep) => void;
  readonly onDelete: (id: string) => void;
}

/**
 * What the keys of the frame's trees do to the row that has the focus: Alt with an arrow moves it, Delete deletes it. To be called
 * while the event goes down, before the tree takes the arrows to move the focus. The arrows to the side are mirrored where the
 * layout runs right to left.
 */
export function handleRowKey(event: KeyboardEvent<HTMLElement>, { onStep, onDelete }: RowKeys): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null;
  const id = row?.dataset.key;
  // A menu or dialog that was opened from a row is drawn elsewhere, but React tells its events here as well.
  if (row === null || id === undefined || !event.currentTarget.contains(row)) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.altKey) {
    const step = stepOf(event.key, getComputedStyle(row).direction === 'rtl');
    if (step === null || onStep === undefined) return;
    onStep(id, step);
  } else if (event.key === 'Delete' && event.target === row) {
    onDelete(id);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function stepOf(key: string, isMirrored: boolean): IssueStep | null {
  switch (key) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'ArrowRight':
      return isMirrored ? 'outdent' : 'indent';
    case 'ArrowLeft':
      return isMirrored ? 'indent' : 'outdent';
    default:
      return null;
  }
}
