/** Which rows are selected, by id, and how the selection can be extended. */
export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  /** The range that was extended last: the row it began with, the one it reaches to, and what had been selected before it. */
  readonly range: {
    readonly anchorId: string;
    readonly endId: string;
    readonly before: ReadonlySet<string>;
  } | null;
}

/** The selection of a table that has just come up. */
export const NOTHING_SELECTED: RowSelection = { ids: new Set(), range: null };

/** Selects a row, or takes it out of the selection; ranges are extended from it next. */
export function toggleRow(selection: RowSelection, id: string): RowSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, range: { anchorId: id, endId: id, before: ids } };
}

/**
 * Selects the rows up to `id`, in the order shown. From the row `fromId`, at which one is, a new range begins, unless the last one
 * ends there: that one is made to reach to `id` instead, so that going back takes rows out again.
 */
export function extendTo(
  selection: RowSelection,
  shownIds: readonly string[],
  fromId: string,
  id: string,
): RowSelection {
  const { range } = selection;
  const goesOn = range !== null && range.endId === fromId && shownIds.includes(range.anchorId);
  const { anchorId, before } = goesOn ? range : { anchorId: fromId, before: selection.ids };
  const end = shownIds.indexOf(id);
  const anchor = shownIds.includes(anchorId) ? shownIds.indexOf(anchorId) : end;
  const rows = shownIds.slice(Math.min(anchor, end), Math.max(anchor, end) + 1);
  return { ids: new Set([...before, ...rows]), range: { anchorId, endId: id, before } };
}

/** Selects all rows shown, or nothing when they are all selected. */
export function toggleAll(selection: RowSelection, shownIds: readonly string[]): RowSelection {
  const isAll = shownIds.length > 0 && shownIds.every((id) => selection.ids.has(id));
  return isAll ? NOTHING_SELECTED : { ids: new Set(shownIds), range: null };
}

/** The selected rows that are shown, in the order shown: what is acted on is what is seen. */
export function selectedShown(selection: RowSelection, shownIds: readonly string[]): readonly string[] {
  return selection.ids.size === 0 ? [] : shownIds.filter((id) => selection.ids.has(id));
}

/** How many selected rows are there but not shown; those that are gone, as after deleting them, do not count. */
export function countHidden(
  selection: RowSelection,
  shown: readonly string[],
  isThere: (id: string) => boolean,
): number {
  let count = 0;
  for (const id of selection.ids) if (isThere(id)) count += 1;
  return count - shown.length;
}
