import type { Change, ChangeSet } from '../changes';
import { DossierError } from '../errors';
import { fold } from '../fold';
import { isBlank } from '../is-blank';
import { isSame } from '../is-same';
import type { RowOf, TableName } from '../model';

interface Deletable {
  readonly deletedAt: string | null;
}

/** The row with this id. Throws `notFound` when there is none or it is in the bin. */
export function liveRow<R extends Deletable>(rows: ReadonlyMap<string, R>, id: string): R {
  const row = rows.get(id);
  if (row === undefined || row.deletedAt !== null) throw new DossierError('notFound');
  return row;
}

/** Checks that an id is free. Throws `alreadyExists` when a row has it, also one in the bin. */
export function requireNew(rows: ReadonlyMap<string, unknown>, id: string): void {
  if (rows.has(id)) throw new DossierError('alreadyExists');
}

/** Checks that no other row bears a name, folded as in searches. Throws `nameTaken` with the name that is there. */
export function requireFreeName(
  others: Iterable<{ readonly id: string; readonly name: string }>,
  id: string,
  name: string,
): void {
  const folded = fold(name);
  for (const other of others) {
    if (other.id !== id && fold(other.name) === folded) {
      throw new DossierError('nameTaken', { name: other.name });
    }
  }
}

/** A name without the space around it. Throws `nameMissing` when nothing can be seen of it. */
export function requiredName(name: string): string {
  if (isBlank(name)) throw new DossierError('nameMissing');
  return name.trim();
}

/** A title without the space around it. Throws `titleMissing` when nothing can be seen of it. */
export function requiredTitle(title: string): string {
  if (isBlank(title)) throw new DossierError('titleMissing');
  return title.trim();
}

/** The change that creates a row. */
export function created<T extends TableName>(table: T, row: RowOf<T>): Change {
  return changeOf(table, row.id, null, row);
}

/** The change that replaces a row; nothing when both are the same, so that an edit that alters nothing is no step to undo. */
export function edited<T extends TableName>(table: T, before: RowOf<T>, after: RowOf<T>): readonly Change[] {
  return isSame(before, after) ? [] : [changeOf(table, before.id, before, after)];
}

/** A ChangeSet without texts. */
export function changeSet(...changes: readonly Change[]): ChangeSet {
  return { changes, texts: {} };
}

/** A row with a patch laid over it; fields that the patch leaves out or gives as undefined stay. */
export function patched<R extends object>(row: R, patch: { readonly [K in keyof R]?: R[K] | undefined }): R {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...row, ...Object.fromEntries(given) };
}

// The table says which rows these are, but TypeScript cannot follow a type parameter into the union.
function changeOf<T extends TableName>(
  table: T,
  id: string,
  before: RowOf<T> | null,
  after: RowOf<T> | null,
): Change {
  return { table, id, before, after } as Change;
}
