import { useEffect, useRef, useState } from 'react';
import type { GridPlace } from './grid-place';
import { idOfLine } from './line-keys';

interface Grid {
  readonly lineKeys: readonly string[];
  readonly place: GridPlace;
  readonly moveTo: (place: GridPlace) => void;
  /** The row is not among the lines any more: a filter or a folded group leaves it out. */
  readonly onLeft: () => void;
}

interface Following {
  /** Follows the row of a position from now on, in a column. */
  readonly follow: (id: string, column: number) => void;
  /** Follows nothing any more: one goes elsewhere. */
  readonly letGo: () => void;
}

/**
 * Follows a row whose cell was edited to where the order, the groups and the filters put it then, which may be a while later. Otherwise the focus would
 * stay behind on another position, and the next key would be about that one.
 */
export function useFollowedRow(grid: Grid): Following {
  const { lineKeys } = grid;
  const [followed, setFollowed] = useState<{ readonly id: string; readonly column: number } | null>(null);
  const latest = useRef(grid);
  latest.current = grid;

  useEffect(() => {
    if (followed === null) return;
    const { place, moveTo, onLeft } = latest.current;
    const here = lineKeys[place.row];
    if (here !== undefined && idOfLine(here) === followed.id) return;
    const row = lineKeys.findIndex((key) => idOfLine(key) === followed.id);
    if (row !== -1) {
      moveTo({ row, column: followed.column });
      return;
    }
    setFollowed(null);
    onLeft();
  }, [followed, lineKeys]);

  return { follow: (id, column) => setFollowed({ id, column }), letGo: () => setFollowed(null) };
}
