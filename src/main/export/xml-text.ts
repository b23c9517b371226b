/** Text as it has to stand in XML, in elements and in attributes in double quotation marks. It must hold nothing that XML forbids. */
export function xmlText(text: string): string {
  return /[&<>"\t\n\r]/.test(text)
    ? text.replaceAll(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign)
    : text;
}

/** White space is written by its number, for otherwise attributes would have it as spaces and a carriage return would become a line feed. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
