/** Inputs that hold no typed text. */
const TEXTLESS: readonly string[] = ['checkbox', 'radio', 'range', 'button', 'submit', 'color', 'file'];

/** Whether words can be typed into an element. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !TEXTLESS.includes(element.type);
}
