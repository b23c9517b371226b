/** Puts a text on the clipboard. Through the page's own copy event: the asynchronous clipboard would need a permission. */
export function copyText(text: string): void {
  function onCopy(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  }
  document.addEventListener('copy', onCopy, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
}
