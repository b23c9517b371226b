import { ArrowLeftRight } from 'lucide-react';
import { useContext, useMemo } from 'react';
import type { Party } from '../../../../shared/model';
import { issueState } from '../../../../shared/views/issue-state';
import { JudgementBadge } from '../../components/JudgementBadge';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { DrawnDay } from './Age';
import styles from './IssueHead.module.css';

interface IssueColumnFactsProps {
  readonly issueId: string;
  readonly parties: readonly Party[];
}

/** What stands below the name of an issue among the columns: its assessment or what is proposed, and whether a demand faces a rejection. */
export function IssueColumnFacts({ issueId, parties }: IssueColumnFactsProps) {
  const t = useWords();
  const dossier = useDossier();
  const asOf = useContext(DrawnDay);
  const filter = useAppState((state) => state.viewState.filter);
  const since = useAppState((state) => state.viewState.matrix.since);
  const { assessment, proposal, facing } = useMemo(
    () => issueState(dossier, issueId, parties, { asOf, since, filter }),
    [dossier, issueId, parties, asOf, since, filter],
  );
  if (assessment === null && proposal === null && facing === null) return null;
  return (
    <div className={`${styles.facts} ${styles.columnFacts}`}>
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
    </div>
  );
}
