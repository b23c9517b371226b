import { isolated } from '../../../../shared/direction';
import type { Proposal, ProposalReason } from '../../../../shared/views/propose-assessment';
import { JudgementBadge } from '../../components/JudgementBadge';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './AssessmentDialog.module.css';

/** What the positions suggest, and why; that nothing can be told where it cannot. */
export function ProposalReasons({ proposal }: { readonly proposal: Proposal | null }) {
  const t = useWords();
  const dossier = useDossier();
  const nameOf = (id: string) => isolated(dossier.parties.get(id)?.name ?? '');
  const namesOf = (ids: readonly string[]) =>
    ids.map(nameOf).reduce((list, next) => t('uses.list', { list, next }));
  if (proposal === null) return <p className={styles.noProposal}>{t('matrix.noProposal')}</p>;

  function words(reason: ProposalReason): string {
    switch (reason.kind) {
      case 'scale':
        return t('matrix.reason.scale', {
          gap: reason.gap,
          low: nameOf(reason.low),
          high: nameOf(reason.high),
        });
      case 'clash':
        return t(reason.isFlexible ? 'matrix.reason.flexibleClash' : 'matrix.reason.clash', {
          wants: nameOf(reason.wants),
          refuses: nameOf(reason.refuses),
        });
      case 'conditions':
        return t('matrix.reason.conditions', { parties: namesOf(reason.parties) });
      case 'meeting':
        return t('matrix.reason.meeting', { parties: namesOf(reason.parties) });
    }
  }

  return (
    <div className={styles.proposal}>
      <p className={styles.facts}>
        {t('matrix.positionsSuggest')} <JudgementBadge judgement={proposal.judgement} />
      </p>
      <ul className={styles.reasons}>
        {proposal.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{words(reason)}</li>
        ))}
      </ul>
    </div>
  );
}
