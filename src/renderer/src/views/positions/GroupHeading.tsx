import { Check, ChevronRight, Minus } from 'lucide-react';
import { memo } from 'react';
import type { Grouping } from '../../../../shared/positions-state';
import { STANCES } from '../../../../shared/vocabulary';
import { GridPart } from '../../components/GridPart';
import { PartyName } from '../../components/PartyName';
import { StanceBadge } from '../../components/StanceBadge';
import { useDossier } from '../../store';
import { numberInWords, useWords } from '../../words';
import { groupLabel } from './group-levels';
import type { RowGroup } from './group-rows';
import styles from './PositionsGrid.module.css';

interface GroupHeadingProps {
  readonly group: RowGroup;
  readonly by: Grouping;
  readonly index: number;
  /** Pixels from the top of the rows. */
  readonly top: number;
  readonly columnCount: number;
  /** How many of its positions are selected. */
  readonly selectedCount: number;
  /** The column of the cell that has the tab stop, when it is in this line. */
  readonly activeColumn: number | null;
}

/** The heading of a group: a cell to select its positions, and its name with how many there are, which folds and unfolds it. */
export const GroupHeading = memo(function GroupHeading(props: GroupHeadingProps) {
  const { group, by, index, top, columnCount, selectedCount, activeColumn } = props;
  const t = useWords();
  const dossier = useDossier();
  const name = groupLabel(by, group.key, dossier, t);
  const count = group.rows.length;
  const isWhole = selectedCount === count;
  const Tick = isWhole ? Check : Minus;
  return (
    <GridPart
      role="row"
      className={`${styles.row} ${styles.heading}`}
      style={{ insetBlockStart: top }}
      aria-rowindex={index + 2}
      aria-level={group.level + 1}
      aria-expanded={!group.isFolded}
      aria-posinset={group.place}
      aria-setsize={group.siblings}
      aria-selected={isWhole}
      data-index={index}
      data-heading
      data-level={group.level}
      data-active={activeColumn !== null}
    >
      <GridPart
        role="gridcell"
        className={`${styles.cell} ${styles.select}`}
        aria-colindex={1}
        aria-label={t('positions.group.select', { name, count })}
        data-column={0}
        tabIndex={activeColumn === 0 ? 0 : -1}
      >
        <span className={styles.tick} data-selected={selectedCount > 0}>
          {selectedCount > 0 && <Tick size={12} strokeWidth={3} aria-hidden />}
        </span>
      </GridPart>
      <GridPart
        role="gridcell"
        className={`${styles.cell} ${styles.headingCell}`}
        aria-colindex={2}
        aria-colspan={columnCount}
        data-column={1}
        tabIndex={activeColumn !== null && activeColumn > 0 ? 0 : -1}
      >
        <span className={styles.headingWords}>
          <ChevronRight size={15} className={styles.twisty} data-open={!group.isFolded} aria-hidden />
          <GroupName by={by} group={group} name={name} />
          <span className={styles.headingCount}>{numberInWords(count)}</span>
          {selectedCount > 0 && (
            <span className={styles.headingSelected}>
              {t('positions.selected', { count: selectedCount })}
            </span>
          )}
        </span>
      </GridPart>
    </GridPart>
  );
});

function GroupName({ by, group, name }: Pick<GroupHeadingProps, 'by' | 'group'> & { readonly name: string }) {
  const dossier = useDossier();
  const party = by === 'party' ? dossier.parties.get(group.key) : undefined;
  const stance = by === 'stance' ? STANCES.find((each) => each === group.key) : undefined;
  if (party !== undefined) return <PartyName party={party} />;
  if (stance !== undefined) return <StanceBadge stance={stance} />;
  return <bdi className={styles.headingName}>{name}</bdi>;
}
