import { ArrowLeftRight, ChevronDown, ChevronRight, PencilLine, Pin } from 'lucide-react';
import type { IssueState, RollUp } from '../../../../shared/views/issue-state';
import type { IssueHead as Head } from '../../../../shared/views/matrix-frame';
import { JUDGEMENTS } from '../../../../shared/vocabulary';
import { IconButton } from '../../components/IconButton';
import { JudgementBadge } from '../../components/JudgementBadge';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { HeadButton, type HeadButtonProps } from './HeadButton';
import styles from './IssueHead.module.css';

interface IssueHeadProps extends Omit<HeadButtonProps, 'children'> {
  readonly head: Head;
  readonly state: IssueState;
  /** The judgements under it; null when nothing stands under it. */
  readonly below: RollUp | null;
  readonly onFold: () => void;
  readonly onAssess: () => void;
}

/** The head of an issue: its place in the tree, how many below are judged how, and the analyst's assessment of the gap or what is proposed. */
export function IssueHead({ head, state, below, onFold, onAssess, ...button }: IssueHeadProps) {
  const t = useWords();
  const isReadOnly = useAppState((its) => its.open?.isReadOnly ?? true);
  const { issue, depth } = head.issue;
  const Chevron = head.isFolded ? ChevronRight : ChevronDown;
  return (
    <div className={styles.head} ref={(element) => element?.style.setProperty('--depth', String(depth))}>
      {head.below.length > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.fold}
          aria-label={t(head.isFolded ? 'matrix.unfold' : 'matrix.fold', { issue: issue.name })}
          aria-expanded={!head.isFolded}
          onClick={onFold}
        >
          <Chevron size={14} aria-hidden />
        </button>
      )}
      <HeadButton {...button} head={head}>
        <bdi className={depth === 0 ? styles.rootIssue : styles.subIssue}>{issue.name}</bdi>
        {head.isPinned && <Pin size={11} aria-label={t('matrix.pinned')} />}
      </HeadButton>
      <IconButton
        icon={PencilLine}
        label={t('matrix.assess', { issue: issue.name })}
        excludeFromTabOrder
        isDisabled={isReadOnly}
        onPress={onAssess}
      />
      <div className={styles.facts}>
        {state.assessment !== null && <JudgementBadge judgement={state.assessment.judgement} />}
        {state.assessment === null && state.proposal !== null && (
          <span className={styles.proposed} title={t('matrix.proposedHint')}>
            {t('matrix.proposed', {
              judgement: t(`glossary.judgement.${state.proposal.judgement}`),
            })}
          </span>
        )}
        {state.facing !== null && (
          <span className={styles.facing}>
            <ArrowLeftRight size={12} aria-hidden />
            {t('matrix.facing')}
          </span>
        )}
        {below !== null && <Below below={below} />}
      </div>
    </div>
  );
}

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
