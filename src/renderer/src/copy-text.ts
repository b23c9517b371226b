/** Puts a text on the clipboard. */
export function copyText(text: string): void {
  putOnClipboard({ 'text/plain': text });
}

/** Puts the same thing on the clipboard in several forms, by their media types. Through the page's own copy event: the asynchronous clipboard would need a permission. */
export function putOnClipboard(forms: Readonly<Record<string, string>>): void {
  function onCopy(event: ClipboardEvent): void {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    // A text field that has the focus would put its selection there.
    event.stopImmediatePropagation();
  }
  document.addEventListener('copy', onCopy, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
}
