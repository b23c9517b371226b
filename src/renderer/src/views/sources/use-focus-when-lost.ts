import { type RefObject, useEffect } from 'react';

/** A text that comes up while nothing has the focus, as after an import, takes it: the keyboard is where the work goes on. */
export function useFocusWhenLost(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focused = document.activeElement;
    // The view as a whole has it when the view has just changed.
    if (focused?.contains(text.current)) text.current?.focus({ preventScroll: true });
  }, [text]);
}
