import { ArrowLeftRight } from 'lucide-react';
import type { IssueState } from '../../../../shared/views/issue-state';
import { JudgementBadge } from '../../components/JudgementBadge';
import { useWords } from '../../words';
import styles from './IssueHead.module.css';

/** The assessment of an issue or what is proposed, and whether a demand faces a rejection. */
export function IssueFacts({ state }: { readonly state: IssueState }) {
  const t = useWords();
  const { assessment, proposal, facing } = state;
  return (
    <>
      {assessment !== null && <JudgementBadge judgement={assessment.judgement} />}
      {assessment === null && proposal !== null && (
        <span className={styles.proposed} title={t('matrix.proposedHint')}>
          {t('matrix.proposed', { judgement: t(`glossary.judgement.${proposal.judgement}`) })}
        </span>
      )}
      {facing !== null && (
        <span className={styles.facing}>
          <ArrowLeftRight size={12} aria-hidden />
          {t('matrix.facing')}
        </span>
      )}
    </>
  );
}
