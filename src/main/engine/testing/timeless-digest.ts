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

function withoutTimes(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      /^(createdAt|recordedAt|updatedAt|deletedAt)$/.test(field) && value !== null ? 'some time' : value,
    ]),
  );
}
