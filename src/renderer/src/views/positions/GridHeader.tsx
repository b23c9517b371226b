import { ArrowDown, ArrowUp, Check, Minus, Pin } from 'lucide-react';
import { type DragEvent, type MouseEvent, type TouchEvent, useState } from 'react';
import { pinOf } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { GridPart } from '../../components/GridPart';
import { useWords } from '../../words';
import { arrange, arrangementNow, useArrangement } from './arrange';
import { ColumnMenu } from './ColumnMenu';
import { dropColumn } from './column-moves';
import type { GridTemplate } from './grid-template';
import styles from './PositionsGrid.module.css';
import type { ColumnId } from './position-columns';
import { boundedWidth, type PositionsTable } from './use-positions-table';

interface GridHeaderProps {
  readonly table: PositionsTable;
  readonly rows: readonly PositionRow[];
  readonly columns: readonly ColumnId[];
  readonly pinStyles: GridTemplate['styles'];
  readonly selected: 'none' | 'some' | 'all';
  /** The column of the cell that has the tab stop, when it is in the header. */
  readonly activeColumn: number | null;
  readonly openMenu: ColumnId | null;
  readonly onOpenMenu: (id: ColumnId | null) => void;
  readonly onFit: (id: ColumnId) => void;
}

/** A column that is dragged, and the one beside which it would be dropped. */
interface Drag {
  readonly id: ColumnId;
  readonly onto: ColumnId | null;
  readonly side: 'before' | 'after';
}

/** The header of the grid: a cell to select all, and per column its name, its place in the sort, its menu and its edge. */
export function GridHeader(props: GridHeaderProps) {
  const { columns, selected, activeColumn } = props;
  const t = useWords();
  const [drag, setDrag] = useState<Drag | null>(null);
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
        {columns.map((id, at) => (
          <HeaderCell
            key={id}
            {...props}
            id={id}
            at={at + 1}
            tabIndex={tabStop(at + 1)}
            drag={drag}
            onDrag={setDrag}
          />
        ))}
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
  readonly id: ColumnId;
  readonly at: number;
  readonly tabIndex: number;
  readonly drag: Drag | null;
  readonly onDrag: (drag: Drag | null) => void;
}

function HeaderCell(props: HeaderCellProps) {
  const { table, rows, columns, pinStyles, id, at, tabIndex, openMenu, onOpenMenu, onFit, drag, onDrag } =
    props;
  const t = useWords();
  const arrangement = useArrangement();
  const name = t(`positions.column.${id}`);
  const place = arrangement.sorting.findIndex((each) => each.id === id);
  const sorted = arrangement.sorting[place];
  const header = table.getFlatHeaders().find((each) => each.column.id === id);

  /** A column that fills spare room is wider than its size says: the drag begins from the width that is seen. */
  function startResizing(event: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>): void {
    event.stopPropagation();
    const width = event.currentTarget.closest<HTMLElement>('[data-column]')?.offsetWidth;
    if (width !== undefined) arrange({ widths: { ...arrangementNow().widths, [id]: boundedWidth(width) } });
    header?.getResizeHandler()(event);
  }

  return (
    <GridPart
      role="columnheader"
      className={styles.headCell}
      style={pinStyles[id]}
      aria-colindex={at + 1}
      aria-sort={sorted === undefined ? 'none' : sorted.desc ? 'descending' : 'ascending'}
      data-column={at}
      data-id={id}
      data-pin={pinOf(arrangement, id)}
      data-dragged={drag?.id === id}
      data-drop={drag?.onto === id && drag.id !== id ? drag.side : undefined}
      tabIndex={tabIndex}
      onDragOver={(event: DragEvent<HTMLElement>) => {
        if (drag === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const side = sideOf(event);
        if (drag.onto !== id || drag.side !== side) onDrag({ ...drag, onto: id, side });
      }}
      onDrop={(event: DragEvent<HTMLElement>) => {
        if (drag === null) return;
        event.preventDefault();
        onDrag(null);
        arrange(dropColumn(arrangementNow(), drag.id, id, sideOf(event)));
      }}
    >
      <button
        type="button"
        className={styles.sortButton}
        tabIndex={-1}
        title={name}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('application/x-parley-column', id);
          onDrag({ id, onto: null, side: 'before' });
        }}
        onDragEnd={() => onDrag(null)}
        onClick={(event) => table.getColumn(id)?.toggleSorting(undefined, event.shiftKey)}
      >
        {pinOf(arrangement, id) !== null && <Pin size={11} aria-hidden />}
        <span className={styles.headName}>{name}</span>
        {sorted?.desc === false && <ArrowUp size={13} aria-hidden />}
        {sorted?.desc === true && <ArrowDown size={13} aria-hidden />}
        {sorted !== undefined && arrangement.sorting.length > 1 && (
          <span className={styles.sortPlace}>{place + 1}</span>
        )}
      </button>
      <ColumnMenu
        id={id}
        rows={rows}
        isLast={columns.length === 1}
        isOpen={openMenu === id}
        onOpenChange={(isOpen) => onOpenMenu(isOpen ? id : null)}
        onFit={() => onFit(id)}
      />
      <span
        className={styles.edge}
        aria-hidden
        data-resizing={header?.column.getIsResizing()}
        onMouseDown={startResizing}
        onTouchStart={startResizing}
        onDoubleClick={() => onFit(id)}
      />
    </GridPart>
  );
}

/** On which half of a header something is held, as the layout runs. */
function sideOf(event: DragEvent<HTMLElement>): Drag['side'] {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const isLeft = event.clientX < left + width / 2;
  return isLeft === (document.documentElement.dir === 'rtl') ? 'after' : 'before';
}
