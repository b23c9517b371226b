import { ChevronDown, ChevronRight } from 'lucide-react';
import type { IssueLane } from '../../../../shared/views/issue-lanes';
import type { TimelineLane } from '../../../../shared/views/timeline';
import { PartyName } from '../../components/PartyName';
import { useWords } from '../../words';
import styles from './Heads.module.css';
import { foldIssue } from './timeline-state';

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
            {head.kind === 'party' ? <PartyName party={head.party} /> : <IssueName lane={head} />}
          </li>
        );
      })}
    </ul>
  );
}

/** The name of an issue at its depth in the tree, with what folds those under it into its lane. */
function IssueName({ lane: { issue, hasBelow, isFolded } }: { readonly lane: IssueLane }) {
  const t = useWords();
  const { id, name } = issue.issue;
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <span
      className={styles.laneIndent}
      ref={(element) => element?.style.setProperty('--depth', String(Math.min(issue.depth, 4)))}
    >
      {hasBelow && (
        <button
          type="button"
          className={styles.fold}
          aria-label={t(isFolded ? 'matrix.unfold' : 'matrix.fold', { issue: name })}
          aria-expanded={!isFolded}
          onClick={() => foldIssue(id)}
        >
          <Chevron size={14} aria-hidden />
        </button>
      )}
      <bdi className={styles.laneIssue}>{name}</bdi>
    </span>
  );
}
