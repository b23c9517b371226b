import { isolatedWhereNeeded } from './direction';
import type { Passage, Source } from './model';
import { standingOf, textVersions } from './passage-standing';

/** What of a passage its citation needs. */
export type Cited = Pick<Passage, 'page' | 'paragraph' | 'textHash' | 'orphanedAt'>;

/**
 * The parts of a source's citation in their order: author, title, publisher, date of publication, address, date of access. Dates stay as
 * they are recorded (EDTF), which every reader understands alike; what is not recorded is left out.
 */
export function citationParts(source: Source): readonly string[] {
  return [...workParts(source), ...accessParts(source)];
}

/** A source's citation in one line. */
export function citationOf(source: Source): string {
  return inOneLine(citationParts(source));
}

/**
 * The parts of a passage's citation in full: author, title, publisher, date, page and paragraph, address, date of access, and which of the
 * source's texts it stands in when that is not the present one.
 */
export function passageCitationParts(source: Source, passage: Cited): readonly string[] {
  return [
    ...workParts(source),
    ...locatorParts(passage),
    ...accessParts(source),
    ...versionParts(source, passage),
  ];
}

/** A passage's citation in full, in one line. */
export function passageCitation(source: Source, passage: Cited): string {
  const { work, access } = linesOf(source);
  const [locator, version] = [inOneLine(locatorParts(passage)), inOneLine(versionParts(source, passage))];
  return recorded([work, locator, access, version]).join(', ');
}

/**
 * A passage's citation in short, for a reader who has the full one elsewhere: author, or else publisher, or else title; date; page and
 * paragraph; and which of the source's texts it stands in when that is not the present one.
 */
export function shortCitation(source: Source, passage: Cited): string {
  const [locator, version] = [inOneLine(locatorParts(passage)), inOneLine(versionParts(source, passage))];
  return recorded([linesOf(source).short, locator, version]).join(', ');
}

/** Where in the text a passage stands, as a citation says it: "p. 12, ¶ 3", or the paragraph alone in texts without pages. */
export function locatorOf(passage: Pick<Passage, 'page' | 'paragraph'>): string {
  return inOneLine(locatorParts(passage));
}

/** What of a source stands in the citations of all its passages, each in a line. */
interface SourceLines {
  readonly work: string;
  readonly access: string;
  readonly short: string;
}
/** A source's record is never altered, only replaced, and has many passages. */
const lines = new WeakMap<Source, SourceLines>();

function linesOf(source: Source): SourceLines {
  const known = lines.get(source);
  if (known !== undefined) return known;
  const name = source.author || source.publisher || quoted(source.title);
  const made = {
    work: inOneLine(workParts(source)),
    access: inOneLine(accessParts(source)),
    short: inOneLine(recorded([name, source.publishedOn])),
  };
  lines.set(source, made);
  return made;
}

function workParts({ author, title, publisher, publishedOn }: Source): readonly string[] {
  return recorded([author, quoted(title), publisher, publishedOn]);
}

function accessParts({ url, accessedOn }: Source): readonly string[] {
  return recorded([url, accessedOn === '' ? '' : `accessed ${accessedOn}`]);
}

function locatorParts({ page, paragraph }: Pick<Passage, 'page' | 'paragraph'>): readonly string[] {
  return recorded([page === '' ? '' : `p. ${page}`, `¶ ${paragraph}`]);
}

function versionParts(source: Source, passage: Cited): readonly string[] {
  const standing = standingOf(source, passage);
  if (standing === 'present') return [];
  const versions = textVersions(source);
  const number = versions.findLast(({ textHash }) => textHash === passage.textHash)?.number;
  const which = number === undefined ? 'another text' : `text ${number} of ${versions.length}`;
  return [standing === 'waits' ? `${which}, not yet reviewed` : which];
}

function quoted(title: string): string {
  return title === '' ? '' : `“${title}”`;
}

function recorded(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}

/**
 * Parts that run right to left are isolated (U+2068 and U+2069): otherwise a date after an Arabic title would be shown with its figures in
 * the wrong order wherever the line is read (Unicode Standard Annex 9).
 */
function inOneLine(parts: readonly string[]): string {
  return parts.map(isolatedWhereNeeded).join(', ');
}
