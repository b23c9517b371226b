import { DossierError } from '../../../shared/errors';
import { type DecodedText, decodeText } from '../decode';

/** The standard looks at 1,024 bytes; pages that programs saved have longer comments before they name their encoding. */
const LOOKED_AT = 16 * 1024;

/**
 * Reads a page's bytes as text: in the encoding that somebody chose; by the byte order mark; as the page (or `declared`, what came with
 * it) says; otherwise as `decodeText` finds out. A page that says one thing and is valid UTF-8 is UTF-8 but not for certain, as is one that is UTF-8 but
 * for a few broken bytes, which become U+FFFD. Throws what `decodeText` throws.
 */
export function decodePage(
  bytes: Uint8Array,
  chosen: string | null,
  declared: string | null,
  name: string,
): DecodedText {
  if (chosen !== null) return decodeText(bytes, chosen, name);
  const label = standardName(declared) ?? standardName(declaredInPage(bytes));
  if (label === null) return decodeText(bytes, null, name);
  const unicode = validUnicode(bytes, name);
  if (unicode !== null) {
    const isAscii = !/[^\0-\x7f]/.test(unicode.text);
    return { ...unicode, isCertain: isAscii || label === unicode.encoding || hasMark(bytes) };
  }
  try {
    return decodeText(bytes, label, name);
  } catch (error) {
    if (!(error instanceof DossierError) || error.code !== 'textUndecodable') throw error;
    return (label === 'utf-8' ? mostlyUnicode(bytes) : null) ?? decodeText(bytes, null, name);
  }
}

/** What a page says its encoding is (HTML Standard, 13.2.3.2); null when it says nothing. */
export function declaredInPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const markup = withoutComments(head);
  const [, xml] = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(markup) ?? [];
  for (const [tag] of markup.matchAll(/<meta[\s/][^>]*/gi)) {
    const [, charset] = /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(tag) ?? [];
    if (charset !== undefined) return charset;
  }
  return xml ?? null;
}

function withoutComments(markup: string): string {
  const [first = '', ...rest] = markup.split('<!--');
  const after = rest.map((piece) => {
    const end = piece.indexOf('-->');
    return end === -1 ? '' : piece.slice(end + 3);
  });
  return first + after.join('');
}

/** The standard's name of a label; UTF-8 for UTF-16, which a page that can be read so far is not in. */
function standardName(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

function hasMark(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (a === 0xef && b === 0xbb) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function validUnicode(bytes: Uint8Array, name: string): DecodedText | null {
  if (hasMark(bytes)) return decodeText(bytes, null, name);
  try {
    return decodeText(bytes, 'utf-8', name);
  } catch (error) {
    if (error instanceof DossierError && error.code === 'textUndecodable') return null;
    throw error;
  }
}

/** UTF-8 in which no more than one character in twenty that are not ASCII is broken. */
function mostlyUnicode(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const whole = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (text.includes('\0') || broken * 20 > whole) return null;
  return { text, encoding: 'utf-8', isCertain: false };
}
