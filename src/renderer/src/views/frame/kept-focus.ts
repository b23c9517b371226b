import { type RefObject, useEffect, useRef } from 'react';
import type { Command } from '../../../../shared/commands';
import { focusIfLost } from '../../focus-if-lost';
import { performWithUndo } from '../../perform';

/**
 * Gives the focus to the first row of a column when it gets its first entries, and the button that had the focus is gone with the
 * empty state. `isFormOpen` is whether a form over the view has the focus meanwhile.
 */
export function useKeptFocus(
  column: RefObject<HTMLElement | null>,
  isEmpty: boolean,
  isFormOpen: boolean,
): void {
  const wasEmpty = useRef(isEmpty);
  useEffect(() => {
    if (isEmpty) wasEmpty.current = true;
    if (isEmpty || isFormOpen || !wasEmpty.current) return;
    wasEmpty.current = false;
    return focusIfLost(() => column.current?.querySelector<HTMLElement>('[role="row"]'));
  }, [column, isEmpty, isFormOpen]);
}

/** Deletes what a row of a tree stands for, and gives the focus to the row after it, or else before it, or else to the column's button. */
export async function deleteRow(tree: HTMLElement | null, id: string, command: Command): Promise<void> {
  const column = tree?.closest('section');
  const rows = [...(tree?.querySelectorAll<HTMLElement>('[role="row"][data-key]') ?? [])];
  const at = rows.findIndex((row) => row.dataset.key === id);
  const beside = rows[at + 1] ?? rows[at - 1];
  if (await performWithUndo(command)) {
    focusIfLost(() => (beside?.isConnected ? beside : column?.querySelector<HTMLElement>('button')));
  }
}
