import type { ShiftReason } from '../../../shared/explain-shift';
import { shiftReasonWords } from '../../../shared/shift-words';
import { useWords } from '../words';
import styles from './Badges.module.css';

/** What a shift was decided by, a line for each reason. */
export function ShiftWhy({ reasons }: { readonly reasons: readonly ShiftReason[] }) {
  const t = useWords();
  if (reasons.length === 0) return null;
  return (
    <span className={styles.why}>
      {shiftReasonWords(reasons, t).map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
    </span>
  );
}
