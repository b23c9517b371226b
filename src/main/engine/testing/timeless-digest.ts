import type { Dossier } from '../../../shared/model';
import { digestOf } from '../../dossier/testing/digest';

/** The digest of a dossier without what a clock says in it. */
export function timelessDigestOf(dossier: Dossier): string {
  const tables = Object.entries(dossier).map(([table, rows]) => [
    table,
    new Map([...rows].map(([id, row]: readonly [string, object]) => [id, withoutTimes(row)])),
  ]);
  return digestOf(Object.fromEntries(tables) as Dossier);
}

const TIMES = /^(createdAt|recordedAt|updatedAt|replacedAt|orphanedAt|deletedAt)$/;

/** Also in the rows that a row holds, such as a source's earlier versions. */
function withoutTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTimes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      TIMES.test(field) && inner !== null ? 'some time' : withoutTimes(inner),
    ]),
  );
}
