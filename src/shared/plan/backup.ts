import { apply, type Change, type ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { DossierError } from '../errors';
import type { Dossier, TableName } from '../model';
import { textHashesIn } from '../text-references';
import type { PlanContext } from './context';

/**
 * Brings a dossier to the state of a backup, by the changes that `differenceOf` found. They are taken as they are once they are known to
 * fit the dossier, to remove nothing, and to leave every reference whole. Throws `requestInvalid` when one of that does not hold.
 */
export function restoreBackup(
  dossier: Dossier,
  { changes, texts }: CommandOf<'backup.restore'>,
  context: PlanContext,
): ChangeSet {
  for (const [hash, text] of Object.entries(texts)) refuseUnless(context.hashText(text) === hash);
  for (const { id, before, after } of changes) {
    refuseUnless(after !== null && after.id === id && (before === null || before.id === id));
  }
  for (const { table, id } of changes) refuseUnless(table !== 'meta' || dossier.meta.has(id));
  const restored = applied(dossier, { changes, texts });
  for (const { table, id } of changes) {
    for (const [other, reference] of referencesOf(table, id, restored))
      refuseUnless(restored[other].has(reference));
  }
  for (const hash of hashesIn(changes)) if (!Object.hasOwn(texts, hash)) requireText(hash, context);
  return { changes, texts };
}

function refuseUnless(holds: boolean): void {
  if (!holds) throw new DossierError('requestInvalid');
}

function applied(dossier: Dossier, changeSet: ChangeSet): Dossier {
  try {
    return apply(dossier, changeSet);
  } catch (error) {
    throw new DossierError('requestInvalid', {}, error);
  }
}

/** The texts that rows refer to which refer to another one, or to none, before. */
function hashesIn(changes: readonly Change[]): ReadonlySet<string> {
  const hashes = new Set<string>();
  for (const { before, after } of changes) {
    const known = before === null ? [] : textHashesIn(before);
    for (const hash of after === null ? [] : textHashesIn(after)) if (!known.includes(hash)) hashes.add(hash);
  }
  return hashes;
}

function requireText(hash: string, context: PlanContext): void {
  try {
    context.textOf(hash);
  } catch (error) {
    throw new DossierError('requestInvalid', {}, error);
  }
}

/** What a row refers to, by table and id. */
function referencesOf(
  table: TableName,
  id: string,
  dossier: Dossier,
): readonly (readonly [TableName, string])[] {
  const row = dossier[table].get(id);
  if (row === undefined) return [];
  const found: [TableName, string | null][] = [];
  if ('partyId' in row) found.push(['parties', row.partyId]);
  if ('speakerId' in row) found.push(['speakers', row.speakerId]);
  if ('issueId' in row) found.push(['issues', row.issueId]);
  if ('parentId' in row) found.push(['issues', row.parentId]);
  if ('sourceId' in row) found.push(['sources', row.sourceId]);
  if ('evidence' in row) for (const { passageId } of row.evidence) found.push(['passages', passageId]);
  return found.filter((reference): reference is [TableName, string] => reference[1] !== null);
}
