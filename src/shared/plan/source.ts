import type { ChangeSet } from '../changes';
import { countCodePoints } from '../code-points';
import type { CitationFields, CommandOf, NewSource } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import { isBlank } from '../is-blank';
import type { Dossier, Source } from '../model';
import type { PlanContext } from './context';
import { optionalDate, optionalUrl } from './fields';
import { requireUnused } from './in-use';
import { changeSet, created, edited, liveRow, patched, requiredTitle, requireNew } from './rows';

/**
 * Sources with their canonical texts, which are taken as they are. Throws `alreadyExists`, `titleMissing`, `dateInvalid`,
 * `urlInvalid`, `textEmpty`, `textBinary` for a text with U+0000, `textUndecodable` for one with a lone surrogate, and
 * `textDuplicate` when a source that is not in the bin, or one before it in the command, has the same text.
 */
export function importSources(
  dossier: Dossier,
  command: CommandOf<'source.import'>,
  context: PlanContext,
): ChangeSet {
  const titles = new Map(live(dossier.sources).map((source) => [source.textHash, source.title]));
  const ids = new Map<string, unknown>(dossier.sources);
  const texts: Record<string, string> = {};
  const changes = command.sources.map(({ text, ...fields }) => {
    requireNew(ids, fields.id);
    ids.set(fields.id, fields);
    const citation = checkedCitation(fields);
    requireReadable(text, nameOf(fields, citation));
    const textHash = context.hashText(text);
    const twin = titles.get(textHash);
    if (twin !== undefined) {
      throw new DossierError('textDuplicate', { name: nameOf(fields, citation), title: twin });
    }
    titles.set(textHash, citation.title);
    texts[textHash] = text;
    const textLength = countCodePoints(text);
    return created('sources', { ...fields, ...citation, textHash, textLength, deletedAt: null });
  });
  return { changes, texts };
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
    author: fields.author.trim(),
    publisher: fields.publisher.trim(),
    publishedOn: optionalDate(fields.publishedOn),
    accessedOn: optionalDate(fields.accessedOn),
    url: optionalUrl(fields.url),
    language: fields.language.trim(),
  };
}

function requireReadable(text: string, name: string): void {
  if (isBlank(text)) throw new DossierError('textEmpty', { name });
  if (text.includes('\0')) throw new DossierError('textBinary', { name });
  if (!text.isWellFormed()) throw new DossierError('textUndecodable', { name, encoding: 'UTF-8' });
}

function nameOf(fields: Omit<NewSource, 'text'>, citation: { readonly title: string }): string {
  return fields.importedFrom?.fileName || citation.title;
}
