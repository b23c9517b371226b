import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { IssueInTree } from '../../../../shared/dossier';
import { type MatrixArrangement, toggledIn } from '../../../../shared/matrix-arrangement';
import type { MatrixState } from '../../../../shared/settings';
import type { CellQuery } from '../../../../shared/views/matrix-cell';
import type { MatrixFrame, MatrixHead } from '../../../../shared/views/matrix-frame';
import { GridPart } from '../../components/GridPart';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { DrawnDay } from './Age';
import { HeadMenu, type HeadMenuTarget } from './HeadMenu';
import { movedByOne, movedTo } from './head-group';
import styles from './MatrixGrid.module.css';
import { MatrixHeads } from './MatrixHeads';
import { MatrixLine } from './MatrixLine';
import { placeAfterKey } from './matrix-place';
import { placeOfEvent, useActivePlace } from './use-active-place';
import { useColumnFacings } from './use-column-facings';
import { useHeight } from './use-height';
import { useMatrixRows } from './use-matrix-rows';
import { pinnedCount, useMatrixWindow } from './use-matrix-window';

interface MatrixGridProps {
  readonly frame: MatrixFrame;
  /** The same object for as long as nothing else is asked. */
  readonly query: CellQuery;
  readonly look: MatrixState;
  readonly onArrange: (arrangement: MatrixArrangement) => void;
  readonly onAssess: (issue: IssueInTree) => void;
  /** A line over the grid, such as how to fill it; null for none. */
  readonly hint: string | null;
}

/** The matrix as an ARIA grid with one tab stop: only what is in sight is worked out and drawn. */
export function MatrixGrid({ frame, query, look, onArrange, onAssess, hint }: MatrixGridProps) {
  const t = useWords();
  const evidence = useAppState((state) => state.evidence);
  const scroll = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<MatrixHead | null>(null);
  const [menu, setMenu] = useState<HeadMenuTarget | null>(null);
  const [headHeight, headsRef] = useHeight();
  const { arrangement, density, mode } = look;
  const size = { rows: frame.rowHeads.length, columns: frame.columns.length };
  const revealed = useRef<(place: { row: number; column: number }) => void>(() => {});
  const active = useActivePlace(scroll, size, (place) => revealed.current(place));
  const { place } = active;
  const drawn = useMatrixWindow(scroll, frame, density, headHeight, place);
  revealed.current = drawn.reveal;
  const pinnedRows = pinnedCount(frame.rowHeads);
  const pinnedColumns = pinnedCount(frame.columns);
  const columnPlaces = useSteadyNumbers([
    ...frame.columns.slice(0, pinnedColumns).map((_, index) => index),
    ...drawn.columns.map(({ index }) => index + pinnedColumns),
  ]);
  const rowOf = useMatrixRows(frame, query);
  const columnFacings = useColumnFacings(frame, columnPlaces, query);
  const lines = { frame, columnPlaces, columnFacings, density, mode, evidence };

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const from = placeOfEvent(event.target);
    if (from === null || event.metaKey) return;
    const head = headAt(frame, from);
    if (event.altKey) {
      const step = stepOf(event.key, from.row === -1, isRtl());
      if (head === null || step === null) return;
      event.preventDefault();
      const heads = from.row === -1 ? frame.columns : frame.rowHeads;
      onArrange(movedByOne(arrangement, heads, head, step));
      return;
    }
    if (head?.kind === 'issue' && head.below.length > 0 && (event.key === '+' || event.key === '-')) {
      if (head.isFolded === (event.key === '+')) onArrange(toggledIn(arrangement, 'folded', head.id));
      return;
    }
    const next = placeAfterKey(from, event, { ...size, page: drawn.page(), isRtl: isRtl() });
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    active.moveTo(next);
  }

  const { row: activeRow, column: activeColumn } = place;
  // The same for every date: heads are drawn anew when something about them is another.
  const heads = useMemo(
    () => ({
      active: { row: activeRow, column: activeColumn },
      dragged,
      onMenu: (head: MatrixHead, anchor: HTMLElement) => setMenu({ head, anchor }),
      onDrag: setDragged,
      onDrop: (target: MatrixHead) => {
        if (dragged === null) return;
        const its = frame.columns.includes(dragged) ? frame.columns : frame.rowHeads;
        onArrange(movedTo(arrangement, its, dragged, target));
        setDragged(null);
      },
      onFold: (id: string) => onArrange(toggledIn(arrangement, 'folded', id)),
      onAssess,
    }),
    [activeRow, activeColumn, dragged, frame, arrangement, onArrange, onAssess],
  );

  return (
    <div className={styles.scroll} ref={scroll} data-density={density}>
      {hint !== null && <p className={styles.hint}>{hint}</p>}
      <GridPart
        role="grid"
        className={styles.grid}
        aria-label={t('matrix.gridLabel', { date: query.asOf })}
        aria-rowcount={size.rows + 1}
        aria-colcount={size.columns + 1}
        style={widths(drawn.headWidth, drawn.columnWidth, size.columns)}
        onKeyDownCapture={onKeyDown}
        onFocus={active.onFocus}
      >
        <DrawnDay value={query.asOf}>
          <GridPart ref={headsRef} className={styles.heads} role="rowgroup">
            <MatrixHeads frame={frame} columnPlaces={columnPlaces} heads={heads} />
            {frame.rowHeads.slice(0, pinnedRows).map((head, index) => (
              <MatrixLine
                key={head.id}
                {...lines}
                heads={heads}
                drawn={rowOf(head)}
                index={index}
                tabColumn={index === place.row ? place.column : null}
              />
            ))}
          </GridPart>
          <GridPart className={styles.body} role="rowgroup" style={{ blockSize: drawn.rowsHeight }}>
            {drawn.rows.map(({ index, start, key }) => {
              const head = frame.rowHeads[index + pinnedRows];
              return (
                head && (
                  <MatrixLine
                    key={key}
                    {...lines}
                    heads={heads}
                    drawn={rowOf(head)}
                    index={index + pinnedRows}
                    tabColumn={index + pinnedRows === place.row ? place.column : null}
                    top={start - headHeight}
                    measure={drawn.measureRow}
                    virtualIndex={index}
                  />
                )
              );
            })}
          </GridPart>
        </DrawnDay>
      </GridPart>
      {menu !== null && (
        <HeadMenu
          target={menu}
          frame={frame}
          arrangement={arrangement}
          onArrange={onArrange}
          onAssess={onAssess}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

/** The same array for as long as the same numbers are in it. */
function useSteadyNumbers(numbers: readonly number[]): readonly number[] {
  const known = useRef(numbers);
  const isKnown =
    known.current.length === numbers.length && known.current.every((each, at) => each === numbers[at]);
  if (!isKnown) known.current = numbers;
  return known.current;
}

function headAt(frame: MatrixFrame, { row, column }: { row: number; column: number }): MatrixHead | null {
  if (row === -1) return frame.columns[column] ?? null;
  return column === -1 ? (frame.rowHeads[row] ?? null) : null;
}

/** Which way an arrow moves a head among its like: columns sideways, rows up and down. */
function stepOf(key: string, isColumn: boolean, rtl: boolean): 1 | -1 | null {
  if (!isColumn) return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  return (key === 'ArrowRight') === !rtl ? 1 : -1;
}

function isRtl(): boolean {
  return document.documentElement.dir === 'rtl';
}

function widths(head: number, column: number, count: number): CSSProperties {
  return {
    '--head-width': `${head}px`,
    '--column-width': `${column}px`,
    '--columns': count,
    inlineSize: head + column * count,
  } as CSSProperties;
}
