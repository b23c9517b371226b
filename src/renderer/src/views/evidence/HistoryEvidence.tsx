import { type ReactNode, useMemo, useState } from 'react';
import type { Position } from '../../../../shared/model';
import { cellHistory } from '../../../../shared/views/evidence';
import { showEvidence } from '../../actions';
import { useAsOf } from '../../as-of';
import { PartyName } from '../../components/PartyName';
import { SidePanel } from '../../components/SidePanel';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { CellHistory } from './CellHistory';
import styles from './Evidence.module.css';
import { PositionDetail } from './PositionDetail';

interface HistoryEvidenceProps {
  readonly partyId: string;
  readonly issueId: string;
  /** The position that is shown until another one of the history is chosen. */
  readonly current: Position | null;
  /** What is shown where there is none. */
  readonly none: ReactNode;
}

/** A position in full, and below it everything that the party stated on the issue; what is chosen there is shown instead. */
export function HistoryEvidence({ partyId, issueId, current, none }: HistoryEvidenceProps) {
  const t = useWords();
  const dossier = useDossier();
  const filter = useAppState((state) => state.viewState.filter);
  const { day } = useAsOf();
  const history = useMemo(
    () => cellHistory(dossier, partyId, issueId, filter),
    [dossier, partyId, issueId, filter],
  );
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shown = history.find((entry) => entry.position.id === chosenId)?.position ?? current;
  const party = dossier.parties.get(partyId);
  return (
    <SidePanel title={t('evidence.title')} onClose={() => showEvidence(null)}>
      <p className={styles.subject}>
        {party && <PartyName party={party} />}
        <bdi className={styles.issue}>{dossier.issues.get(issueId)?.name}</bdi>
      </p>
      {shown === null ? none : <PositionDetail position={shown} />}
      {history.length > 0 && (
        <CellHistory history={history} asOf={day} shownId={shown?.id ?? null} onChoose={setChosenId} />
      )}
    </SidePanel>
  );
}
