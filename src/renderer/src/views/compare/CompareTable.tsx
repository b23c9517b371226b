import { useMemo } from 'react';
import type { CompareEntry, CompareView } from '../../../../shared/views/compare';
import { DateText } from '../../components/DateText';
import { GroupedTable } from '../../components/GroupedTable';
import { PartyName } from '../../components/PartyName';
import { ShiftBadge } from '../../components/ShiftBadge';
import { ShiftWhy } from '../../components/ShiftWhy';
import { markedTexts } from '../../components/word-difference';
import { useWords } from '../../words';
import { CompareSide } from './CompareSide';
import styles from './CompareTable.module.css';

interface CompareTableProps {
  readonly view: CompareView;
  /** Whether the words that differ between two statements are marked. */
  readonly marksWords: boolean;
}

/** Issue by issue and party by party: the position on the first date, how it shifted, and the position on the second. */
export function CompareTable({ view, marksWords }: CompareTableProps) {
  const t = useWords();
  const groups = useMemo(() => byIssue(view.entries), [view]);
  return (
    <GroupedTable
      className={styles.table ?? ''}
      label={t('compare.tableLabel', { from: view.from, to: view.to })}
      columnCount={4}
      groups={groups}
      keyOf={issueIdOf}
      rowsOf={(entries) => entries.length + 1}
      rowHeight={5}
      head={
        <tr aria-rowindex={1}>
          <th scope="col" className={`${styles.head} ${styles.partyHead}`}>
            {t('compare.party')}
          </th>
          <th scope="col" className={styles.head}>
            <DateText date={view.from} />
          </th>
          <th scope="col" className={`${styles.head} ${styles.shiftHead}`}>
            {t('compare.shift')}
          </th>
          <th scope="col" className={styles.head}>
            <DateText date={view.to} />
          </th>
        </tr>
      }
    >
      {(entries, firstRow) => (
        <>
          <tr aria-rowindex={firstRow}>
            <th colSpan={4} scope="rowgroup" className={styles.issue}>
              <bdi>{entries[0]?.issue.path.join(' › ')}</bdi>
            </th>
          </tr>
          {entries.map((entry, place) => (
            <EntryRow key={entry.party.id} entry={entry} row={firstRow + 1 + place} marksWords={marksWords} />
          ))}
        </>
      )}
    </GroupedTable>
  );
}

interface EntryRowProps {
  readonly entry: CompareEntry;
  /** The place of the row in the table, from 1. */
  readonly row: number;
  readonly marksWords: boolean;
}

function EntryRow({ entry, row, marksWords }: EntryRowProps) {
  const { party, before, after, shift, reasons } = entry;
  const marked = useMemo(
    () =>
      marksWords && before !== null && after !== null ? markedTexts(before.statement, after.statement) : null,
    [before, after, marksWords],
  );
  return (
    <tr aria-rowindex={row}>
      <th scope="row" className={styles.party} title={party.name}>
        <PartyName party={party} />
      </th>
      <CompareSide entry={entry} side="before" pieces={marked?.from ?? null} />
      <td className={styles.shift}>
        <ShiftBadge shift={shift} />
        <ShiftWhy reasons={reasons} />
      </td>
      <CompareSide entry={entry} side="after" pieces={marked?.to ?? null} />
    </tr>
  );
}

function issueIdOf(entries: readonly CompareEntry[]): string {
  return entries[0]?.issue.issue.id ?? '';
}

function byIssue(entries: readonly CompareEntry[]): readonly (readonly CompareEntry[])[] {
  return [...Map.groupBy(entries, (entry) => entry.issue.issue.id).values()];
}
