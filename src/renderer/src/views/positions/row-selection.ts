import { idOfLine } from './line-keys';

/** Which positions are selected, by id, and how the selection can be extended. */
export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  /** The range that was extended last: the line it began with, the one it reaches to, and what had been selected before it. */
  readonly range: {
    readonly anchorKey: string;
    readonly endKey: string;
    readonly before: ReadonlySet<string>;
  } | null;
}

/** The selection of a table that has just come up. */
export const NOTHING_SELECTED: RowSelection = { ids: new Set(), range: null };

/** Selects the position of a line, or takes it out of the selection; ranges are extended from that line next. Headings are no positions. */
export function toggleRow(selection: RowSelection, key: string): RowSelection {
  const id = idOfLine(key);
  if (id === null) return selection;
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, range: { anchorKey: key, endKey: key, before: ids } };
}

/** Selects the positions of a group, or takes them out of the selection when all of them are in it. */
export function toggleGroup(selection: RowSelection, key: string, its: readonly string[]): RowSelection {
  const ids = new Set(selection.ids);
  const isWhole = its.every((id) => ids.has(id));
  for (const id of its) {
    if (isWhole) ids.delete(id);
    else ids.add(id);
  }
  return { ids, range: { anchorKey: key, endKey: key, before: ids } };
}

/**
 * Selects the lines up to `key`, in the order shown. From the line `fromKey`, at which one is, a new range begins, unless the last one
 * ends there: that one is made to reach to `key` instead, so that going back takes rows out again.
 */
export function extendTo(
  selection: RowSelection,
  lineKeys: readonly string[],
  fromKey: string,
  key: string,
): RowSelection {
  const { range } = selection;
  const goesOn = range !== null && range.endKey === fromKey && lineKeys.includes(range.anchorKey);
  const { anchorKey, before } = goesOn ? range : { anchorKey: fromKey, before: selection.ids };
  const end = lineKeys.indexOf(key);
  const found = lineKeys.indexOf(anchorKey);
  const anchor = found === -1 ? end : found;
  const ids = new Set(before);
  for (const each of lineKeys.slice(Math.min(anchor, end), Math.max(anchor, end) + 1)) {
    const id = idOfLine(each);
    if (id !== null) ids.add(id);
  }
  return { ids, range: { anchorKey, endKey: key, before } };
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
