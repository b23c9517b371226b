import type { ChangeSet } from '../changes';
import { type CodePointIndex, codePointIndex } from '../code-points';
import type { CitationFields, CommandOf, NewSource } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import { isBlank } from '../is-blank';
import type { Dossier, Source } from '../model';
import { isStructureOf, type Structure } from '../structure';
import type { PlanContext } from './context';
import { optionalDate, optionalLine, optionalUrl } from './fields';
import { requireUnused } from './in-use';
import { changeSet, created, edited, liveRow, patched, requiredTitle, requireNew } from './rows';

/**
 * Sources with their canonical texts, which are taken as they are. Throws `alreadyExists`, `titleMissing`, `dateInvalid`,
 * `urlInvalid`, `textEmpty`, `textBinary` for a text with U+0000, `textUndecodable` for one with a lone surrogate, and
 * `textDuplicate` when a source that is not in the bin, or one before it in the command, has the same text or had it until it was corrected,
 * and `requestInvalid` for a structure of another text.
 */
export function importSources(
  dossier: Dossier,
  command: CommandOf<'source.import'>,
  context: PlanContext,
): ChangeSet {
  const titles = titlesByText(live(dossier.sources));
  const ids = new Map<string, unknown>(dossier.sources);
  const texts: Record<string, string> = {};
  const changes = command.sources.map(({ text, structure, ...fields }) => {
    requireNew(ids, fields.id);
    ids.set(fields.id, fields);
    const citation = checkedCitation(fields);
    requireReadable(text, nameOf(fields, citation));
    const { texts: own, ...kept } = keptText(codePointIndex(text), structure, context);
    const twin = titles.get(kept.textHash);
    if (twin !== undefined) {
      throw new DossierError('textDuplicate', { name: nameOf(fields, citation), title: twin });
    }
    titles.set(kept.textHash, citation.title);
    Object.assign(texts, own);
    return created('sources', { ...fields, ...citation, ...kept, versions: [], deletedAt: null });
  });
  return { changes, texts };
}

/** The titles of sources by the hashes of the texts that they have or had. */
function titlesByText(sources: readonly Source[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { versions, title } of sources) for (const { textHash } of versions) titles.set(textHash, title);
  for (const { textHash, title } of sources) titles.set(textHash, title);
  return titles;
}

/** A text and its structure as a source refers to them, and both by their hashes. Throws `requestInvalid` for a structure of another text. */
export function keptText(
  { text, length }: CodePointIndex,
  structure: Structure | null,
  context: PlanContext,
): Pick<Source, 'textHash' | 'textLength' | 'structureHash'> & { readonly texts: ChangeSet['texts'] } {
  const textHash = context.hashText(text);
  if (structure === null)
    return { textHash, textLength: length, structureHash: null, texts: { [textHash]: text } };
  if (!isStructureOf(structure, length)) throw new DossierError('requestInvalid');
  const json = JSON.stringify(structure);
  const structureHash = context.hashText(json);
  return { textHash, textLength: length, structureHash, texts: { [textHash]: text, [structureHash]: json } };
}

/** A source with another citation; its text stays. Throws `notFound`, `titleMissing`, `dateInvalid`, `urlInvalid`. */
export function editSource(dossier: Dossier, command: CommandOf<'source.edit'>): ChangeSet {
  const before = liveRow(dossier.sources, command.id);
  const after = patched(before, command.patch);
  return changeSet(...edited('sources', before, { ...after, ...checkedCitation(after) }));
}

/** A source into the bin; its text stays in the file. Throws `notFound`, and `inUse` while passages of it are cited. */
export function deleteSource(
  dossier: Dossier,
  command: CommandOf<'source.delete'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.sources, command.id);
  const passages = live(dossier.passages).filter((passage) => passage.sourceId === before.id);
  requireUnused('source', before.title, { passages: passages.length });
  return changeSet(...edited('sources', before, { ...before, deletedAt: context.now }));
}

/** Checks that no other source has the text of this one. Throws `textDuplicate`; those in the bin do not count. */
export function checkSourceText(dossier: Dossier, source: Source): void {
  const twin = live(dossier.sources).find(
    ({ id, textHash }) => id !== source.id && textHash === source.textHash,
  );
  if (twin !== undefined) throw new DossierError('textDuplicate', { name: source.title, title: twin.title });
}

function checkedCitation(
  fields: CitationFields,
): Pick<Source, 'title' | 'author' | 'publisher' | 'publishedOn' | 'accessedOn' | 'url' | 'language'> {
  return {
    title: requiredTitle(fields.title),
    author: optionalLine(fields.author),
    publisher: optionalLine(fields.publisher),
    publishedOn: optionalDate(fields.publishedOn),
    accessedOn: optionalDate(fields.accessedOn),
    url: optionalUrl(fields.url),
    language: fields.language.trim(),
  };
}

/** Throws `textEmpty`, `textBinary` for a text with U+0000, and `textUndecodable` for one with a lone surrogate; `name` is for the message. */
export function requireReadable(text: string, name: string): void {
  if (isBlank(text)) throw new DossierError('textEmpty', { name });
  if (text.includes('\0')) throw new DossierError('textBinary', { name });
  if (!text.isWellFormed()) throw new DossierError('textUndecodable', { name, encoding: 'UTF-8' });
}

function nameOf(fields: Omit<NewSource, 'text' | 'structure'>, citation: { readonly title: string }): string {
  return fields.importedFrom?.fileName || citation.title;
}
