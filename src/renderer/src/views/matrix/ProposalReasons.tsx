import { proposalWords } from '../../../../shared/proposal-words';
import type { Proposal } from '../../../../shared/views/propose-assessment';
import { JudgementBadge } from '../../components/JudgementBadge';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './AssessmentDialog.module.css';

/** What the positions suggest, and why; that nothing can be told where it cannot. */
export function ProposalReasons({ proposal }: { readonly proposal: Proposal | null }) {
  const t = useWords();
  const dossier = useDossier();
  if (proposal === null) return <p className={styles.noProposal}>{t('matrix.noProposal')}</p>;
  return (
    <div className={styles.proposal}>
      <p className={styles.facts}>
        {t('matrix.positionsSuggest')} <JudgementBadge judgement={proposal.judgement} />
      </p>
      <ul className={styles.reasons}>
        {proposalWords(proposal, dossier, t).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
