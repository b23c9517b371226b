import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import type { MouseEvent, TouchEvent } from 'react';
import { GridPart } from '../../components/GridPart';
import { useWords } from '../../words';
import { ColumnMenu } from './ColumnMenu';
import styles from './PositionsGrid.module.css';
import { type ColumnId, isColumnId } from './position-columns';
import type { PositionsTable } from './use-positions-table';

type PositionHeader = ReturnType<PositionsTable['getLeafHeaders']>[number];

interface GridHeaderProps {
  readonly table: PositionsTable;
  readonly columns: readonly ColumnId[];
  readonly selected: 'none' | 'some' | 'all';
  /** The column of the cell that has the tab stop, when it is in the header. */
  readonly activeColumn: number | null;
  readonly openMenu: ColumnId | null;
  readonly onOpenMenu: (id: ColumnId | null) => void;
}

/** The header of the grid: a cell to select all, and per column its name, its place in the sort, its menu and its edge. */
export function GridHeader(props: GridHeaderProps) {
  const { table, columns, selected, activeColumn } = props;
  const t = useWords();
  const tabStop = (column: number) => (activeColumn === column ? 0 : -1);
  const Tick = selected === 'all' ? Check : Minus;
  return (
    <GridPart role="rowgroup" className={styles.head}>
      <GridPart role="row" className={styles.headRow} aria-rowindex={1} data-index={-1}>
        <GridPart
          role="columnheader"
          className={`${styles.headCell} ${styles.select}`}
          aria-colindex={1}
          aria-label={t('positions.selectAll')}
          data-column={0}
          tabIndex={tabStop(0)}
        >
          <span className={styles.tick} data-selected={selected !== 'none'}>
            {selected !== 'none' && <Tick size={12} strokeWidth={3} aria-hidden />}
          </span>
        </GridPart>
        {table
          .getLeafHeaders()
          .map((header) =>
            isColumnId(header.column.id) ? (
              <HeaderCell
                key={header.id}
                {...props}
                header={header}
                id={header.column.id}
                at={columns.indexOf(header.column.id) + 1}
                tabIndex={tabStop(columns.indexOf(header.column.id) + 1)}
              />
            ) : null,
          )}
        <GridPart
          role="columnheader"
          className={`${styles.headCell} ${styles.menu}`}
          aria-colindex={columns.length + 2}
          data-column={columns.length + 1}
          tabIndex={tabStop(columns.length + 1)}
        >
          <span className="visually-hidden">{t('positions.rowActions')}</span>
        </GridPart>
      </GridPart>
    </GridPart>
  );
}

interface HeaderCellProps extends GridHeaderProps {
  readonly header: PositionHeader;
  readonly id: ColumnId;
  readonly at: number;
  readonly tabIndex: number;
}

function HeaderCell({ table, header, id, at, tabIndex, openMenu, onOpenMenu }: HeaderCellProps) {
  const t = useWords();
  const sorted = header.column.getIsSorted();
  const name = t(`positions.column.${id}`);
  const hasSeveral = table.state.sorting.length > 1;

  /** A column that fills spare room is wider than its size says: the drag begins from the width that is seen. */
  function startResizing(event: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>): void {
    const width = event.currentTarget.closest<HTMLElement>('[data-column]')?.offsetWidth;
    if (width !== undefined) table.setColumnSizing((sizes) => ({ ...sizes, [id]: width }));
    header.getResizeHandler()(event);
  }

  return (
    <GridPart
      role="columnheader"
      className={styles.headCell}
      aria-colindex={at + 1}
      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
      data-column={at}
      data-id={id}
      tabIndex={tabIndex}
    >
      <button
        type="button"
        className={styles.sortButton}
        tabIndex={-1}
        title={name}
        onClick={(event) => header.column.toggleSorting(undefined, event.shiftKey)}
      >
        <span className={styles.headName}>{name}</span>
        {sorted === 'asc' && <ArrowUp size={13} aria-hidden />}
        {sorted === 'desc' && <ArrowDown size={13} aria-hidden />}
        {sorted !== false && hasSeveral && (
          <span className={styles.sortPlace}>{header.column.getSortIndex() + 1}</span>
        )}
      </button>
      <ColumnMenu
        table={table}
        id={id}
        isOpen={openMenu === id}
        onOpenChange={(isOpen) => onOpenMenu(isOpen ? id : null)}
      />
      <span
        className={styles.edge}
        aria-hidden
        data-resizing={header.column.getIsResizing()}
        onMouseDown={startResizing}
        onTouchStart={startResizing}
        onDoubleClick={() => header.column.resetSize()}
      />
    </GridPart>
  );
}
