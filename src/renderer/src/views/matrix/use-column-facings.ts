import { useMemo, useRef } from 'react';
import { isSame } from '../../../../shared/is-same';
import { type Facing, issueState } from '../../../../shared/views/issue-state';
import type { CellQuery } from '../../../../shared/views/matrix-cell';
import type { MatrixFrame } from '../../../../shared/views/matrix-frame';
import { useDossier } from '../../store';

/** Which parties face each other, by the places of the columns; empty where issues stand in the rows, which know it themselves. */
export type ColumnFacings = ReadonlyMap<number, Facing>;

/** Who faces whom on the issues in the columns that are drawn; the same object for as long as it says the same. */
export function useColumnFacings(
  frame: MatrixFrame,
  columnPlaces: readonly number[],
  query: CellQuery,
): ColumnFacings {
  const dossier = useDossier();
  const known = useRef<ColumnFacings>(new Map());
  return useMemo(() => {
    const found = new Map<number, Facing>();
    for (const place of columnPlaces) {
      const head = frame.columns[place];
      if (head?.kind !== 'issue') continue;
      const { facing } = issueState(dossier, head.id, frame.parties, query);
      if (facing !== null) found.set(place, facing);
    }
    if (!isSame([...known.current], [...found])) known.current = found;
    return known.current;
  }, [dossier, frame, columnPlaces, query]);
}
