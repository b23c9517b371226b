import { DossierError } from '../../shared/errors';
import { likelyEncodings } from './encodings';

export interface DecodedText {
  readonly text: string;
  /** The label of the encoding read, as the Encoding Standard names it, such as `utf-8` or `windows-1256`. */
  readonly encoding: string;
  /** Whether that was certain: by its byte order mark, by valid UTF-8, or because somebody chose it. */
  readonly isCertain: boolean;
}

/** Control characters that no text has: all of C0 but tab, line ends, form feed, the end-of-file of DOS and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0001-\u0008\u000e-\u0019\u001c-\u001f]/;

/**
 * Reads bytes as text. With a byte order mark or as valid UTF-8 the encoding is certain; otherwise it is guessed, unless
 * `encoding` names it. Throws `textUndecodable` when the bytes are not of the encoding named, `textDamaged` when they are plainly UTF-8 and only
 * some of them broken, which no guess would read, and `textBinary` when they hold
 * U+0000, which no text has, or control characters and nothing that says which encoding they are in. `name` is the file's name for the messages.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null, name: string): DecodedText {
  const marked = encoding ?? encodingOfMark(bytes);
  if (marked !== null) {
    const text = tryDecode(bytes, marked);
    if (text === null) throw new DossierError('textUndecodable', { name, encoding: marked });
    return refuseBinary({ text, encoding: marked, isCertain: true }, name);
  }
  if (bytes.includes(0)) throw new DossierError('textBinary', { name });
  const unicode = tryDecode(bytes, 'utf-8');
  if (unicode !== null) return { text: unicode, encoding: 'utf-8', isCertain: true };
  if (mostlyUnicode(bytes) !== null) throw new DossierError('textDamaged', { name });
  for (const guess of likelyEncodings(bytes)) {
    const text = tryDecode(bytes, guess);
    if (text !== null && !CONTROLS.test(text)) return { text, encoding: guess, isCertain: false };
  }
  throw new DossierError('textBinary', { name });
}

/** UTF-8 in which no more than one character in twenty that are not ASCII is broken, each of which becomes U+FFFD; null for what is not. */
export function mostlyUnicode(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const whole = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (text.includes('\0') || broken * 20 > whole) return null;
  return { text, encoding: 'utf-8', isCertain: false };
}

/** https://encoding.spec.whatwg.org/#bom-sniff */
function encodingOfMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Null when a byte is not of the encoding, or there is no such encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuseBinary(decoded: DecodedText, name: string): DecodedText {
  if (decoded.text.includes('\0')) throw new DossierError('textBinary', { name });
  return decoded;
}
