import { useMemo, useState } from 'react';
import { cellHistory } from '../../../../shared/views/evidence';
import { matrixCell } from '../../../../shared/views/matrix-cell';
import { showEvidence } from '../../actions';
import { useAsOf } from '../../as-of';
import { dateInWords } from '../../components/DateText';
import { PartyName } from '../../components/PartyName';
import { SidePanel } from '../../components/SidePanel';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { CellHistory } from './CellHistory';
import styles from './Evidence.module.css';
import { PositionDetail } from './PositionDetail';

interface CellEvidenceProps {
  readonly partyId: string;
  readonly issueId: string;
}

/** The position current as of the date, with every passage, and the whole history of the cell below it. */
export function CellEvidence({ partyId, issueId }: CellEvidenceProps) {
  const t = useWords();
  const dossier = useDossier();
  const { day } = useAsOf();
  const history = useMemo(() => cellHistory(dossier, partyId, issueId), [dossier, partyId, issueId]);
  const { current } = useMemo(
    () => matrixCell(dossier, partyId, issueId, { asOf: day }),
    [dossier, day, partyId, issueId],
  );
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shown = history.find((entry) => entry.position.id === chosenId)?.position ?? current;
  const party = dossier.parties.get(partyId);
  const issue = dossier.issues.get(issueId);

  return (
    <SidePanel title={t('evidence.title')} onClose={() => showEvidence(null)}>
      <p className={styles.subject}>
        {party && <PartyName party={party} />}
        <bdi className={styles.issue}>{issue?.name}</bdi>
      </p>
      {shown === null ? (
        <p className={styles.none}>{t('evidence.noneAsOf', { date: dateInWords(day, t) })}</p>
      ) : (
        <PositionDetail position={shown} />
      )}
      {history.length > 0 && (
        <CellHistory history={history} asOf={day} shownId={shown?.id ?? null} onChoose={setChosenId} />
      )}
    </SidePanel>
  );
}
