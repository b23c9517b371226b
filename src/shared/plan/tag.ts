import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import { fold } from '../fold';
import type { Dossier } from '../model';
import type { PlanContext } from './context';
import { cleanTags } from './fields';
import { edited, requiredName } from './rows';

/** A tag by another name wherever it is borne, at its place among the others. Throws `notFound` when nothing bears it, `nameMissing`. */
export function renameTag(
  dossier: Dossier,
  { tag, to }: CommandOf<'tag.rename'>,
  context: PlanContext,
): ChangeSet {
  const name = requiredName(to);
  return withTags(dossier, tag, context, (tags, isIt) => tags.map((each) => (isIt(each) ? name : each)));
}

/** No position bears the tag any more. Throws `notFound` when none did. */
export function deleteTag(
  dossier: Dossier,
  { tag }: CommandOf<'tag.delete'>,
  context: PlanContext,
): ChangeSet {
  return withTags(dossier, tag, context, (tags, isIt) => tags.filter((each) => !isIt(each)));
}

function withTags(
  dossier: Dossier,
  tag: string,
  { now }: PlanContext,
  changed: (tags: readonly string[], isIt: (tag: string) => boolean) => readonly string[],
): ChangeSet {
  const folded = fold(tag);
  const isIt = (each: string) => fold(each) === folded;
  const bearing = live(dossier.positions).filter(({ tags }) => tags.some(isIt));
  if (bearing.length === 0) throw new DossierError('notFound');
  const changes = bearing.flatMap((before) => {
    const tags = [...cleanTags(changed(before.tags, isIt))];
    const isSameTags = tags.length === before.tags.length && tags.every((each, n) => each === before.tags[n]);
    return isSameTags ? [] : edited('positions', before, { ...before, tags, updatedAt: now });
  });
  return { changes, texts: {} };
}
