import { DossierError } from '../../../shared/errors';
import { type DecodedText, decodeText, mostlyUnicode } from '../decode';

/**
 * Reads bytes as text that says which encoding it is in, somewhere: in the encoding that somebody chose; by the byte order mark; in the
 * first of `declared` that is an encoding; otherwise as `decodeText` finds out. What says one thing and is valid UTF-8 is UTF-8 but not
 * for certain, as is what is UTF-8 but for a few broken bytes, which become U+FFFD. What says Western, as many programs say of everything, and has
 * hardly a Western letter, is in another encoding. Throws what `decodeText` throws.
 */
export function decodeDeclared(
  bytes: Uint8Array,
  chosen: string | null,
  declared: readonly (string | null)[],
  name: string,
): DecodedText {
  if (chosen !== null) return decodeText(bytes, chosen, name);
  const label = declared.map(standardName).find((each) => each !== null) ?? null;
  if (label === null) return guessed(bytes, name);
  const unicode = validUnicode(bytes, name);
  if (unicode !== null) {
    const isAscii = !/[^\0-\x7f]/.test(unicode.text);
    return { ...unicode, isCertain: isAscii || label === unicode.encoding || hasMark(bytes) };
  }
  if (label === 'windows-1252' && !isWestern(bytes)) return guessed(bytes, name);
  try {
    return decodeText(bytes, label, name);
  } catch (error) {
    if (!(error instanceof DossierError) || error.code !== 'textUndecodable') throw error;
    return guessed(bytes, name);
  }
}

function guessed(bytes: Uint8Array, name: string): DecodedText {
  try {
    return decodeText(bytes, null, name);
  } catch (error) {
    const damaged =
      error instanceof DossierError && error.code === 'textDamaged' ? mostlyUnicode(bytes) : null;
    if (damaged === null) throw error;
    return damaged;
  }
}

/** Whether, outside of tags, there are more letters of ASCII than bytes beyond it, as in every text in a Latin script. */
function isWestern(bytes: Uint8Array): boolean {
  const words = new TextDecoder('latin1').decode(bytes).replaceAll(/<[^<>]*>|&#?\w+;/g, '');
  const count = (letters: RegExp) => words.match(letters)?.length ?? 0;
  return count(/[a-z]/gi) >= count(/[^\0-\x7f]/g);
}

/** The standard's name of a label; UTF-8 for UTF-16, in which the declaration itself could not have been read; null when it is none. */
function standardName(label: string | null): string | null {
  // ASCII is what programs say that did not ask: it says nothing of a text with other bytes.
  if (label === null || /^\s*(?:us-)?ascii\s*$/i.test(label)) return null;
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
