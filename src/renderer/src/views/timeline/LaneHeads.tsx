import type { TimelineLane } from '../../../../shared/views/timeline';
import { PartyName } from '../../components/PartyName';
import { useWords } from '../../words';
import styles from './Plot.module.css';

interface LaneHeadsProps {
  readonly lanes: readonly TimelineLane[];
  /** Pixels. */
  readonly laneHeight: number;
}

/** The names of the lanes, each beside its own. */
export function LaneHeads({ lanes, laneHeight }: LaneHeadsProps) {
  const t = useWords();
  return (
    <ul className={styles.laneHeads} ref={(list) => list?.style.setProperty('--lane', `${laneHeight}px`)}>
      {lanes.map(({ id, head, marks }) => {
        const count = t(marks.length === 0 ? 'glossary.noStatement' : 'timeline.positions', {
          count: marks.length,
        });
        const name = head.kind === 'party' ? head.party.name : head.issue.path.join(' › ');
        return (
          <li key={id} title={`${name} · ${count}`} data-empty={marks.length === 0}>
            {head.kind === 'party' ? (
              <PartyName party={head.party} />
            ) : (
              <span
                className={styles.laneIndent}
                ref={(element) =>
                  element?.style.setProperty('--depth', String(Math.min(head.issue.depth, 4)))
                }
              >
                <bdi className={styles.laneIssue}>{head.issue.issue.name}</bdi>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
