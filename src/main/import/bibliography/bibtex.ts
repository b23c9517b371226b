import { readLanguage } from '../../../shared/read-language';
import { type BibtexEntry, readBibtexEntries } from './bibtex-syntax';
import {
  type BibliographyEntry,
  commonDate,
  dateOfParts,
  firstAddress,
  joinNames,
  oneLine,
  plainDoi,
  writtenDate,
} from './entry';
import { plainLatex, plainVerbatim } from './latex';

/**
 * Reads a reference list in BibTeX or biblatex. Entries without a title and without an address, and sets of others, are left out.
 */
export function readBibtex(text: string): readonly BibliographyEntry[] {
  return readBibtexEntries(text)
    .map(entryOf)
    .filter(({ title, url, doi }) => title !== '' || url !== '' || doi !== '');
}

function entryOf({ fields }: BibtexEntry): BibliographyEntry {
  const raw = (...names: readonly string[]) =>
    names.map((name) => fields.get(name) ?? '').find((value) => value.trim() !== '') ?? '';
  const words = (...names: readonly string[]) => oneLine(plainLatex(raw(...names)));
  const subtitle = words('subtitle');
  const title = words('title');
  return {
    title: subtitle === '' ? title : `${title}: ${subtitle}`,
    author: joinNames(namesOf(raw('author', 'editor'))),
    publisher: words(
      'publisher',
      'organization',
      'institution',
      'school',
      'journaltitle',
      'journal',
      'eventtitle',
      'booktitle',
    ),
    publishedOn: publicationDate(raw('date'), words('year'), words('month'), words('day')),
    accessedOn: isoDate(words('urldate')) || writtenDate(words('lastchecked', 'accessed')),
    url: firstAddress(
      [raw('url'), addressIn(raw('howpublished')), addressIn(raw('note'))].map(plainVerbatim),
    ),
    language: languageOf(words('langid', 'language', 'hyphenation')),
    doi: plainDoi(plainVerbatim(raw('doi'))),
    files: filesOf(raw('file')),
  };
}

/** Names are separated by "and" outside of braces; "others" stands for those who are not named. */
function namesOf(source: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of source.matchAll(/\\.|[{}]|\s+and\s+/gisu)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}') depth--;
    else if (depth === 0 && !match[0].startsWith('\\')) {
      names.push(source.slice(from, match.index));
      from = match.index + match[0].length;
    }
  }
  names.push(source.slice(from));
  return names.map((name) => (name.trim() === 'others' ? 'et al.' : plainLatex(name)));
}

function publicationDate(date: string, year: string, month: string, day: string): string {
  const [from = '', to = ''] = date.split('/').map(isoDate);
  if (from !== '') return commonDate(from, to);
  if (month === '') return dateOfParts(year) || writtenDate(year);
  // The month may hold a day too: month = aug # "~6".
  const withDay = day === '' ? '' : writtenDate(`${day} ${month} ${year}`);
  return (
    withDay ||
    writtenDate(`${month} ${year}`) ||
    writtenDate(`${month}, ${year}`) ||
    dateOfParts(year, month, day)
  );
}

/** A date of biblatex, which may have a time of day. */
function isoDate(text: string): string {
  return writtenDate(text.replace(/T\d.*$/u, ''));
}

function addressIn(text: string): string {
  return /\\url\s*\{([^}]*)\}/u.exec(text)?.[1] ?? (/^https?:/iu.test(text.trim()) ? text.trim() : '');
}

/** Languages by the names of babel and polyglossia. */
const BABEL: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  ngerman: 'de',
  naustrian: 'de-AT',
  francais: 'fr',
};

function languageOf(text: string): string {
  return BABEL[text.toLowerCase()] ?? readLanguage(text) ?? '';
}

/** JabRef and Zotero write description:path:type, one after the other with semicolons; a backslash keeps a sign from meaning that. */
function filesOf(source: string): readonly string[] {
  return splitUnescaped(source.replaceAll('$\\backslash$', '\\'), ';').flatMap((file) => {
    const parts = splitUnescaped(file, ':');
    const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : file;
    const plain = path.replaceAll(/\\([\\:;{}_&%#])/gu, '$1').trim();
    return plain === '' ? [] : [plain];
  });
}

function splitUnescaped(text: string, separator: ';' | ':'): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
