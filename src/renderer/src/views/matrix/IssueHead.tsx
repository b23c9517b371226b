import { PencilLine } from 'lucide-react';
import type { IssueState } from '../../../../shared/views/issue-state';
import type { IssueHead as Head } from '../../../../shared/views/matrix-frame';
import { IconButton } from '../../components/IconButton';
import { JudgementBadge } from '../../components/JudgementBadge';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import styles from './MatrixGrid.module.css';

interface IssueHeadProps {
  readonly head: Head;
  readonly state: IssueState;
  readonly onAssess: () => void;
}

/** It is a cell for the arrows: a tab stop in every row would keep the keyboard from what lies beyond the grid. */
const GRID_CELL = { 'data-grid-cell': true };

/** The head of a row: the issue, indented by its place in the tree, and the analyst's assessment of the gap. */
export function IssueHead({ head, state, onAssess }: IssueHeadProps) {
  const t = useWords();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const { issue, depth } = head.issue;
  return (
    <div
      className={styles.issueHead}
      ref={(head) => head?.style.setProperty('--depth', String(depth))}
      title={issue.description === '' ? issue.name : issue.description}
    >
      <bdi className={depth === 0 ? styles.rootIssue : styles.subIssue}>{issue.name}</bdi>
      <IconButton
        icon={PencilLine}
        label={t('matrix.assess', { issue: issue.name })}
        isDisabled={isReadOnly}
        {...(!isReadOnly && GRID_CELL)}
        onPress={onAssess}
      />
      {state.assessment && (
        <span className={styles.assessment}>
          <JudgementBadge judgement={state.assessment.judgement} />
        </span>
      )}
    </div>
  );
}
