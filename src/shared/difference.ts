import type { Change, ChangeSet } from './changes';
import { DossierError } from './errors';
import { isSame } from './is-same';
import { type Dossier, type RowOf, TABLE_SCHEMAS, type TableName } from './model';
import { textHashesIn } from './text-references';

/**
 * What brings a dossier to the state that it had `then`, in a backup: rows that differ become as they were, rows that are missing come
 * back, and rows that came later go into the bin at the instant `at` (ISO 8601, UTC) instead of vanishing. `lackedText` gives the canonical
 * text with a hash when the dossier as it is now does not have it. Throws `requestInvalid` when the two are not the same dossier.
 */
export function differenceOf(
  now: Dossier,
  then: Dossier,
  at: string,
  lackedText: (hash: string) => string | null = () => null,
): ChangeSet {
  for (const id of then.meta.keys()) if (!now.meta.has(id)) throw new DossierError('requestInvalid');
  const changes = (Object.keys(TABLE_SCHEMAS) as TableName[]).flatMap((table) =>
    differenceInTable(table, now[table], then[table], at),
  );
  return { changes, texts: textsFor(changes, lackedText) };
}

/** The hashes of all texts and structures that a dossier's rows refer to, those in the bin included. */
export function textHashesOf(dossier: Dossier): ReadonlySet<string> {
  const hashes = new Set<string>();
  for (const source of dossier.sources.values()) for (const hash of textHashesIn(source)) hashes.add(hash);
  for (const passage of dossier.passages.values()) for (const hash of textHashesIn(passage)) hashes.add(hash);
  return hashes;
}

function differenceInTable(
  table: TableName,
  now: ReadonlyMap<string, RowOf<TableName>>,
  then: ReadonlyMap<string, RowOf<TableName>>,
  at: string,
): readonly Change[] {
  const changes: Change[] = [];
  for (const [id, row] of then) {
    const before = now.get(id) ?? null;
    // The table says which rows these are, but TypeScript cannot follow it into the union.
    if (!isSame(before, row)) changes.push({ table, id, before, after: row } as Change);
  }
  for (const [id, row] of now) {
    if (then.has(id) || !('deletedAt' in row) || row.deletedAt !== null) continue;
    changes.push({ table, id, before: row, after: { ...row, deletedAt: at } } as Change);
  }
  return changes;
}

function textsFor(
  changes: readonly Change[],
  lackedText: (hash: string) => string | null,
): ChangeSet['texts'] {
  const texts: Record<string, string> = {};
  for (const { after } of changes) {
    for (const hash of after === null ? [] : textHashesIn(after)) {
      const text = Object.hasOwn(texts, hash) ? null : lackedText(hash);
      if (text !== null) texts[hash] = text;
    }
  }
  return texts;
}
