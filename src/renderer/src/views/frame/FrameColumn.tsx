import { Plus } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { Button } from '../../components/Button';
import { numberInWords } from '../../words';
import styles from './Frame.module.css';
import { useKeptFocus } from './kept-focus';

interface FrameColumnProps {
  readonly title: string;
  readonly hint: string;
  /** How many there are. */
  readonly count: number;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly isReadOnly: boolean;
  /** Whether a form is open over the view. */
  readonly isFormOpen: boolean;
  /** What the keys do; left out while there is nothing they could do it to. */
  readonly keys: string | null;
  readonly children: ReactNode;
}

/** One of the columns: its head with the button that adds, its rows, and what the keys do. */
export function FrameColumn(props: FrameColumnProps) {
  const { title, hint, count, addLabel, onAdd, isReadOnly, isFormOpen, keys, children } = props;
  const titleId = useId();
  const column = useRef<HTMLElement>(null);
  useKeptFocus(column, count === 0, isFormOpen);
  return (
    <section ref={column} className={styles.column} aria-labelledby={titleId}>
      <header className={styles.columnHead}>
        <div>
          <h2 className={styles.columnTitle}>
            <span id={titleId}>{title}</span>
            {count > 0 && <span className={styles.columnCount}>{numberInWords(count)}</span>}
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
