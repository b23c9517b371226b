import { Fragment, type ReactNode, useMemo, useRef } from 'react';
import { GridTable } from './GridTable';
import styles from './GroupedTable.module.css';
import { useTableGroups } from './use-table-groups';

interface GroupedTableProps<G> {
  readonly label: string;
  readonly className: string;
  readonly columnCount: number;
  readonly head: ReactNode;
  readonly groups: readonly G[];
  readonly keyOf: (group: G) => string;
  /** How many rows a group has. */
  readonly rowsOf: (group: G) => number;
  /** The height of a row that was not drawn yet, in rem, as a guess. */
  readonly rowHeight: number;
  /** The rows of a group; `firstRow` is the place of the first of them among all rows of the table, from 1, the head included. */
  readonly children: (group: G, firstRow: number) => ReactNode;
}

/** A table in groups of rows, of which only those in sight are drawn; it scrolls by itself. */
export function GroupedTable<G>(props: GroupedTableProps<G>) {
  const { label, className, columnCount, head, groups, keyOf, rowsOf, rowHeight, children } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const keys = groups.map(keyOf);
  const guess = (index: number) => {
    const group = groups[index];
    return group === undefined ? 0 : rowsOf(group) * rowHeight * rem;
  };
  const { drawn, spaceAfter, measure, onCellFocus } = useTableGroups(scroll, keys, guess);
  const firstRows = firstRowsOf(groups.map(rowsOf));
  return (
    <div className={styles.scroll} ref={scroll}>
      <GridTable
        className={`${styles.table} ${className}`}
        label={label}
        onCellFocus={onCellFocus}
        rowCount={(firstRows.at(-1) ?? 2) - 1}
      >
        <thead>{head}</thead>
        {drawn.map(({ index, spaceBefore }) => {
          const group = groups[index];
          if (group === undefined) return null;
          return (
            <Fragment key={keyOf(group)}>
              <Space height={spaceBefore} columnCount={columnCount} />
              <tbody ref={measure} data-index={index}>
                {children(group, firstRows[index] ?? 2)}
              </tbody>
            </Fragment>
          );
        })}
        <Space height={spaceAfter} columnCount={columnCount} />
      </GridTable>
    </div>
  );
}

/** Takes the place of groups that are not drawn. */
function Space({ height, columnCount }: { readonly height: number; readonly columnCount: number }) {
  if (height === 0) return null;
  return (
    <tbody aria-hidden>
      <tr>
        <td colSpan={columnCount} className={styles.space} style={{ blockSize: height }} />
      </tr>
    </tbody>
  );
}

/** The place of the first row of each group and, last, of the one after all, when the head is row 1. */
function firstRowsOf(counts: readonly number[]): readonly number[] {
  const first = [2];
  for (const count of counts) first.push((first.at(-1) ?? 2) + count);
  return first;
}
