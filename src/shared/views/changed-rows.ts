/**
 * The ids of the rows of a table that another state of it holds differently, has more or has no longer. States of one table mostly have the same rows in
 * the same order, so that they are gone through side by side.
 */
export function changedIds<R>(
  before: ReadonlyMap<string, R>,
  after: ReadonlyMap<string, R>,
): ReadonlySet<string> {
  const changed = new Set<string>();
  if (before === after) return changed;
  const others = before.entries();
  let isInStep = true;
  for (const [id, row] of after) {
    const next: IteratorResult<[string, R], unknown> | null = isInStep ? others.next() : null;
    const other: readonly [string, R] | null = next === null || next.done === true ? null : next.value;
    isInStep = other?.[0] === id;
    if ((isInStep ? other?.[1] : before.get(id)) !== row) changed.add(id);
  }
  if (isInStep && before.size === after.size) return changed;
  for (const id of before.keys()) if (!after.has(id)) changed.add(id);
  return changed;
}
