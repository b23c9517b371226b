import type { Dossier, Position } from '../model';
import { changedIds } from './changed-rows';

/** How many positions may differ for it to be worth while. */
const FEW = 1_000;

/**
 * A list of one row for each position that is not in the bin, carried over from one state of a dossier to the next in which some positions state something else: their
 * rows are made anew by `rowOf` and take the places of those before. Null where the list itself may be another: when anything but positions differs, when one is
 * new, deleted or restored, or when its date moves it.
 */
export function carriedRows<R extends { readonly position: Position }>(
  before: { readonly dossier: Dossier; readonly rows: readonly R[] },
  dossier: Dossier,
  rowOf: (position: Position) => R | null,
): readonly R[] | null {
  const { positions: held, ...others } = before.dossier;
  const isSame = Object.entries(others).every(([table, rows]) => Reflect.get(dossier, table) === rows);
  if (!isSame) return null;
  const replaced = new Map<Position, R>();
  for (const id of changedIds(held, dossier.positions)) {
    const [was, is] = [held.get(id), dossier.positions.get(id)];
    if (was === undefined || is === undefined || !standsAs(was, is)) return null;
    const row = is.deletedAt === null ? rowOf(is) : null;
    if (row !== null) replaced.set(was, row);
    else if (is.deletedAt === null) return null;
    if (replaced.size > FEW) return null;
  }
  return before.rows.map((row) => replaced.get(row.position) ?? row);
}

/** Whether a position stands in the list where it stood, or is in neither: the list is in the order of dates, and then of recording. */
function standsAs(was: Position, is: Position): boolean {
  return (
    (was.deletedAt === null) === (is.deletedAt === null) &&
    was.date === is.date &&
    was.recordedAt === is.recordedAt
  );
}
