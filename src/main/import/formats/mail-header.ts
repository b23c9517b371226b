import { addressParser, decodeWords } from 'postal-mime';
import { decodeText } from '../decode';
import type { MimePart } from './mime';

/** How many addresses are read of a field. */
const MOST = 50;

/**
 * The words of a part's field, by its name in lower case: encoded words (RFC 2047) decoded, bytes beyond ASCII read as text, `encoding` being that of
 * the message's body where it is known.
 */
export function fieldWords({ header }: MimePart, name: string, encoding: string | null = null): string[] {
  return (header.get(name) ?? []).map((field) => decodeWords(inUnicode(field, encoding)));
}

/** The people a field names (RFC 5322, 3.4), by their names, otherwise their addresses; one after the other with semicolons between. */
export function fieldPeople({ header }: MimePart, name: string, encoding: string | null = null): string[] {
  return (header.get(name) ?? []).map((field) => {
    const addresses = addressParser(inUnicode(field.slice(0, 20_000), encoding), { flatten: true });
    const people = addresses.slice(0, MOST).map((mailbox) => mailbox.name.trim() || (mailbox.address ?? ''));
    return people.filter((person) => person !== '').join('; ');
  });
}

/** No header should have other bytes than ASCII's; those that do are in UTF-8 (RFC 6532) or, most likely, in the body's encoding. */
function inUnicode(field: string, encoding: string | null): string {
  if (/^[\0-\x7f]*$/.test(field)) return field;
  const bytes = Buffer.from(field, 'latin1');
  for (const label of ['utf-8', encoding, null]) {
    try {
      return decodeText(bytes, label, '').text;
    } catch {
      // It is not in that one.
    }
  }
  return field;
}
