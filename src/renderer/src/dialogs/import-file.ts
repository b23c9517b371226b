import { citationErrors, EMPTY_CITATION } from '../../../shared/citation-fields';
import type { CitationFields } from '../../../shared/commands';
import type { ProposedCitation, SourceDraft } from '../../../shared/draft';
import type { ErrorCode } from '../../../shared/errors';
import type { EngineParams } from '../../../shared/ipc';
import type { Source } from '../../../shared/model';
import { proposeFromFileName } from '../../../shared/propose-from-file-name';
import type { SourceFormat } from '../../../shared/vocabulary';

/** How a file is to be read: `encoding` is null to find out; `scope` is about web pages. */
export type Reading = Pick<EngineParams<'readOffer'>, 'encoding' | 'scope'>;

/** A file of an offer on its way into the dossier. */
export interface ImportFile {
  /** Its place in the offer, from 0. */
  readonly place: number;
  readonly fileName: string;
  /** Null while it is being read. */
  readonly draft: SourceDraft | null;
  readonly reading: Reading;
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

export type ImportState =
  | 'reading'
  | 'failed'
  | 'references'
  | 'duplicate'
  | 'leftOut'
  | 'invalid'
  | 'guessed'
  | 'partial'
  | 'ready';

/** How files are read at first. */
export const FIRST_READING: Reading = { encoding: null, scope: 'article' };

/** What another encoding may mend. */
const MENDABLE: readonly ErrorCode[] = ['textUndecodable', 'textDamaged', 'textBinary', 'textEmpty'];
/** Formats in which the encoding is for the reader to find out. */
const ENCODED: readonly SourceFormat[] = ['text', 'markdown', 'html', 'mail', 'rtf'];

/** Whether the encoding of a document can be chosen: where its format leaves it open, or where another may mend what is wrong. */
export function isEncodingOpen({ error, references, origin }: SourceDraft): boolean {
  if (references !== null) return false;
  return error === null ? ENCODED.includes(origin.format) : MENDABLE.includes(error.code);
}

/** Whether the main article or the whole of a page can be chosen. */
export function isScopeOpen({ error, origin }: SourceDraft): boolean {
  return error === null && origin.scope !== '';
}

/** A file before it is read. What its name says, by the pattern that the analyst has given or by the day in it, is proposed. */
export function newImportFile(fileName: string, place: number, pattern = ''): ImportFile {
  const citation = { ...EMPTY_CITATION, ...saidByName(fileName, pattern) };
  return {
    place,
    fileName,
    draft: null,
    reading: FIRST_READING,
    citation,
    isWanted: true,
    isTouched: false,
  };
}

/** What a file's name says by a pattern, where there is one that can be used. */
function saidByName(fileName: string, pattern: string): ProposedCitation {
  return proposeFromFileName(fileName, pattern.trim() === '' ? null : pattern);
}

/** A file with what its name says by another pattern, in each field that nobody has changed. */
export function withPattern(file: ImportFile, before: string, after: string): ImportFile {
  const said = saidByName(file.fileName, before);
  const next = { ...file.draft?.proposed, ...saidByName(file.fileName, after) };
  return { ...file, citation: proposed(file.citation, { ...file.draft?.proposed, ...said }, next) };
}

/** A file with what a reference list says of it, in each field that nobody has typed into. */
export function withReference(file: ImportFile, said: ProposedCitation): ImportFile {
  if (file.draft === null) return file;
  const draft = { ...file.draft, proposed: { ...file.draft.proposed, ...said } };
  return { ...file, draft, citation: proposed(file.citation, file.draft.proposed, draft.proposed) };
}

/** A file as read. What the document says of itself goes into each field of the citation that nobody has changed. */
export function withDraft(file: ImportFile, draft: SourceDraft): ImportFile {
  return { ...file, draft, citation: proposed(file.citation, file.draft?.proposed ?? {}, draft.proposed) };
}

function proposed(
  citation: CitationFields,
  before: ProposedCitation,
  next: ProposedCitation,
): CitationFields {
  const fields = Object.keys({ ...before, ...next }) as (keyof ProposedCitation)[];
  const patch: { -readonly [F in keyof ProposedCitation]: string } = {};
  for (const field of fields) {
    const value = citation[field];
    const isOurs = value === '' || value === before[field];
    if (isOurs) patch[field] = next[field] ?? '';
  }
  return { ...citation, ...patch };
}

/** The files whose text is there already, by their places: a text is in a dossier once, also one that was corrected since. */
export function twinsOf(files: readonly ImportFile[], sources: readonly Source[]): ReadonlyMap<number, Twin> {
  const known = new Map<string, Twin>();
  for (const { versions, title } of sources)
    for (const { textHash } of versions) known.set(textHash, { where: 'dossier', title });
  for (const { textHash, title } of sources) known.set(textHash, { where: 'dossier', title });
  const twins = new Map<number, Twin>();
  for (const { place, draft, isWanted, citation, fileName } of files) {
    if (draft === null || draft.error !== null || draft.references !== null) continue;
    const twin = known.get(draft.textHash);
    if (twin !== undefined) twins.set(place, twin);
    else if (isWanted) known.set(draft.textHash, { where: 'here', title: citation.title || fileName });
  }
  return twins;
}

/** Whether a file will be imported once its fields are right. */
export function isImported(file: ImportFile, twins: ReadonlyMap<number, Twin>): boolean {
  const isText = file.draft?.error === null && file.draft.references === null;
  return file.isWanted && isText && !twins.has(file.place);
}

/** How far a file is. `isChecked` says whether fields that are wrong are shown yet. */
export function stateOf(file: ImportFile, twins: ReadonlyMap<number, Twin>, isChecked: boolean): ImportState {
  if (file.draft === null) return 'reading';
  if (file.draft.error !== null) return 'failed';
  if (file.draft.references !== null) return 'references';
  if (twins.has(file.place)) return 'duplicate';
  if (!file.isWanted) return 'leftOut';
  if (isChecked && !isValid(file)) return 'invalid';
  if (!file.draft.isEncodingCertain) return 'guessed';
  return file.draft.emptyPages.length > 0 ? 'partial' : 'ready';
}

/** Whether nothing is wrong with a file's citation. */
export function isValid(file: ImportFile): boolean {
  return Object.keys(citationErrors(file.citation)).length === 0;
}

/** A file as the engine takes it in, as the source with this id. `draft` is the file's own, read without an error. */
export function toImport(
  { place, reading, citation }: ImportFile,
  { textHash }: SourceDraft,
  id: string,
): EngineParams<'importOffer'>['documents'][number] {
  return { place, ...reading, textHash, id, citation };
}
