import { DossierError } from '../errors';

interface Ordered {
  readonly id: string;
  readonly ordinal: number;
}

/** Closer than this, two ordinals leave no room that a 64-bit float could be trusted with. */
const CLOSEST = 1e-6;

/** The ordinal of a row that comes after all of the given ones. */
export function ordinalAfter(rows: Iterable<Ordered>): number {
  let highest = 0;
  for (const row of rows) highest = Math.max(highest, row.ordinal);
  return Math.floor(highest) + 1;
}

/**
 * The ordinals that put a row before another one, or last when `before` is null: of that row alone when there is room between its
 * new neighbours, otherwise of all siblings, counted from 1. Empty when it stands there already. `siblings` may hold the row
 * itself. Throws `notFound` when `before` is not among them.
 */
export function ordinalsForMove(
  siblings: readonly Ordered[],
  id: string,
  before: string | null,
): ReadonlyMap<string, number> {
  if (before === id) return new Map();
  const inOrder = siblings.toSorted((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
  const others = inOrder.filter((row) => row.id !== id);
  const place = before === null ? others.length : others.findIndex((row) => row.id === before);
  if (place === -1) throw new DossierError('notFound');
  if (inOrder[place]?.id === id) return new Map();

  const previous = others[place - 1];
  const next = others[place];
  if (next === undefined) return new Map([[id, ordinalAfter(others)]]);
  if (previous === undefined) return new Map([[id, Math.ceil(next.ordinal) - 1]]);
  if (next.ordinal - previous.ordinal >= CLOSEST) {
    return new Map([[id, (previous.ordinal + next.ordinal) / 2]]);
  }
  const ids = others.map((row) => row.id).toSpliced(place, 0, id);
  return new Map(ids.map((sibling, index) => [sibling, index + 1]));
}
