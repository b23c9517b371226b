import { type RefObject, useState } from 'react';
import type { PositionRow } from '../../../../shared/views/positions';
import { say } from '../../toasts';
import { useWords } from '../../words';
import { editorOf } from './edit-cell';
import { cellAt } from './grid-cells';
import type { GridPlace } from './grid-place';
import type { ColumnId } from './position-columns';

/** A cell that is edited, and where it stood when that began. */
export interface EditedCell {
  readonly row: PositionRow;
  readonly id: ColumnId;
  readonly cell: HTMLElement;
  readonly place: GridPlace;
}

interface Grid {
  readonly grid: RefObject<HTMLElement | null>;
  readonly columns: readonly ColumnId[];
  readonly rowAt: (line: number) => PositionRow | undefined;
  readonly isReadOnly: boolean;
}

interface CellEditing {
  readonly edited: EditedCell | null;
  /**
   * Edits a cell where it stands; returns whether it can be, for whoever shows the evidence otherwise. Where the dossier is read only,
   * that is said to somebody who has asked for nothing else.
   */
  readonly editCell: (at: GridPlace, isAsked: boolean) => boolean;
  readonly close: () => void;
}

/** The cell of the grid that is edited where it stands. */
export function useEditedCell({ grid, columns, rowAt, isReadOnly }: Grid): CellEditing {
  const t = useWords();
  const [edited, setEdited] = useState<EditedCell | null>(null);

  function editCell(at: GridPlace, isAsked: boolean): boolean {
    const id = columns[at.column - 1];
    const row = rowAt(at.row);
    const cell = cellAt(grid.current, at);
    if (id === undefined || row === undefined || cell === null || editorOf(id) === null) return false;
    if (isReadOnly) {
      if (isAsked) say(t('positions.edit.readOnly'));
      return isAsked;
    }
    setEdited({ row, id, cell, place: at });
    return true;
  }

  return { edited, editCell, close: () => setEdited(null) };
}
