import { analyse } from 'chardet';

/**
 * The encodings that texts of this field come in when they are not Unicode, by their labels in the Encoding Standard
 * (https://encoding.spec.whatwg.org/#names-and-labels): Arabic, Cyrillic, Hebrew, Greek, Turkish and Western ones.
 */
export const LEGACY_ENCODINGS = [
  'windows-1256',
  'iso-8859-6',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'windows-1255',
  'iso-8859-8',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'iso-8859-9',
  'windows-1250',
  'iso-8859-2',
  'windows-1252',
  'iso-8859-1',
] as const;

/** How many bytes the guess looks at. */
const SAMPLE = 64 * 1024;

/** The legacy encodings that bytes are likely in, likeliest first; always ends with windows-1252, which can read anything. */
export function likelyEncodings(bytes: Uint8Array): readonly string[] {
  // Long stretches of ASCII, such as a web page's head, say nothing about the encoding.
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 1_000);
  const known: readonly string[] = LEGACY_ENCODINGS;
  const guesses = analyse(bytes.subarray(start, start + SAMPLE))
    .map((match) => match.name.toLowerCase())
    .filter((name) => known.includes(name));
  return [...new Set([...guesses, 'windows-1252'])];
}
