import type { CompareView } from '../../../../shared/views/compare';
import { SHIFTS } from '../../../../shared/vocabulary';
import { ShiftBadge } from '../../components/ShiftBadge';
import styles from './CompareView.module.css';

const KINDS = [...SHIFTS, 'notYet', 'unchanged', 'stillWithdrawn', 'silent'] as const;

/** How many positions of each kind there are between the two dates. */
export function CompareCounts({ counts }: Pick<CompareView, 'counts'>) {
  return (
    <ul className={styles.counts}>
      {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <li key={kind}>
          <strong>{counts[kind]}</strong> <ShiftBadge shift={kind} />
        </li>
      ))}
    </ul>
  );
}
