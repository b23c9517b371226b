import { ChevronDown, ChevronRight, PencilLine, Pin } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import type { IssueState, RollUp } from '../../../../shared/views/issue-state';
import type { IssueHead as Head } from '../../../../shared/views/matrix-frame';
import { JUDGEMENTS } from '../../../../shared/vocabulary';
import { IconButton } from '../../components/IconButton';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { HeadButton } from './HeadButton';
import { IssueFacts } from './IssueFacts';
import styles from './IssueHead.module.css';
import type { HeadsProps } from './MatrixHeads';

interface IssueHeadProps {
  readonly head: Head;
  readonly state: IssueState;
  /** The judgements under it; null when nothing stands under it. */
  readonly below: RollUp | null;
  /** The place of its row. */
  readonly row: number;
  readonly heads: HeadsProps;
}

/** The head of an issue: its place in the tree, how many below are judged how, and the analyst's assessment of the gap or what is proposed. */
export function IssueHead({ head, state, below, row, heads }: IssueHeadProps) {
  return (
    <div className={styles.head} style={{ '--depth': head.issue.depth } as CSSProperties}>
      <Controls head={head} row={row} heads={heads} />
      <Facts state={state} below={below} />
    </div>
  );
}

/** What is the same for every date. */
const Controls = memo(function Controls({
  head,
  row,
  heads,
}: Pick<IssueHeadProps, 'head' | 'row' | 'heads'>) {
  const t = useWords();
  const isReadOnly = useAppState((its) => its.open?.isReadOnly ?? true);
  const { issue, depth } = head.issue;
  const { active, dragged, onDrag, onDrop } = heads;
  const Chevron = head.isFolded ? ChevronRight : ChevronDown;
  return (
    <>
      {head.below.length > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.fold}
          aria-label={t(head.isFolded ? 'matrix.unfold' : 'matrix.fold', { issue: issue.name })}
          aria-expanded={!head.isFolded}
          onClick={() => heads.onFold(head.id)}
        >
          <Chevron size={14} aria-hidden />
        </button>
      )}
      <HeadButton
        head={head}
        place={{ row, column: -1 }}
        isTabStop={active.row === row && active.column === -1}
        dragged={dragged}
        onDrag={onDrag}
        onDrop={onDrop}
        onMenu={(anchor) => heads.onMenu(head, anchor)}
      >
        <span className={styles.named}>
          <bdi className={depth === 0 ? styles.rootIssue : styles.subIssue}>{issue.name}</bdi>
          {/* What is kept in sight may stand without those above it. */}
          {head.isPinned && depth > 0 && (
            <bdi className={styles.above}>{head.issue.path.slice(0, -1).join(' › ')}</bdi>
          )}
        </span>
        {head.isPinned && <Pin size={11} aria-label={t('matrix.pinned')} />}
      </HeadButton>
      <IconButton
        icon={PencilLine}
        label={t('matrix.assess', { issue: issue.name })}
        excludeFromTabOrder
        isDisabled={isReadOnly}
        onPress={() => heads.onAssess(head.issue)}
      />
    </>
  );
});

const Facts = memo(function Facts({ state, below }: Pick<IssueHeadProps, 'state' | 'below'>) {
  return (
    <div className={styles.facts}>
      <IssueFacts state={state} />
      {below !== null && <Below below={below} />}
    </div>
  );
});

/** How many of the issues below are judged how; nothing where none is. */
function Below({ below }: { readonly below: RollUp }) {
  const t = useWords();
  const judged = JUDGEMENTS.filter((judgement) => below[judgement] > 0).toReversed();
  if (judged.length === 0) return null;
  return (
    <span className={styles.below}>
      {t('matrix.below', {
        what: judged
          .map((judgement) => t(`matrix.belowAre.${judgement}`, { count: below[judgement] }))
          .reduce((list, next) => t('uses.list', { list, next })),
      })}
    </span>
  );
}
