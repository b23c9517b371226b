import { addressParser, decodeWords } from 'postal-mime';
import { decodeText } from '../decode';
import type { MimePart } from './mime';

/** How many addresses are read of a field. */
const MOST = 50;

/** The words of a part's field, by its name in lower case: encoded words (RFC 2047) decoded, bytes beyond ASCII read as text. */
export function fieldWords({ header }: MimePart, name: string): string[] {
  return (header.get(name) ?? []).map((field) => decodeWords(inUnicode(field)));
}

/** The people a field names (RFC 5322, 3.4), by their names, otherwise their addresses; one after the other with semicolons between. */
export function fieldPeople({ header }: MimePart, name: string): string[] {
  return (header.get(name) ?? []).map((field) => {
    const addresses = addressParser(inUnicode(field.slice(0, 20_000)), { flatten: true });
    const people = addresses.slice(0, MOST).map((mailbox) => mailbox.name.trim() || (mailbox.address ?? ''));
    return people.filter((person) => person !== '').join('; ');
  });
}

/** No header should have other bytes than ASCII's; those that do are in UTF-8 (RFC 6532) or nobody knows what. */
function inUnicode(field: string): string {
  if (/^[\0-\x7f]*$/.test(field)) return field;
  try {
    return decodeText(Buffer.from(field, 'latin1'), null, '').text;
  } catch {
    return field;
  }
}
