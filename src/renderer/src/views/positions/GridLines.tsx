import type { RefObject } from 'react';
import type { Grouping, TableArrangement } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { GridPart } from '../../components/GridPart';
import { GridRow } from './GridRow';
import { GroupHeading } from './GroupHeading';
import type { GridPlace } from './grid-place';
import type { GridTemplate } from './grid-template';
import { groupAt, type RowGroup } from './group-rows';
import { idOfLine } from './line-keys';
import styles from './PositionsGrid.module.css';
import type { ColumnId } from './position-columns';
import type { RowSelection } from './row-selection';
import { useGridRows } from './use-grid-rows';
import type { ShownRows } from './use-shown-rows';

interface GridLinesProps {
  readonly grid: RefObject<HTMLElement | null>;
  readonly dossierId: string;
  readonly density: TableArrangement['density'];
  readonly rows: readonly PositionRow[];
  readonly shown: ShownRows;
  readonly groupBy: readonly Grouping[];
  readonly columns: readonly ColumnId[];
  readonly pinStyles: GridTemplate['styles'];
  readonly selection: RowSelection;
  readonly place: GridPlace;
  /** The position whose evidence is shown beside the table. */
  readonly shownInPanel: string | null;
}

/** The lines of the grid that are in sight: rows, and the headings of their groups. It alone is drawn again while one scrolls. */
export function GridLines(props: GridLinesProps) {
  const {
    grid,
    dossierId,
    density,
    rows,
    shown,
    groupBy,
    columns,
    pinStyles,
    selection,
    place,
    shownInPanel,
  } = props;
  const { drawn, totalSize } = useGridRows(grid, dossierId, shown.lineKeys.length, place.row, density);
  const lines = drawn.map(({ index, top }) => {
    const key = shown.lineKeys[index];
    if (key === undefined) return null;
    const activeColumn = place.row === index ? place.column : null;
    const group = groupAt(shown.grouped, index);
    const by = group === null ? undefined : groupBy[group.level];
    if (group !== null && by !== undefined) {
      return (
        <GroupHeading
          key={key}
          group={group}
          by={by}
          index={index}
          top={top}
          columnCount={columns.length + 1}
          selectedCount={countSelected(group, rows, selection.ids)}
          activeColumn={activeColumn}
        />
      );
    }
    const row = shown.rowAt(index);
    if (row === undefined) return null;
    return (
      <GridRow
        key={key}
        row={row}
        index={index}
        top={top}
        columns={columns}
        pinStyles={pinStyles}
        level={groupBy.length === 0 ? null : groupBy.length + 1}
        isSelected={selection.ids.has(row.position.id)}
        activeColumn={activeColumn}
        isShown={idOfLine(key) === shownInPanel}
      />
    );
  });
  return (
    <GridPart role="rowgroup" className={styles.body} style={{ blockSize: totalSize }}>
      {lines}
    </GridPart>
  );
}

const counted = new WeakMap<RowGroup, { readonly ids: ReadonlySet<string>; readonly count: number }>();

/** How many positions of a group are selected. Counted once for each selection: a group can be all of a large dossier, and it is drawn at every step of scrolling. */
function countSelected(group: RowGroup, rows: readonly PositionRow[], ids: ReadonlySet<string>): number {
  if (ids.size === 0) return 0;
  const known = counted.get(group);
  if (known?.ids === ids) return known.count;
  let count = 0;
  for (const place of group.rows) if (ids.has(rows[place]?.position.id ?? '')) count += 1;
  counted.set(group, { ids, count });
  return count;
}
