/** Characters that Windows, macOS or Linux refuse in a file name (Microsoft, "Naming Files, Paths, and Namespaces"). */
const REFUSED = /[<>:"/\\|?*\p{Cc}]/gu;
/** Invisible marks that could make a name read as another: bidirectional controls, zero-width characters, byte order mark. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** Names of devices on Windows, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/iu;
/** File systems allow 255 bytes; this leaves room for an extension and for the endings of temporary files. */
const MOST_BYTES = 180;

/**
 * A file name, without extension, that every system accepts and that still reads like `title`.
 * `fallback` is used when nothing readable is left.
 */
export function safeFileName(title: string, fallback: string): string {
  const cleaned = title.toWellFormed().replace(INVISIBLE, '').replace(REFUSED, ' ').replace(/\s+/gu, ' ');
  const name = trimEnds(atMostBytes(trimEnds(cleaned), MOST_BYTES));
  if (name === '') return fallback;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** `path` with `extension` (such as `.csv`) at its end, unless it is there already in any case. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(extension.toLowerCase()) ? path : path + extension;
}

/** Windows drops dots and spaces at the end; a leading dot would hide the file elsewhere. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** The longest beginning of whole characters that fits into `most` bytes of UTF-8. */
function atMostBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
