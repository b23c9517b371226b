import { useMemo, useRef } from 'react';
import { isSame } from '../../../../shared/is-same';
import type { RollUp } from '../../../../shared/views/issue-state';
import { matrixRow, rollUpOf } from '../../../../shared/views/matrix';
import type { CellQuery } from '../../../../shared/views/matrix-cell';
import type { MatrixFrame, MatrixHead } from '../../../../shared/views/matrix-frame';
import { type SteadyRow, steadyRow } from '../../../../shared/views/steady-row';
import { useDossier } from '../../store';

/** A row, and the judgements under its issue; null where nothing stands under it. */
export interface DrawnRow {
  readonly row: SteadyRow;
  readonly below: RollUp | null;
}

/**
 * Works out the rows that are drawn, each once for a query. Between two queries what a row says again stays the same object, so that only what
 * is another is drawn anew. `query` must be the same object for as long as nothing else is asked.
 */
export function useMatrixRows(frame: MatrixFrame, query: CellQuery): (head: MatrixHead) => DrawnRow {
  const dossier = useDossier();
  const drawn = useRef<ReadonlyMap<string, DrawnRow>>(new Map());
  return useMemo(() => {
    const before = drawn.current;
    const rows = new Map<string, DrawnRow>();
    drawn.current = rows;
    return (head) => {
      const known = rows.get(head.id);
      if (known !== undefined) return known;
      const earlier = before.get(head.id);
      const row = steadyRow(earlier?.row, matrixRow(dossier, frame, head, query));
      const below = head.kind === 'issue' ? rollUpOf(dossier, head, query.asOf) : null;
      const found = { row, below: isSame(earlier?.below, below) ? (earlier?.below ?? null) : below };
      rows.set(head.id, found);
      return found;
    };
  }, [dossier, frame, query]);
}
