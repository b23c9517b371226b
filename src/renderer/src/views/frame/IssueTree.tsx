import { useRef } from 'react';
import { DropIndicator, Tree, useDragAndDrop } from 'react-aria-components';
import { useWords } from '../../words';
import type { FrameForm } from './frame-forms';
import { dropIssue, type Moved, stepIssue } from './frame-moves';
import { flattenIssues, type IssueNode } from './frame-tree';
import { IssueItem } from './IssueItem';
import { useIssueActions } from './issue-actions';
import { deleteRow } from './kept-focus';
import type { IssueStep } from './moves';
import { handleRowKey } from './row-keys';
import styles from './Tree.module.css';
import { useExpanded } from './use-expanded';

interface IssueTreeProps {
  readonly issues: readonly IssueNode[];
  readonly isReadOnly: boolean;
  readonly onForm: (form: FrameForm) => void;
  /** Told after a move, for screen readers. */
  readonly onMoved: (message: string) => void;
}

/** The issues in the order of the matrix's rows, as a tree. */
export function IssueTree({ issues, isReadOnly, onForm, onMoved }: IssueTreeProps) {
  const t = useWords();
  const tree = useRef<HTMLDivElement>(null);
  const all = flattenIssues(issues);
  const { open, ...expanded } = useExpanded(all.map(({ id }) => id));

  function edit(id: string): void {
    const node = all.find((each) => each.id === id);
    if (node !== undefined) onForm({ kind: 'issue', issue: node.issue, parent: null });
  }

  function add(parent: IssueNode): void {
    open(parent.id);
    onForm({ kind: 'issue', issue: null, parent: parent.issue });
  }

  function remove(id: string): void {
    void deleteRow(tree.current, id, { type: 'issue.delete', id });
  }

  function tell(moved: Moved | null): void {
    if (moved === null) return;
    if (moved.parentId !== null) open(moved.parentId);
    onMoved(moved.message);
  }

  function step(id: string, where: IssueStep): void {
    void stepIssue(id, where).then(tell);
  }

  const { dragAndDropHooks } = useDragAndDrop<IssueNode>({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': all.find(({ id }) => id === key)?.name ?? '' })),
    getDropOperation: (target) => (target.type === 'item' ? 'move' : 'cancel'),
    onMove: ({ keys, target }) => {
      const [moved] = [...keys].map(String);
      if (moved === undefined) return;
      void dropIssue(moved, String(target.key), target.dropPosition).then(tell);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop ?? ''} />,
  });

  const actionsOf = useIssueActions(issues, {
    edit,
    add,
    remove,
    step,
    split: ({ issue }) => onForm({ kind: 'split', issue }),
    merge: ({ issue }) => onForm({ kind: 'merge', merged: { kind: 'issue', row: issue } }),
  });

  return (
    <div
      ref={tree}
      onKeyDownCapture={(event) => {
        if (!isReadOnly) handleRowKey(event, { onStep: step, onDelete: remove });
      }}
    >
      <Tree
        aria-label={t('frame.issues')}
        className={styles.tree ?? ''}
        items={issues}
        dependencies={[t, isReadOnly, issues]}
        onAction={(key) => edit(String(key))}
        dragAndDropHooks={dragAndDropHooks}
        {...expanded}
      >
        {(node) => <IssueItem node={node} actionsOf={actionsOf} isReadOnly={isReadOnly} />}
      </Tree>
    </div>
  );
}
