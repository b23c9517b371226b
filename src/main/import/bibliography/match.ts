import { fold } from '../../../shared/fold';
import type { BibliographyEntry } from './entry';

/** What is known of a document that may be in a reference list; empty where nothing is. */
export interface MatchedDocument {
  readonly fileName: string;
  readonly title: string;
  readonly url: string;
  /** A partial date in its canonical form. */
  readonly publishedOn: string;
}

/**
 * Which entry of a reference list is about each document, in their order; null where it is not certain. By the file attached to the entry,
 * then by the title, then by the address: each time only where one document and one entry have the same and no others do. Titles and
 * addresses do not count where dates, or addresses, contradict them, nor a title of one word.
 */
export function matchBibliography(
  documents: readonly MatchedDocument[],
  entries: readonly BibliographyEntry[],
): readonly (BibliographyEntry | null)[] {
  const matched = new Map<MatchedDocument, BibliographyEntry>();
  const taken = new Set<BibliographyEntry>();

  function matchBy(
    keyOfDocument: (document: MatchedDocument) => string,
    keysOfEntry: (entry: BibliographyEntry) => readonly string[],
    isPossible: (document: MatchedDocument, entry: BibliographyEntry) => boolean,
  ): void {
    const ofKey = Map.groupBy(documents, keyOfDocument);
    const entriesOfKey = new Map<string, Set<BibliographyEntry>>();
    for (const entry of entries) {
      for (const key of keysOfEntry(entry)) {
        entriesOfKey.set(key, (entriesOfKey.get(key) ?? new Set()).add(entry));
      }
    }
    for (const [key, [document, ...others]] of ofKey) {
      const [entry, ...more] = entriesOfKey.get(key) ?? [];
      if (key === '' || document === undefined || entry === undefined) continue;
      if (others.length > 0 || more.length > 0 || matched.has(document) || taken.has(entry)) continue;
      if (!isPossible(document, entry)) continue;
      matched.set(document, entry);
      taken.add(entry);
    }
  }

  matchBy(
    ({ fileName }) => fileKey(fileName),
    ({ files }) => files.map(fileKey),
    () => true,
  );
  matchBy(
    ({ title }) => titleKey(title),
    ({ title }) => [titleKey(title)],
    (document, entry) => areDatesPossible(document, entry) && areAddressesPossible(document, entry),
  );
  matchBy(
    ({ url }) => addressKey(url),
    ({ url, doi }) => [addressKey(url), addressKey(doi === '' ? '' : `https://doi.org/${doi}`)],
    areDatesPossible,
  );
  return documents.map((document) => matched.get(document) ?? null);
}

/** The name of a file without the folders of any system, as an address may write it too. */
function fileKey(path: string): string {
  const isAddress = /^[a-z][a-z+-]+:\/\//iu.test(path);
  const name = (isAddress ? path.replace(/[?#].*$/u, '') : path).split(/[/\\]/u).at(-1) ?? '';
  return fold(isAddress ? unescaped(name) : name).trim();
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A title without regard to punctuation; empty for one of a single word, which too many documents could have. */
function titleKey(title: string): string {
  const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 2 ? '' : words.join(' ');
}

/** An address without what leads to the same page: protocol, www, the stroke at the end, and the place on the page. */
function addressKey(url: string): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)([^#]*)/iu.exec(url.trim()) ?? [];
  return host.toLowerCase() + path.replace(/\/$/u, '');
}

function areDatesPossible(document: MatchedDocument, entry: BibliographyEntry): boolean {
  const [a, b] = [document.publishedOn, entry.publishedOn].map((date) => date.replace(/[~?%]$/u, ''));
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
}

function areAddressesPossible(document: MatchedDocument, entry: BibliographyEntry): boolean {
  const [a, b] = [addressKey(document.url), addressKey(entry.url)];
  return a === '' || b === '' || a === b;
}
