import { analyse } from 'chardet';
import { ENCODINGS } from '../../shared/encodings';

/** How many bytes the guess looks at. */
const SAMPLE = 64 * 1024;

/**
 * The legacy encodings that bytes are likely in, likeliest first, by their names in the Encoding Standard; always ends with
 * windows-1252, which can read anything.
 */
export function likelyEncodings(bytes: Uint8Array): readonly string[] {
  // Long stretches of ASCII, such as a web page's head, say nothing about the encoding.
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 1_000);
  const guesses = analyse(bytes.subarray(start, start + SAMPLE)).map(({ name }) => standardName(name));
  return [...new Set([...guesses.filter((name) => name !== null), 'windows-1252'])];
}

/** The Encoding Standard's name for what the detection calls it; null when Parley does not read it. */
function standardName(name: string): string | null {
  // KOI8-U has all letters of KOI8-R where that has them, and Ukrainian ones in place of box drawings, which no text of the field has.
  const label = name.toLowerCase() === 'koi8-r' ? 'koi8-u' : name;
  try {
    const { encoding } = new TextDecoder(label);
    return ENCODINGS.some((known) => known === encoding && !encoding.startsWith('utf-')) ? encoding : null;
  } catch {
    return null;
  }
}
