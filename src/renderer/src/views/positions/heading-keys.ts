import type { KeyboardEvent } from 'react';
import type { GridPlace, GridSize } from './grid-place';
import type { RowGroup } from './group-rows';

/** What the keys of a group's heading work on. */
export interface HeadingKeyboard {
  readonly place: GridPlace;
  readonly size: GridSize;
  readonly groupAt: (line: number) => RowGroup | null;
  readonly moveTo: (place: GridPlace) => void;
  readonly selectGroup: (line: number) => void;
  readonly fold: (line: number, isFolded: boolean) => void;
}

/**
 * Carries out a key pressed on the heading of a group, as the treegrid pattern of the ARIA Authoring Practices has it: the arrow onwards unfolds, the one back folds, and
 * on a folded one leads to the group around it. Enter folds and unfolds, Space selects the group. Returns whether the key meant something.
 */
export function runHeadingKey(event: KeyboardEvent, on: HeadingKeyboard, group: RowGroup): boolean {
  const { row, column } = on.place;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const onwards = on.size.isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = on.size.isRtl ? 'ArrowRight' : 'ArrowLeft';
  switch (event.key) {
    case ' ':
      on.selectGroup(row);
      return true;
    case 'Enter':
      if (column === 0) on.selectGroup(row);
      else on.fold(row, !group.isFolded);
      return true;
    case onwards:
      if (column === 0) on.moveTo({ row, column: 1 });
      else if (group.isFolded) on.fold(row, false);
      return true;
    case back:
      if (column > 0 && !group.isFolded) on.fold(row, true);
      else if (column > 0 && group.level > 0) on.moveTo({ row: lineAround(on, group), column });
      else on.moveTo({ row, column: 0 });
      return true;
    default:
      return false;
  }
}

/** The line of the heading around a group. */
function lineAround({ place, groupAt }: HeadingKeyboard, group: RowGroup): number {
  for (let line = place.row - 1; line >= 0; line--) {
    const above = groupAt(line);
    if (above !== null && above.level < group.level) return line;
  }
  return place.row;
}
