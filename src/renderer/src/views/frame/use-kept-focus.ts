import { type RefObject, useEffect, useRef } from 'react';

/** The frame after the one in which a closing dialog tries to give the focus back, in milliseconds. */
const AFTER_DIALOG = 50;

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
    const timer = setTimeout(() => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) return;
      column.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
    }, AFTER_DIALOG);
    return () => clearTimeout(timer);
  }, [column, isEmpty, isFormOpen]);
}
