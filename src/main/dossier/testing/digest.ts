import type { Dossier } from '../../../shared/model';
import { sha256 } from '../hash';

/** The SHA-256 of everything in a dossier in its order, whatever the order of the fields inside a row. */
export function digestOf(dossier: Dossier): string {
  const listing = Object.entries(dossier).map(([table, rows]) => [table, ...rows.values()]);
  return sha256(JSON.stringify(listing, (_, value: unknown) => (isRecord(value) ? inOrder(value) : value)));
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(record: object): object {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
