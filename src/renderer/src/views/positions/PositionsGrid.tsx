import { type FocusEvent, type MouseEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { GridPart } from '../../components/GridPart';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { cellAt, placeOf } from './grid-cells';
import { runGridKey } from './grid-keys';
import type { GridPlace } from './grid-place';
import { gridTemplate } from './grid-template';
import styles from './PositionsGrid.module.css';
import { type ColumnId, isColumnId } from './position-columns';
import { RowMenu } from './RowMenu';
import { deletePositions, showPosition } from './row-actions';
import {
  extendTo,
  NOTHING_SELECTED,
  type RowSelection,
  selectedShown,
  toggleAll,
  toggleRow,
} from './row-selection';
import { useActiveCell } from './use-active-cell';
import { useGridRows } from './use-grid-rows';
import type { PositionsTable } from './use-positions-table';

interface PositionsGridProps {
  readonly table: PositionsTable;
  readonly dossierId: string;
  readonly shownIds: readonly string[];
  readonly selection: RowSelection;
  readonly onSelect: (selection: RowSelection) => void;
  /** Edits one position in the form, or several in the dialog. */
  readonly onEdit: (ids: readonly string[]) => void;
}

/** The positions as an ARIA grid with one tab stop; only the rows in sight are drawn. */
export function PositionsGrid(props: PositionsGridProps) {
  const { table, dossierId, shownIds, selection, onSelect, onEdit } = props;
  const t = useWords();
  const keysId = useId();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const evidence = useAppState((state) => state.evidence);
  const shownInPanel = evidence?.kind === 'position' ? evidence.positionId : null;
  const grid = useRef<HTMLDivElement>(null);
  const [openMenu, setOpenMenu] = useState<ColumnId | null>(null);
  const [rowMenu, setRowMenu] = useState<{ readonly id: string; readonly anchor: HTMLElement } | null>(null);

  const { rows, rowsById } = table.getRowModel();
  const columnsKey = table
    .getVisibleLeafColumns()
    .map((column) => column.id)
    .join();
  const columns = useMemo(() => columnsKey.split(',').filter(isColumnId), [columnsKey]);
  const isRtl = document.documentElement.dir === 'rtl';
  const gridSize = { rows: rows.length, columns: columns.length + 2 };
  const { place, activeId, moveTo, noteFocus } = useActiveCell(grid, dossierId, shownIds, gridSize);
  const { drawn, totalSize, pageSize } = useGridRows(grid, dossierId, rows, place.row);

  const template = gridTemplate(table, columns);
  useLayoutEffect(() => {
    grid.current?.style.setProperty('--columns', template.columns);
    grid.current?.style.setProperty('--table-width', template.width);
  }, [template.columns, template.width]);

  const selected = useMemo(() => selectedShown(selection, shownIds), [selection, shownIds]);
  /** What keys are about: what is selected, or else the row one is at. */
  const aimed = selected.length > 0 || activeId === null ? selected : [activeId];

  function remove(ids: readonly string[]): void {
    void deletePositions(ids).then((isDone) => {
      if (isDone) moveTo(place);
    });
  }

  function openRowMenu(at: GridPlace): void {
    const anchor = cellAt(grid.current, { row: at.row, column: columns.length + 1 });
    const id = shownIds[at.row];
    if (anchor !== null && id !== undefined) setRowMenu({ id, anchor });
  }

  function onFocus(event: FocusEvent<HTMLElement>): void {
    const at = placeOf(event.target, grid.current);
    if (at !== null) noteFocus(at);
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const at = placeOf(event.target, grid.current);
    if (at === null) return;
    const id = shownIds[at.row];
    if (id === undefined) {
      if (at.column === 0) onSelect(toggleAll(selection, shownIds));
      return;
    }
    if (event.shiftKey) onSelect(extendTo(selection, shownIds, activeId ?? id, id));
    else if (at.column === 0 || event.ctrlKey || event.metaKey) onSelect(toggleRow(selection, id));
    else if (at.column === columns.length + 1) openRowMenu(at);
    moveTo(at);
  }

  const menuRow = rowMenu === null ? undefined : rowsById[rowMenu.id]?.original;
  return (
    <>
      <p id={keysId} hidden>
        {t('positions.keysInFull')}
      </p>
      <GridPart
        ref={grid}
        role="grid"
        className={styles.grid}
        aria-label={t('positions.table')}
        aria-describedby={keysId}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable
        onFocus={onFocus}
        onClick={onClick}
        onMouseDown={(event) => {
          // Shift with a click extends the selection of rows, not of text.
          if (event.shiftKey) event.preventDefault();
        }}
        onDoubleClick={(event) => {
          const at = placeOf(event.target, grid.current);
          const row = at === null || at.column === 0 ? undefined : rows[at.row]?.original;
          if (row !== undefined) showPosition(row);
        }}
        onContextMenu={(event) => {
          const at = placeOf(event.target, grid.current);
          if (at === null || at.row < 0) return;
          event.preventDefault();
          moveTo(at);
          openRowMenu(at);
        }}
        onKeyDown={(event) => {
          // Keys pressed in the menus that belong to the grid arrive here too.
          if (placeOf(event.target, grid.current) === null) return;
          const isDone = runGridKey(event, {
            table,
            place,
            size: { ...gridSize, page: pageSize(), isRtl },
            columns,
            shownIds,
            selection,
            rowAt: (index) => rows[index]?.original,
            moveTo,
            select: onSelect,
            openColumnMenu: setOpenMenu,
            openRowMenu: () => openRowMenu(place),
            edit: () => onEdit(aimed),
            remove: () => remove(aimed),
          });
          if (isDone) event.preventDefault();
        }}
      >
        <GridHeader
          table={table}
          columns={columns}
          selected={selected.length === 0 ? 'none' : selected.length === shownIds.length ? 'all' : 'some'}
          activeColumn={place.row < 0 ? place.column : null}
          openMenu={openMenu}
          onOpenMenu={setOpenMenu}
        />
        <GridPart role="rowgroup" className={styles.body} style={{ blockSize: totalSize }}>
          {drawn.map(({ index, top }) => {
            const row = rows[index];
            return (
              row && (
                <GridRow
                  key={row.id}
                  row={row.original}
                  index={index}
                  top={top}
                  columns={columns}
                  isSelected={selection.ids.has(row.id)}
                  activeColumn={place.row === index ? place.column : null}
                  isShown={row.id === shownInPanel}
                />
              )
            );
          })}
        </GridPart>
      </GridPart>
      {rowMenu !== null && menuRow !== undefined && (
        <RowMenu
          row={menuRow}
          ids={selected.length > 1 && selection.ids.has(rowMenu.id) ? selected : [rowMenu.id]}
          anchor={rowMenu.anchor}
          isReadOnly={isReadOnly}
          onEdit={onEdit}
          onDelete={remove}
          onClearSelection={() => onSelect(NOTHING_SELECTED)}
          onClose={() => setRowMenu(null)}
        />
      )}
    </>
  );
}
