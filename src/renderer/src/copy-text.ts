/**
 * Puts a text on the clipboard, and beside it the same as HTML for whoever can take that. Through the page's own copy event: the
 * asynchronous clipboard would need a permission.
 */
export function copyText(text: string, html?: string): void {
  function onCopy(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    // What has the focus would copy something of its own instead.
    event.stopImmediatePropagation();
  }
  document.addEventListener('copy', onCopy, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
}
