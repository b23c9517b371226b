import { Collection, TreeItem } from 'react-aria-components';
import { isolated } from '../../../../shared/direction';
import type { Action } from '../../components/ActionMenu';
import { useWords } from '../../words';
import type { IssueNode } from './frame-tree';
import styles from './Tree.module.css';
import { TreeRow } from './TreeRow';

interface IssueItemProps {
  readonly node: IssueNode;
  readonly actionsOf: (node: IssueNode) => readonly Action[];
  readonly isReadOnly: boolean;
}

/** An issue with its description and scale, and the issues under it. */
export function IssueItem({ node, actionsOf, isReadOnly }: IssueItemProps) {
  const t = useWords();
  const { name, issue, positionCount } = node;
  return (
    <TreeItem id={node.id} textValue={name} className={styles.row ?? ''}>
      <TreeRow
        name={name}
        isMovable
        actions={actionsOf(node)}
        isReadOnly={isReadOnly}
        count={positionCount > 0 ? t('frame.positionCount', { count: positionCount }) : ''}
        details={
          <>
            {issue.description !== '' && (
              <span className={styles.details} title={issue.description} dir="auto">
                {issue.description}
              </span>
            )}
            {issue.scale !== null && (
              <span className={styles.scale}>
                {t('frame.scaleOf', {
                  low: isolated(issue.scale.lowLabel),
                  high: isolated(issue.scale.highLabel),
                })}
              </span>
            )}
          </>
        }
      >
        <bdi>{name}</bdi>
      </TreeRow>
      <Collection items={node.children} dependencies={[t, isReadOnly, actionsOf]}>
        {(child) => <IssueItem node={child} actionsOf={actionsOf} isReadOnly={isReadOnly} />}
      </Collection>
    </TreeItem>
  );
}
