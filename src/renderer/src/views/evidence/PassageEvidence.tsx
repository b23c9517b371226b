import { useMemo } from 'react';
import { positionsCiting } from '../../../../shared/dossier';
import { showEvidence } from '../../actions';
import { PartyName } from '../../components/PartyName';
import { SidePanel } from '../../components/SidePanel';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Evidence.module.css';
import { PositionDetail } from './PositionDetail';

/** The positions that cite the passages under a click in the reader, each once. */
export function PassageEvidence({ passageIds }: { readonly passageIds: readonly string[] }) {
  const t = useWords();
  const dossier = useDossier();
  const positions = useMemo(
    () => [...new Set(passageIds.flatMap((id) => positionsCiting(dossier, id)))],
    [dossier, passageIds],
  );
  return (
    <SidePanel
      title={t('evidence.onPassage', { count: positions.length })}
      onClose={() => showEvidence(null)}
    >
      {positions.length === 0 && <p className={styles.none}>{t('evidence.deleted')}</p>}
      {positions.map((position) => {
        const party = dossier.parties.get(position.partyId);
        return (
          <section key={position.id} className={styles.onPassage}>
            <p className={styles.subject}>
              {party && <PartyName party={party} />}
              <bdi className={styles.issue}>{dossier.issues.get(position.issueId)?.name}</bdi>
            </p>
            <PositionDetail position={position} />
          </section>
        );
      })}
    </SidePanel>
  );
}
