/** Which rows are selected, by id, and the row from which a range is extended. */
export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  readonly anchorId: string | null;
}

/** The selection of a table that has just come up. */
export const NOTHING_SELECTED: RowSelection = { ids: new Set(), anchorId: null };

/** Selects a row, or takes it out of the selection; ranges are extended from it next. */
export function toggleRow(selection: RowSelection, id: string): RowSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchorId: id };
}

/** Adds the rows from the anchor to `id`, both included, in the order shown. Without an anchor that is shown, `fromId` is one. */
export function extendTo(
  selection: RowSelection,
  shownIds: readonly string[],
  fromId: string,
  id: string,
): RowSelection {
  const anchorId =
    selection.anchorId !== null && shownIds.includes(selection.anchorId) ? selection.anchorId : fromId;
  const anchor = shownIds.indexOf(anchorId);
  const target = shownIds.indexOf(id);
  const range = shownIds.slice(Math.min(anchor, target), Math.max(anchor, target) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchorId };
}

/** Selects all rows shown, or nothing when they are all selected. */
export function toggleAll(selection: RowSelection, shownIds: readonly string[]): RowSelection {
  const isAll = shownIds.length > 0 && shownIds.every((id) => selection.ids.has(id));
  return isAll ? NOTHING_SELECTED : { ids: new Set(shownIds), anchorId: shownIds[0] ?? null };
}

/** The selected rows that are shown, in the order shown: what is acted on is what is seen. */
export function selectedShown(selection: RowSelection, shownIds: readonly string[]): readonly string[] {
  return selection.ids.size === 0 ? [] : shownIds.filter((id) => selection.ids.has(id));
}
