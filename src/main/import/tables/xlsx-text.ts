import type { XmlElement } from '../xml';

/** The text of a string with or without formats for parts of it; how it is pronounced (`rPh`) is no part of it. */
export function stringText(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'x:t') text += child.children.filter((each) => typeof each === 'string').join('');
    else if (child.name === 'x:r') text += stringText(child);
  }
  return decodeEscapes(text);
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, 22.9.2.19); one that no text can hold goes. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\0', '')
    .toWellFormed();
}
