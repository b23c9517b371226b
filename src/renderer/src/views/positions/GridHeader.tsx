import { ArrowDown, ArrowUp, Check, Minus, Pin } from 'lucide-react';
import {
  type CSSProperties,
  type DragEvent,
  type MouseEvent,
  memo,
  type TouchEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type Pin as ColumnPin, pinOf } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { GridPart } from '../../components/GridPart';
import { useWords } from '../../words';
import { arrange, arrangementNow, filterOf, useArrangement } from './arrange';
import { ColumnMenu } from './ColumnMenu';
import { dropColumn } from './column-moves';
import type { GridTemplate } from './grid-template';
import styles from './PositionsGrid.module.css';
import { type ColumnId, isColumnId } from './position-columns';
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
  /** Must be the same function at every drawing, as `onFit`: the header's cells are drawn again for what changes of them only. */
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
  const { table, rows, columns, pinStyles, selected, activeColumn, openMenu, onOpenMenu, onFit } = props;
  const t = useWords();
  const arrangement = useArrangement();
  const { drag, onDrag } = useDrag();
  const startResizing = useResizing(table);
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
        {columns.map((id, at) => {
          const place = arrangement.sorting.findIndex((each) => each.id === id);
          return (
            <HeaderCell
              key={id}
              id={id}
              at={at + 1}
              table={table}
              rows={rows}
              style={pinStyles[id]}
              sorted={place === -1 ? 'none' : arrangement.sorting[place]?.desc ? 'descending' : 'ascending'}
              sortPlace={place !== -1 && arrangement.sorting.length > 1 ? place + 1 : null}
              isFiltered={filterOf(arrangement, id) !== undefined}
              pin={pinOf(arrangement, id)}
              isOnly={columns.length === 1}
              tabIndex={tabStop(at + 1)}
              isMenuOpen={openMenu === id}
              isDragged={drag?.id === id}
              dropSide={drag !== null && drag.id !== id && drag.onto === id ? drag.side : null}
              isResizing={
                table
                  .getFlatHeaders()
                  .find((each) => each.column.id === id)
                  ?.column.getIsResizing() ?? false
              }
              onDrag={onDrag}
              onOpenMenu={onOpenMenu}
              onFit={onFit}
              onStartResizing={startResizing}
            />
          );
        })}
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

/** What is dragged, and the way to say so; saying it again makes nothing new. */
function useDrag() {
  const [drag, setDrag] = useState<Drag | null>(null);
  const onDrag = useCallback((id: ColumnId, event: DragEvent<HTMLElement>) => {
    const side = sideOf(event);
    switch (event.type) {
      case 'dragstart':
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('application/x-parley-column', id);
        setDrag({ id, onto: null, side });
        return;
      case 'dragover':
        if (!event.dataTransfer.types.includes('application/x-parley-column')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setDrag((before) =>
          before === null || (before.onto === id && before.side === side)
            ? before
            : { ...before, onto: id, side },
        );
        return;
      case 'drop': {
        const dragged = event.dataTransfer.getData('application/x-parley-column');
        if (!isColumnId(dragged)) return;
        event.preventDefault();
        setDrag(null);
        arrange(dropColumn(arrangementNow(), dragged, id, side));
        return;
      }
      default:
        setDrag(null);
    }
  }, []);
  return { drag, onDrag };
}

/** Begins to drag the edge of a column. A column that fills spare room is wider than its size says: the drag begins from the width that is seen. */
function useResizing(table: PositionsTable) {
  const current = useRef(table);
  useEffect(() => {
    current.current = table;
  });
  return useCallback((id: ColumnId, event: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>) => {
    event.stopPropagation();
    const width = event.currentTarget.closest<HTMLElement>('[data-column]')?.offsetWidth;
    if (width !== undefined) arrange({ widths: { ...arrangementNow().widths, [id]: boundedWidth(width) } });
    current.current
      .getFlatHeaders()
      .find((each) => each.column.id === id)
      ?.getResizeHandler()(event);
  }, []);
}

interface HeaderCellProps {
  readonly id: ColumnId;
  readonly at: number;
  readonly table: PositionsTable;
  readonly rows: readonly PositionRow[];
  readonly style: CSSProperties | undefined;
  readonly sorted: 'none' | 'ascending' | 'descending';
  /** Which of several columns it is that the table is sorted by, from 1. */
  readonly sortPlace: number | null;
  readonly isFiltered: boolean;
  readonly pin: ColumnPin;
  /** Whether no other column is shown. */
  readonly isOnly: boolean;
  readonly tabIndex: number;
  readonly isMenuOpen: boolean;
  readonly isDragged: boolean;
  readonly dropSide: Drag['side'] | null;
  readonly isResizing: boolean;
  readonly onDrag: (id: ColumnId, event: DragEvent<HTMLElement>) => void;
  readonly onOpenMenu: (id: ColumnId | null) => void;
  readonly onFit: (id: ColumnId) => void;
  readonly onStartResizing: (id: ColumnId, event: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>) => void;
}

const HeaderCell = memo(function HeaderCell(props: HeaderCellProps) {
  const { id, at, table, rows, style, sorted, sortPlace, pin, onDrag, onOpenMenu, onFit, onStartResizing } =
    props;
  const t = useWords();
  const name = t(`positions.column.${id}`);
  return (
    <GridPart
      role="columnheader"
      className={styles.headCell}
      style={style}
      aria-colindex={at + 1}
      aria-sort={sorted}
      data-column={at}
      data-id={id}
      data-pin={pin}
      data-dragged={props.isDragged}
      data-drop={props.dropSide}
      tabIndex={props.tabIndex}
      onDragOver={(event) => onDrag(id, event)}
      onDrop={(event) => onDrag(id, event)}
    >
      <button
        type="button"
        className={styles.sortButton}
        tabIndex={-1}
        title={name}
        draggable
        onDragStart={(event) => onDrag(id, event)}
        onDragEnd={(event) => onDrag(id, event)}
        onClick={(event) => table.getColumn(id)?.toggleSorting(undefined, event.shiftKey)}
      >
        {pin !== null && <Pin size={11} aria-hidden />}
        <span className={styles.headName}>{name}</span>
        {sorted === 'ascending' && <ArrowUp size={13} aria-hidden />}
        {sorted === 'descending' && <ArrowDown size={13} aria-hidden />}
        {sortPlace !== null && <span className={styles.sortPlace}>{sortPlace}</span>}
      </button>
      <ColumnMenu
        id={id}
        rows={rows}
        isFiltered={props.isFiltered}
        isOnly={props.isOnly}
        isOpen={props.isMenuOpen}
        onOpenChange={(isOpen) => onOpenMenu(isOpen ? id : null)}
        onFit={() => onFit(id)}
      />
      <span
        className={styles.edge}
        aria-hidden
        data-resizing={props.isResizing}
        onMouseDown={(event) => onStartResizing(id, event)}
        onTouchStart={(event) => onStartResizing(id, event)}
        onDoubleClick={() => onFit(id)}
      />
    </GridPart>
  );
});

/** On which half of a header something is held, as the layout runs. */
function sideOf(event: DragEvent<HTMLElement>): Drag['side'] {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const isLeft = event.clientX < left + width / 2;
  return isLeft === (document.documentElement.dir === 'rtl') ? 'after' : 'before';
}
