import { citationErrors, EMPTY_CITATION } from '../../../shared/citation-fields';
import type { CitationFields, NewSource } from '../../../shared/commands';
import type { SourceDraft } from '../../../shared/draft';
import type { Encoding } from '../../../shared/encodings';
import type { Source } from '../../../shared/model';
import { parsePartialDate } from '../../../shared/partial-date';

/** A file of an offer on its way into the dossier. */
export interface ImportFile {
  /** Its place in the offer, from 0. */
  readonly place: number;
  readonly fileName: string;
  /** Null while it is being read. */
  readonly draft: SourceDraft | null;
  /** The encoding that the person chose; null when it was found out. */
  readonly encoding: Encoding | null;
  readonly citation: CitationFields;
  readonly isWanted: boolean;
  /** Whether somebody has typed or chosen something, which closing would lose. */
  readonly isTouched: boolean;
}

/** Where a file's text is already: in the dossier, or in an earlier file that is imported with it. */
export interface Twin {
  readonly where: 'dossier' | 'here';
  readonly title: string;
}

export type ImportState = 'reading' | 'failed' | 'duplicate' | 'leftOut' | 'invalid' | 'guessed' | 'ready';

/** A file before it is read. */
export function newImportFile(fileName: string, place: number): ImportFile {
  const citation = { ...EMPTY_CITATION, publishedOn: dateInName(fileName) };
  return { place, fileName, draft: null, encoding: null, citation, isWanted: true, isTouched: false };
}

/** The ISO day that a file's name carries, such as `2025-08-06` in `article-2025-08-06.txt`; empty when it carries none. */
function dateInName(fileName: string): string {
  const [day = ''] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u.exec(fileName) ?? [];
  return parsePartialDate(day) === null ? '' : day;
}

/** A file as read. Title and language follow what was read as long as nobody has changed them. */
export function withDraft(file: ImportFile, draft: SourceDraft): ImportFile {
  const { title, language } = file.citation;
  const isTitleOurs = title === '' || title === file.draft?.title;
  const isLanguageOurs = language === '' || language === file.draft?.language;
  const citation = {
    ...file.citation,
    title: isTitleOurs ? draft.title : title,
    language: isLanguageOurs ? draft.language : language,
  };
  return { ...file, draft, citation };
}

/** The files whose text is there already, by their places: a text is in a dossier once. */
export function twinsOf(files: readonly ImportFile[], sources: readonly Source[]): ReadonlyMap<number, Twin> {
  const known = new Map(
    sources.map(({ textHash, title }) => [textHash, { where: 'dossier', title } as Twin]),
  );
  const twins = new Map<number, Twin>();
  for (const { place, draft, isWanted, citation, fileName } of files) {
    if (draft === null || draft.error !== null) continue;
    const twin = known.get(draft.textHash);
    if (twin !== undefined) twins.set(place, twin);
    else if (isWanted) known.set(draft.textHash, { where: 'here', title: citation.title || fileName });
  }
  return twins;
}

/** Whether a file will be imported once its fields are right. */
export function isImported(file: ImportFile, twins: ReadonlyMap<number, Twin>): boolean {
  return file.isWanted && file.draft?.error === null && !twins.has(file.place);
}

/** How far a file is. `isChecked` says whether fields that are wrong are shown yet. */
export function stateOf(file: ImportFile, twins: ReadonlyMap<number, Twin>, isChecked: boolean): ImportState {
  if (file.draft === null) return 'reading';
  if (file.draft.error !== null) return 'failed';
  if (twins.has(file.place)) return 'duplicate';
  if (!file.isWanted) return 'leftOut';
  if (isChecked && !isValid(file)) return 'invalid';
  return file.draft.isEncodingCertain ? 'ready' : 'guessed';
}

/** Whether nothing is wrong with a file's citation. */
export function isValid(file: ImportFile): boolean {
  return Object.keys(citationErrors(file.citation)).length === 0;
}

/** A file as the command imports it. `draft` is the file's own, read without an error. */
export function toNewSource(file: ImportFile, draft: SourceDraft, id: string): NewSource {
  return { ...file.citation, id, importedFrom: draft.origin, text: draft.text, structure: null };
}
