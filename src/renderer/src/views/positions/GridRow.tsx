import { Check, EllipsisVertical } from 'lucide-react';
import { memo } from 'react';
import type { PositionRow } from '../../../../shared/views/positions';
import { GridPart } from '../../components/GridPart';
import { useWords } from '../../words';
import type { GridTemplate } from './grid-template';
import { PositionCell } from './PositionCell';
import styles from './PositionsGrid.module.css';
import type { ColumnId } from './position-columns';

interface GridRowProps {
  readonly row: PositionRow;
  readonly index: number;
  /** Pixels from the top of the rows. */
  readonly top: number;
  readonly columns: readonly ColumnId[];
  readonly pinStyles: GridTemplate['styles'];
  /** How deep it stands among groups, from 1; null where nothing is grouped. */
  readonly level: number | null;
  readonly isSelected: boolean;
  /** The column of the cell that has the tab stop, when it is in this row. */
  readonly activeColumn: number | null;
  /** Whether the evidence of this position is shown beside the table. */
  readonly isShown: boolean;
}

/** One row of the positions grid. Clicks and keys are handled by the grid, which finds the cell by its data attributes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, top, columns, pinStyles, level, isSelected, activeColumn, isShown } = props;
  const t = useWords();
  const what = row.position.statement;
  const tabStop = (column: number) => (activeColumn === column ? 0 : -1);
  return (
    <GridPart
      role="row"
      className={styles.row}
      style={{ insetBlockStart: top }}
      aria-rowindex={index + 2}
      aria-level={level ?? undefined}
      aria-selected={isSelected}
      data-index={index}
      data-active={activeColumn !== null}
      data-shown={isShown}
    >
      <GridPart
        role="gridcell"
        className={`${styles.cell} ${styles.select}`}
        aria-colindex={1}
        aria-label={t('positions.select', { what })}
        data-column={0}
        tabIndex={tabStop(0)}
      >
        <span className={styles.tick} data-selected={isSelected}>
          {isSelected && <Check size={12} strokeWidth={3} aria-hidden />}
        </span>
      </GridPart>
      {columns.map((id, at) => (
        <GridPart
          key={id}
          role="gridcell"
          className={styles.cell}
          style={pinStyles[id]}
          aria-colindex={at + 2}
          data-column={at + 1}
          data-id={id}
          data-pin={pinStyles[id] !== undefined}
          tabIndex={tabStop(at + 1)}
        >
          <PositionCell row={row} id={id} />
        </GridPart>
      ))}
      <GridPart
        role="gridcell"
        className={`${styles.cell} ${styles.menu}`}
        aria-colindex={columns.length + 2}
        data-column={columns.length + 1}
        tabIndex={tabStop(columns.length + 1)}
      >
        <button
          type="button"
          className={styles.menuButton}
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={t('positions.rowActionsFor', { what })}
        >
          <EllipsisVertical size={16} aria-hidden />
        </button>
      </GridPart>
    </GridPart>
  );
});
