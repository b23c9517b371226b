/**
 * XML as text, in the encoding of its byte order mark, of its first bytes or of its declaration, otherwise in UTF-8
 * (XML 1.0, appendix F). Null when the bytes are not of that encoding, or there is no such encoding.
 */
export function decodeXml(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text;
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  if (a === 0xef && b === 0xbb) return 'utf-8';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  // It has been read as bytes of ASCII, so it is none of the encodings with two bytes a character.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
