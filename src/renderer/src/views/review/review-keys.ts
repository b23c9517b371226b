export type ReviewKey =
  | { readonly kind: 'step'; readonly direction: 1 | -1 }
  /** From 1. */
  | { readonly kind: 'accept'; readonly place: number }
  | { readonly kind: 'select' | 'leave' };

/** What a key means in the review; null when it means nothing there. Letters go by their place on the keyboard, so that they work in every layout. */
export function reviewKey({
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  repeat,
}: KeyboardEvent): ReviewKey | null {
  if (ctrlKey || metaKey || altKey || shiftKey) return null;
  switch (code) {
    case 'KeyN':
      return { kind: 'step', direction: 1 };
    case 'KeyP':
      return { kind: 'step', direction: -1 };
  }
  // A key that is held down must not decide about one passage after the other.
  if (repeat) return null;
  switch (code) {
    case 'KeyA':
      return { kind: 'accept', place: 1 };
    case 'KeyR':
      return { kind: 'select' };
    case 'KeyL':
      return { kind: 'leave' };
  }
  const digit = /^(?:Digit|Numpad)([1-5])$/u.exec(code)?.[1];
  return digit === undefined ? null : { kind: 'accept', place: Number(digit) };
}

/** Whether a key is for the review: it was pressed in the view, or nowhere in particular, and not into a field or a dialog. */
export function isForReview({ target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || target instanceof HTMLInputElement) return false;
  return target === document.body || target.closest('main') !== null;
}
