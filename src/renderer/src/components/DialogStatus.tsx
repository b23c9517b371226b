import type { ReactNode } from 'react';
import styles from './DialogStatus.module.css';

interface DialogStatusProps {
  /** Why what was asked for was not done; null when nothing was refused. */
  readonly refusal: string | null;
  /** Whether that is what somebody asked for, such as a stop: then it is said without alarm. */
  readonly isWanted?: boolean | undefined;
  /** What is going on: words, and perhaps a progress bar. */
  readonly children: ReactNode;
}

/** The beginning of a dialog's foot: what it is at, and what it was refused. */
export function DialogStatus({ refusal, isWanted = false, children }: DialogStatusProps) {
  return (
    <div className={styles.status} role="status">
      {children}
      {refusal !== null && (
        <span className={isWanted ? undefined : styles.refusal} dir="auto">
          {refusal}
        </span>
      )}
    </div>
  );
}
