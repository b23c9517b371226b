import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type MouseEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { GridHeader } from './GridHeader';
import { GridPart } from './GridPart';
import { GridRow } from './GridRow';
import { runGridKey } from './grid-keys';
import { type GridPlace, within } from './grid-place';
import { gridTemplate } from './grid-template';
import styles from './PositionsGrid.module.css';
import { type ColumnId, isColumnId } from './position-columns';
import { RowMenu } from './RowMenu';
import { deletePositions, followPosition, showPosition } from './row-actions';
import { extendTo, type RowSelection, selectedShown, toggleAll, toggleRow } from './row-selection';
import { recallTable, rememberTable } from './table-memory';
import type { PositionsTable } from './use-positions-table';

interface PositionsGridProps {
  readonly table: PositionsTable;
  readonly dossierId: string;
  readonly shownIds: readonly string[];
  readonly selection: RowSelection;
  readonly onSelect: (selection: RowSelection) => void;
}

/** The heights of a row and of the header in rem, as the style sheet has them. */
const ROW_REM = 2.875;
const HEAD_REM = 2.25;

/** The positions as an ARIA grid with one tab stop; only the rows in sight are drawn. */
export function PositionsGrid({ table, dossierId, shownIds, selection, onSelect }: PositionsGridProps) {
  const t = useWords();
  const keysId = useId();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const evidence = useAppState((state) => state.evidence);
  const shownInPanel = evidence?.kind === 'position' ? evidence.positionId : null;
  const grid = useRef<HTMLDivElement>(null);
  const hasToFocus = useRef(false);
  const [openMenu, setOpenMenu] = useState<ColumnId | null>(null);
  const [rowMenu, setRowMenu] = useState<{ readonly id: string; readonly anchor: HTMLElement } | null>(null);
  const [wanted, setWanted] = useState<GridPlace>(() => placeLeft(dossierId, shownIds));

  const { rows, rowsById } = table.getRowModel();
  const columnsKey = table
    .getVisibleLeafColumns()
    .map((column) => column.id)
    .join();
  const columns = useMemo(() => columnsKey.split(',').filter(isColumnId), [columnsKey]);
  const isRtl = document.documentElement.dir === 'rtl';
  const gridSize = { rows: rows.length, columns: columns.length + 2 };
  const place = within(wanted, gridSize);

  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_REM * rem,
    scrollMargin: HEAD_REM * rem,
    initialOffset: () => recallTable(dossierId).scrollTop,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
    // The cell with the tab stop is always drawn, so that Tab finds it and the focus survives scrolling.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return place.row < 0 || drawn.includes(place.row) ? drawn : [...drawn, place.row].sort((a, b) => a - b);
    },
  });

  const template = gridTemplate(table, columns);
  useLayoutEffect(() => {
    grid.current?.style.setProperty('--columns', template.columns);
    grid.current?.style.setProperty('--table-width', template.width);
  }, [template.columns, template.width]);

  useLayoutEffect(() => {
    const element = grid.current;
    return () => rememberTable(dossierId, { scrollTop: element?.scrollTop ?? 0 });
  }, [dossierId]);

  const activeId = shownIds[place.row] ?? null;
  useEffect(() => rememberTable(dossierId, { activeId }), [dossierId, activeId]);

  useEffect(() => {
    if (!hasToFocus.current) return;
    const cell = cellAt(grid.current, place);
    if (cell === null) return;
    hasToFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function moveTo(next: GridPlace): void {
    hasToFocus.current = true;
    setWanted(next);
    const id = shownIds[next.row];
    if (id !== undefined) followPosition(id);
  }

  function remove(): void {
    const chosen = selectedShown(selection, shownIds);
    const ids = chosen.length > 0 ? chosen : activeId === null ? [] : [activeId];
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
    if (at !== null && (at.row !== place.row || at.column !== place.column)) setWanted(at);
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
  const selectedCount = selectedShown(selection, shownIds).length;
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
          const page = Math.max(Math.floor((virtualizer.scrollRect?.height ?? 0) / (ROW_REM * rem)) - 2, 1);
          const isDone = runGridKey(event, {
            table,
            place,
            size: { ...gridSize, page, isRtl },
            columns,
            shownIds,
            selection,
            rowAt: (index) => rows[index]?.original,
            moveTo,
            select: onSelect,
            openColumnMenu: setOpenMenu,
            openRowMenu: () => openRowMenu(place),
            remove,
          });
          if (isDone) event.preventDefault();
        }}
      >
        <GridHeader
          table={table}
          columns={columns}
          selected={selectedCount === 0 ? 'none' : selectedCount === shownIds.length ? 'all' : 'some'}
          activeColumn={place.row < 0 ? place.column : null}
          openMenu={openMenu}
          onOpenMenu={setOpenMenu}
        />
        <GridPart role="rowgroup" className={styles.body} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <GridRow
                  key={row.id}
                  row={row.original}
                  index={index}
                  top={start - HEAD_REM * rem}
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
          anchor={rowMenu.anchor}
          isReadOnly={isReadOnly}
          onClose={() => setRowMenu(null)}
        />
      )}
    </>
  );
}

/** The cell where the table of this dossier was left, or its first one. */
function placeLeft(dossierId: string, shownIds: readonly string[]): GridPlace {
  const { activeId } = recallTable(dossierId);
  return { row: Math.max(activeId === null ? 0 : shownIds.indexOf(activeId), 0), column: 1 };
}

function cellAt(grid: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-index="${row}"] > [data-column="${column}"]`) ?? null;
}

/** The place of the cell around an element of the grid; null for anything outside it. */
function placeOf(target: EventTarget, grid: HTMLElement | null): GridPlace | null {
  if (!(target instanceof Element) || grid === null || !grid.contains(target)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-index]');
  if (cell === null || cell === undefined || row === null || row === undefined) return null;
  return { row: Number(row.dataset.index), column: Number(cell.dataset.column) };
}
