import { type ClipboardEvent, type FocusEvent, type MouseEvent, useId, useMemo, useState } from 'react';
import { columnsShown, type TableArrangement } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { GridPart } from '../../components/GridPart';
import { sayWithUndo } from '../../perform';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { CellEditor } from './CellEditor';
import { copyCells } from './copy-cells';
import { GridHeader } from './GridHeader';
import { GridLines } from './GridLines';
import { placeOf } from './grid-cells';
import { runGridClick } from './grid-clicks';
import { runGridKey } from './grid-keys';
import { groupAt } from './group-rows';
import styles from './PositionsGrid.module.css';
import type { ColumnId } from './position-columns';
import { RowMenu } from './RowMenu';
import { deletePositions, showPosition } from './row-actions';
import { NOTHING_SELECTED, type RowSelection, selectedShown, toggleGroup } from './row-selection';
import { useActiveCell } from './use-active-cell';
import { type EditedCell, useEditedCell } from './use-edited-cell';
import type { FoldedGroups } from './use-folded-groups';
import { useFollowedRow } from './use-followed-row';
import { useGridLayout } from './use-grid-layout';
import { pageSize } from './use-grid-rows';
import type { PositionsTable } from './use-positions-table';
import { useRowMenu } from './use-row-menu';
import type { ShownRows } from './use-shown-rows';

interface PositionsGridProps {
  readonly table: PositionsTable;
  readonly dossierId: string;
  readonly arrangement: TableArrangement;
  /** All rows, filtered or not. */
  readonly rows: readonly PositionRow[];
  readonly shown: ShownRows;
  readonly folding: FoldedGroups;
  readonly selection: RowSelection;
  readonly onSelect: (selection: RowSelection) => void;
  /** Edits one position in the form, or several in the dialog. */
  readonly onEdit: (ids: readonly string[]) => void;
}

/** The positions as an ARIA grid, or a treegrid where they are grouped, with one tab stop; only the lines in sight are drawn. */
export function PositionsGrid(props: PositionsGridProps) {
  const { table, dossierId, arrangement, rows, shown, folding, selection, onSelect, onEdit } = props;
  const { ids, lineKeys, grouped } = shown;
  const t = useWords();
  const keysId = useId();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const evidence = useAppState((state) => state.evidence);
  const [openMenu, setOpenMenu] = useState<ColumnId | null>(null);
  const { order, pins, hidden, widths, density, groupBy } = arrangement;
  const columns = useMemo(() => columnsShown({ order, pins, hidden }), [order, pins, hidden]);
  const { grid, gridRef, pinStyles, fit } = useGridLayout(columns, { widths, pins });
  const isRtl = document.documentElement.dir === 'rtl';
  const gridSize = { rows: lineKeys.length, columns: columns.length + 2 };
  const { place, activeId, moveTo, noteFocus } = useActiveCell(grid, dossierId, lineKeys, gridSize);

  const { follow, letGo } = useFollowedRow({
    lineKeys,
    place,
    moveTo,
    onLeft: () => sayWithUndo(t('positions.edit.left')),
  });

  const selected = useMemo(() => selectedShown(selection, ids), [selection, ids]);
  /** What keys are about: what is selected, or else the row one is at. */
  const aimed = selected.length > 0 || activeId === null ? selected : [activeId];

  const rowMenu = useRowMenu({
    grid,
    column: columns.length + 1,
    rowAt: shown.rowAt,
    selection,
    selected,
  });
  const editing = useEditedCell({ grid, columns, rowAt: shown.rowAt, isReadOnly });

  function remove(its: readonly string[]): void {
    void deletePositions(its).then((isDone) => {
      if (isDone) moveTo(place);
    });
  }

  function fold(line: number, isFolded: boolean): void {
    const group = groupAt(grouped, line);
    if (group !== null) folding.fold(group.path, isFolded);
  }

  function selectGroup(line: number): void {
    const group = groupAt(grouped, line);
    const key = lineKeys[line];
    if (group === null || key === undefined) return;
    onSelect(
      toggleGroup(
        selection,
        key,
        Array.from(group.rows, (at) => rows[at]?.position.id ?? ''),
      ),
    );
  }

  /** Goes on in the cell `step` columns away from one that was edited, wherever its row goes now. */
  function leaveCell(edited: EditedCell, step: number): void {
    editing.close();
    const column = edited.place.column + step;
    moveTo({ row: edited.place.row, column });
    follow(edited.row.position.id, column);
  }

  function onFocus(event: FocusEvent<HTMLElement>): void {
    const at = placeOf(event.target, grid.current);
    if (at === null) return;
    // The heading of a group has one cell for all columns: the column one came from is kept for the rows beyond.
    const isSameHeading = at.row === place.row && at.column === 1 && place.column > 1;
    if (isSameHeading && groupAt(grouped, at.row) !== null) return;
    noteFocus(at);
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    letGo();
    const at = placeOf(event.target, grid.current);
    if (at === null) return;
    runGridClick(event, at, {
      place,
      columns,
      ids,
      lineKeys,
      selection,
      groupAt: (line) => groupAt(grouped, line),
      moveTo,
      select: onSelect,
      selectGroup,
      fold,
      openRowMenu: rowMenu.open,
    });
  }

  function onCopy(event: ClipboardEvent): void {
    const at = placeOf(event.target, grid.current);
    // Words that are marked with the mouse are what is meant.
    if (at === null || document.getSelection()?.isCollapsed === false) return;
    const column = columns[place.column - 1];
    const isCell = selected.length === 0 && column !== undefined;
    if (aimed.length === 0) return;
    event.preventDefault();
    copyCells(aimed, isCell ? [column] : columns, { into: event.clipboardData });
  }

  const { menu } = rowMenu;
  const { edited } = editing;
  return (
    <>
      <p id={keysId} hidden>
        {t('positions.keysInFull')}
      </p>
      <GridPart
        ref={gridRef}
        role={groupBy.length === 0 ? 'grid' : 'treegrid'}
        className={styles.grid}
        data-density={density}
        aria-label={t('positions.table')}
        aria-describedby={keysId}
        aria-rowcount={lineKeys.length + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable
        onFocus={onFocus}
        onClick={onClick}
        onCopy={onCopy}
        onMouseDown={(event) => {
          // Shift with a click extends the selection of rows, not of text; a second click edits a cell and marks no word.
          if (event.shiftKey || event.detail > 1) event.preventDefault();
        }}
        onDoubleClick={(event) => {
          const at = placeOf(event.target, grid.current);
          const row = at === null || at.column === 0 ? undefined : shown.rowAt(at.row);
          if (at !== null && row !== undefined && !editing.editCell(at, false)) showPosition(row);
        }}
        onContextMenu={(event) => {
          const at = placeOf(event.target, grid.current);
          if (at === null || at.row < 0) return;
          event.preventDefault();
          moveTo(at);
          rowMenu.open(at);
        }}
        onKeyDown={(event) => {
          // Keys pressed in the menus that belong to the grid arrive here too.
          if (placeOf(event.target, grid.current) === null) return;
          letGo();
          const isDone = runGridKey(event, {
            table,
            place,
            size: { ...gridSize, page: pageSize(grid.current, density), isRtl },
            columns,
            ids,
            lineKeys,
            selection,
            rowAt: shown.rowAt,
            groupAt: (line) => groupAt(grouped, line),
            moveTo,
            select: onSelect,
            selectGroup,
            fold,
            openColumnMenu: setOpenMenu,
            openRowMenu: () => rowMenu.open(place),
            editCell: () => editing.editCell(place, event.key === 'F2'),
            edit: () => onEdit(aimed),
            remove: () => remove(aimed),
            copyWithHeads: () => copyCells(aimed, columns, { hasHeads: true }),
          });
          if (isDone) event.preventDefault();
        }}
      >
        <GridHeader
          table={table}
          rows={rows}
          columns={columns}
          pinStyles={pinStyles}
          selected={selected.length === 0 ? 'none' : selected.length === ids.length ? 'all' : 'some'}
          activeColumn={place.row < 0 ? place.column : null}
          openMenu={openMenu}
          onOpenMenu={setOpenMenu}
          onFit={fit}
        />
        <GridLines
          grid={grid}
          dossierId={dossierId}
          density={density}
          rows={rows}
          shown={shown}
          groupBy={groupBy}
          columns={columns}
          pinStyles={pinStyles}
          selection={selection}
          place={place}
          shownInPanel={evidence?.kind === 'position' ? evidence.positionId : null}
        />
      </GridPart>
      {menu !== null && (
        <RowMenu
          {...menu}
          isReadOnly={isReadOnly}
          onEdit={onEdit}
          onDelete={remove}
          onCopy={(hasHeads) => copyCells(menu.ids, columns, { hasHeads })}
          onClearSelection={() => onSelect(NOTHING_SELECTED)}
          onClose={rowMenu.close}
        />
      )}
      {edited !== null && (
        <CellEditor
          row={edited.row}
          id={edited.id}
          cell={edited.cell}
          onClose={(step) => leaveCell(edited, step)}
        />
      )}
    </>
  );
}
