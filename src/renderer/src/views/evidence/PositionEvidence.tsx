import { showEvidence } from '../../actions';
import { SidePanel } from '../../components/SidePanel';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Evidence.module.css';
import { HistoryEvidence } from './HistoryEvidence';

/** One position with every passage that proves it, and what its party stated on the issue before and after. */
export function PositionEvidence({ positionId }: { readonly positionId: string }) {
  const t = useWords();
  const position = useDossier().positions.get(positionId);
  const gone = <p className={styles.none}>{t('evidence.deleted')}</p>;
  if (position === undefined || position.deletedAt !== null) {
    return (
      <SidePanel title={t('evidence.title')} onClose={() => showEvidence(null)}>
        {gone}
      </SidePanel>
    );
  }
  const { partyId, issueId } = position;
  return <HistoryEvidence partyId={partyId} issueId={issueId} current={position} none={gone} />;
}
