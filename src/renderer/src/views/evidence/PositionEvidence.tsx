import { showEvidence } from '../../actions';
import { PartyName } from '../../components/PartyName';
import { SidePanel } from '../../components/SidePanel';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Evidence.module.css';
import { PositionDetail } from './PositionDetail';

/** One position with every passage that proves it. */
export function PositionEvidence({ positionId }: { readonly positionId: string }) {
  const t = useWords();
  const dossier = useDossier();
  const position = dossier.positions.get(positionId);
  if (position === undefined || position.deletedAt !== null) {
    return (
      <SidePanel title={t('evidence.title')} onClose={() => showEvidence(null)}>
        <p className={styles.none}>{t('evidence.deleted')}</p>
      </SidePanel>
    );
  }
  const party = dossier.parties.get(position.partyId);
  return (
    <SidePanel title={t('evidence.title')} onClose={() => showEvidence(null)}>
      <p className={styles.subject}>
        {party && <PartyName party={party} />}
        <bdi className={styles.issue}>{dossier.issues.get(position.issueId)?.name}</bdi>
      </p>
      <PositionDetail position={position} />
    </SidePanel>
  );
}
