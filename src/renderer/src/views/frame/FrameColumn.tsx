import { Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '../../components/Button';
import styles from './Frame.module.css';

interface FrameColumnProps {
  readonly title: string;
  readonly hint: string;
  /** How many there are. */
  readonly count: number;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly isReadOnly: boolean;
  /** What the keys do; left out while there is nothing they could do it to. */
  readonly keys: string | null;
  readonly children: ReactNode;
}

/** One of the two columns: its head with the button that adds, its rows, and what the keys do. */
export function FrameColumn(props: FrameColumnProps) {
  const { title, hint, count, addLabel, onAdd, isReadOnly, keys, children } = props;
  const titleId = useId();
  return (
    <section className={styles.column} aria-labelledby={titleId}>
      <header className={styles.columnHead}>
        <div>
          <h2 className={styles.columnTitle}>
            <span id={titleId}>{title}</span>
            {count > 0 && <span className={styles.columnCount}>{count}</span>}
          </h2>
          <p className={styles.hint}>{hint}</p>
        </div>
        {!isReadOnly && (
          <Button icon={Plus} onPress={onAdd}>
            {addLabel}
          </Button>
        )}
      </header>
      <div className={styles.columnBody}>{children}</div>
      {keys !== null && !isReadOnly && <p className={styles.keys}>{keys}</p>}
    </section>
  );
}
