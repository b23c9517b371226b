/** Text as it has to stand in HTML, in elements and attributes; a carriage return would otherwise be read as a line feed. */
export function htmlText(text: string): string {
  return text.replaceAll(/[&<>"\r\u00A0\0]/gu, (letter) => ENTITIES[letter] ?? letter);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\u00A0': '&nbsp;',
  // No page can hold it (HTML, 13.2.5): it is told by its number, as the sign that Unicode has for it.
  '\0': '\u2400',
};
