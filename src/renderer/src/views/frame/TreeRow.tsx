import { ChevronRight, GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, TreeItemContent } from 'react-aria-components';
import type { Action } from '../../components/ActionMenu';
import { useWords } from '../../words';
import { RowMenu } from './RowMenu';
import styles from './Tree.module.css';

interface TreeRowProps {
  readonly name: string;
  /** Whether it can be dragged. */
  readonly isMovable: boolean;
  readonly actions: readonly Action[];
  readonly isReadOnly: boolean;
  /** The first line. */
  readonly children: ReactNode;
  /** The quiet lines below it. */
  readonly details?: ReactNode;
  /** A short count at the end of the first line; may be empty. */
  readonly count: string;
}

/** A row of one of the two trees: handle, arrow, what it stands for, and its menu. */
export function TreeRow(props: TreeRowProps) {
  const { name, isMovable, actions, isReadOnly, children, details, count } = props;
  const t = useWords();
  const offered = isReadOnly ? actions.filter(({ isReading }) => isReading) : actions;
  return (
    <TreeItemContent>
      {({ hasChildItems }) => (
        <div className={styles.content}>
          {isMovable && !isReadOnly ? (
            <Button slot="drag" className={styles.grip ?? ''} aria-label={t('frame.drag', { name })}>
              <GripVertical size={14} aria-hidden />
            </Button>
          ) : (
            <span className={styles.grip} />
          )}
          {hasChildItems ? (
            <Button slot="chevron" className={styles.chevron ?? ''}>
              <ChevronRight size={16} aria-hidden />
            </Button>
          ) : (
            <span className={styles.chevron} />
          )}
          <span className={styles.text}>
            <span className={styles.first}>
              <span className={styles.name}>{children}</span>
              {count !== '' && <span className={styles.count}>{count}</span>}
            </span>
            {details}
          </span>
          {offered.length > 0 && <RowMenu name={name} actions={offered} />}
        </div>
      )}
    </TreeItemContent>
  );
}
