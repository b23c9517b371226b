import { isSame } from '../is-same';
import type { MatrixRow } from './matrix';
import type { MatrixCell } from './matrix-cell';

/** A cell without how long ago its position was stated, which every date changes: that is to be asked of `daysAgo` where it is drawn. */
export type SteadyCell = Omit<MatrixCell, 'daysAgo'>;
export type SteadyRow = Omit<MatrixRow, 'cells'> & { readonly cells: readonly SteadyCell[] };

/**
 * A row as it is now, made of the very objects of an earlier one wherever they say the same, and that one itself where all of it does: whoever draws
 * it sees by identity what there is to be drawn anew, which for another date is little. It says what `now` says.
 */
export function steadyRow(before: SteadyRow | undefined, now: SteadyRow): SteadyRow {
  if (before === undefined || before.head !== now.head || before.cells.length !== now.cells.length)
    return now;
  const cells = now.cells.map((cell, place) => {
    const earlier = before.cells[place];
    return earlier !== undefined && isSameCell(earlier, cell) ? earlier : cell;
  });
  const areSame = cells.every((cell, place) => cell === before.cells[place]);
  const state = isSame(before.state, now.state) ? before.state : now.state;
  return areSame && state === before.state ? before : { head: now.head, cells, state };
}

/** Positions are the same when they are one object: a change makes another. */
function isSameCell(a: SteadyCell, b: SteadyCell): boolean {
  return (
    a.partyId === b.partyId &&
    a.issueId === b.issueId &&
    a.speakerId === b.speakerId &&
    a.current === b.current &&
    a.previous === b.previous &&
    a.shift === b.shift &&
    a.passageCount === b.passageCount &&
    a.isStale === b.isStale &&
    a.isFilteredOut === b.isFilteredOut &&
    a.isUncounted === b.isUncounted &&
    a.contradicts.length === b.contradicts.length &&
    a.contradicts.every((position, place) => position === b.contradicts[place])
  );
}
