import { useMemo } from 'react';
import type { Position } from '../../../../shared/model';
import type { CompareEntry, CompareView } from '../../../../shared/views/compare';
import { showEvidence } from '../../actions';
import { DateText } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { GridTable } from '../../components/GridTable';
import { PartyName } from '../../components/PartyName';
import { ShiftBadge } from '../../components/ShiftBadge';
import { ShiftWhy } from '../../components/ShiftWhy';
import { StanceBadge } from '../../components/StanceBadge';
import { useWords } from '../../words';
import styles from './CompareTable.module.css';

/** Issue by issue and party by party: the position on the first date, how it shifted, and the position on the second. */
export function CompareTable({ view }: { readonly view: CompareView }) {
  const t = useWords();
  const groups = useMemo(() => byIssue(view.entries), [view]);
  return (
    <div className={styles.scroll}>
      <GridTable
        className={styles.table ?? ''}
        label={t('compare.tableLabel', { from: view.from, to: view.to })}
      >
        <thead>
          <tr>
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
        </thead>
        {groups.map((entries) => (
          <tbody key={entries[0]?.issue.issue.id}>
            <tr>
              <th colSpan={4} scope="rowgroup" className={styles.issue}>
                <bdi>{entries[0]?.issue.path.join(' › ')}</bdi>
              </th>
            </tr>
            {entries.map((entry) => (
              <tr key={entry.party.id}>
                <th scope="row" className={styles.party} title={entry.party.name}>
                  <PartyName party={entry.party} />
                </th>
                <Side position={entry.before} />
                <td className={styles.shift}>
                  <ShiftBadge shift={entry.shift} />
                  <ShiftWhy reasons={entry.reasons} />
                </td>
                <Side position={entry.after} />
              </tr>
            ))}
          </tbody>
        ))}
      </GridTable>
    </div>
  );
}

function Side({ position }: { readonly position: Position | null }) {
  const t = useWords();
  if (position === null) {
    return (
      <td className={styles.side}>
        <span className={styles.none}>{t('glossary.noStatement')}</span>
      </td>
    );
  }
  return (
    <td className={styles.side}>
      <button
        type="button"
        data-grid-cell
        className={styles.button}
        onClick={() => showEvidence({ kind: 'position', positionId: position.id })}
      >
        <span className={styles.meta}>
          <StanceBadge stance={position.stance} />
          <FirmnessMark firmness={position.firmness} />
          <DateText date={position.date} />
        </span>
        <span dir="auto" className={styles.statement}>
          {position.statement}
        </span>
      </button>
    </td>
  );
}

function byIssue(entries: readonly CompareEntry[]): readonly (readonly CompareEntry[])[] {
  return [...Map.groupBy(entries, (entry) => entry.issue.issue.id).values()];
}
