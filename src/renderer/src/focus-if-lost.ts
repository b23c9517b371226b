/** The frame after the one in which a closing menu or dialog tries to give the focus back, in milliseconds. */
const AFTER_CLOSING = 50;

/** Gives the focus to an element if by then no row, field or button has it. Returns the function that calls it off. */
export function focusIfLost(find: () => HTMLElement | null | undefined): () => void {
  const timer = setTimeout(() => {
    // A tree or grid whose focused row is gone takes the focus itself, where no key does anything.
    if (document.activeElement?.matches('body, [role="treegrid"], [role="grid"]') ?? true) find()?.focus();
  }, AFTER_CLOSING);
  return () => clearTimeout(timer);
}
