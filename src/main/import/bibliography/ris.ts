import { readLanguage } from '../../../shared/read-language';
import {
  type BibliographyEntry,
  dateOfParts,
  firstAddress,
  joinNames,
  oneLine,
  plainDoi,
  writtenDate,
} from './entry';

/** The fields of one reference, by their tags, in the order of the file. */
type Fields = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a reference list in RIS (Research Information Systems' specification of 2001, and its tags of 2011): from TY to ER, fields repeated, and
 * lines without a tag continuing the one before. A reference whose end is missing ends where the next begins.
 */
export function readRis(text: string): readonly BibliographyEntry[] {
  const entries: BibliographyEntry[] = [];
  let fields: Map<string, string[]> | null = null;
  let last: string[] | null = null;
  for (const line of text.split(/\r\n|[\r\n]/u)) {
    const [, tag, value = ''] = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/u.exec(line) ?? [];
    if (tag === 'TY' || tag === 'ER') {
      if (fields !== null) entries.push(entryOf(fields));
      fields = tag === 'TY' ? new Map() : null;
      last = null;
    } else if (tag !== undefined && fields !== null) {
      last = fields.get(tag) ?? [];
      last.push(value);
      fields.set(tag, last);
    } else if (last !== null && line.trim() !== '') {
      last.push(`${last.pop() ?? ''} ${line.trim()}`);
    }
  }
  if (fields !== null) entries.push(entryOf(fields));
  return entries;
}

function entryOf(fields: Fields): BibliographyEntry {
  const all = (...tags: readonly string[]) => tags.flatMap((tag) => fields.get(tag) ?? []);
  const first = (...tags: readonly string[]) =>
    all(...tags)
      .map(oneLine)
      .find((value) => value !== '') ?? '';
  const authors = all('AU', 'A1');
  const dates = all('DA', 'Y1', 'PY').map(risDate);
  return {
    title: first('TI', 'T1', 'CT', 'BT'),
    author: joinNames(authors.length > 0 ? authors : all('ED', 'A2')),
    publisher: first('PB', 'T2', 'JF', 'JO', 'JA'),
    // The day may stand in one field and only the year in another.
    publishedOn: dates.toSorted((a, b) => b.length - a.length)[0] ?? '',
    accessedOn: all('Y2').map(risDate)[0] ?? '',
    url: firstAddress(all('UR', 'LK').flatMap((value) => value.split(/;(?=\s*https?:)/iu))),
    language: readLanguage(first('LA')) ?? '',
    doi: plainDoi(first('DO')),
    files: all('L1', 'L2', 'L4')
      .map((file) => file.trim())
      .filter((file) => file !== ''),
  };
}

/** RIS writes dates as YYYY/MM/DD/other information, with nothing between the strokes where nothing is known. */
function risDate(text: string): string {
  const match = /^(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/.*)?)?)?$/u.exec(text.trim());
  return match === null ? writtenDate(text) : dateOfParts(match[1], match[2], match[3]);
}
