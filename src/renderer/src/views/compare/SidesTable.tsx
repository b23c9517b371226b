import type { SidesView } from '../../../../shared/views/sides';
import { sideName } from '../../../../shared/views/sides-words';
import { GroupedTable } from '../../components/GroupedTable';
import { PartyName } from '../../components/PartyName';
import { useWords } from '../../words';
import { GapCell } from './GapCell';
import { SideCell } from './SideCell';
import styles from './SidesTable.module.css';

interface SidesTableProps {
  readonly view: SidesView;
  readonly hasQuotes: boolean;
}

/** Issue by issue: the position of each side with its passages, and what lies between them. */
export function SidesTable({ view, hasQuotes }: SidesTableProps) {
  const t = useWords();
  return (
    <GroupedTable
      className={(view.sides.length > 2 ? styles.three : styles.table) ?? ''}
      label={t('compare.sidesLabel', { asOf: view.asOf })}
      columnCount={view.sides.length + 2}
      groups={view.rows}
      keyOf={({ issue }) => issue.issue.id}
      rowsOf={() => 1}
      rowHeight={hasQuotes ? 12 : 6}
      head={
        <tr aria-rowindex={1}>
          <th scope="col" className={`${styles.head} ${styles.issueHead}`}>
            {t('tables.issue')}
          </th>
          {view.sides.map((side, place) => (
            <th key={side.id} scope="col" className={styles.head}>
              <span className={styles.name}>
                <span className={styles.number} aria-hidden>
                  {place + 1}
                </span>
                {side.kind === 'party' ? <PartyName party={side.party} /> : <bdi>{sideName(side, t)}</bdi>}
              </span>
            </th>
          ))}
          <th scope="col" className={`${styles.head} ${styles.gapHead}`}>
            {t('compare.between')}
          </th>
        </tr>
      }
    >
      {(row, firstRow) => (
        <tr aria-rowindex={firstRow}>
          <th scope="row" className={styles.issue}>
            <bdi className={styles.issueName}>{row.issue.issue.name}</bdi>
            {row.issue.path.length > 1 && (
              <bdi className={styles.above}>{row.issue.path.slice(0, -1).join(' › ')}</bdi>
            )}
          </th>
          {row.cells.map((cell, place) => (
            <SideCell
              key={view.sides[place]?.id}
              cell={cell}
              hasQuotes={hasQuotes}
              isFacing={row.facing !== null}
            />
          ))}
          <GapCell row={row} view={view} />
        </tr>
      )}
    </GroupedTable>
  );
}
