import { lettersOf } from './pdf-letters';
import type { Glyph } from './pdf-placed';

/** Marked content that has begun: the words that it stands for, null when it does not say, and how many glyphs there were before it. */
export interface Marked {
  readonly words: string | null;
  readonly from: number;
}

/**
 * Puts the words of marked content that has ended in the place of its glyphs (ISO 32000-2, 14.9.4), as one glyph as large as they. Content on
 * more than one line keeps its glyphs, as where the lines end would be lost.
 */
export function putWords(marked: Marked | undefined, glyphs: Glyph[]): void {
  if (marked === undefined || marked.words === null) return;
  const [first, ...others] = glyphs.slice(marked.from);
  if (first === undefined) return;
  if (others.some(({ turn, across }) => turn !== first.turn || Math.abs(across - first.across) > first.size))
    return;
  let [start, end, size] = [first.along, first.along + first.width, first.size];
  for (const { along, width, size: own } of others) {
    start = Math.min(start, along);
    end = Math.max(end, along + width);
    size = Math.max(size, own);
  }
  glyphs.length = marked.from;
  const letters = lettersOf(marked.words);
  if (letters !== '') glyphs.push({ ...first, letters, along: start, width: end - start, size });
}

/**
 * The text that is in a string of PDF, given byte by byte as characters (ISO 32000-2, 7.9.2.2); null when it is no string. PDFDocEncoding is read
 * as windows-1252, which it is but for some signs.
 */
export function textOfPdfString(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const bytes = Uint8Array.from(value, (character) => character.charCodeAt(0));
  const [a, b, c] = bytes;
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder('windows-1252').decode(bytes);
}
