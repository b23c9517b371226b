import { useMemo } from 'react';
import { matrixCell } from '../../../../shared/views/matrix-cell';
import { useAsOf } from '../../as-of';
import { dateInWords } from '../../components/DateText';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Evidence.module.css';
import { HistoryEvidence } from './HistoryEvidence';

interface CellEvidenceProps {
  readonly partyId: string;
  readonly issueId: string;
}

/** The position current as of the date, of what counts by the filter, with every passage, and the whole history of the cell below it. */
export function CellEvidence({ partyId, issueId }: CellEvidenceProps) {
  const t = useWords();
  const dossier = useDossier();
  const filter = useAppState((state) => state.viewState.filter);
  const { day } = useAsOf();
  const { current, isFilteredOut } = useMemo(
    () => matrixCell(dossier, partyId, issueId, { asOf: day, filter }),
    [dossier, day, filter, partyId, issueId],
  );
  const date = dateInWords(day, t);
  return (
    <HistoryEvidence
      partyId={partyId}
      issueId={issueId}
      current={current}
      none={
        <p className={styles.none}>
          {t(isFilteredOut ? 'evidence.filteredOut' : 'evidence.noneAsOf', { date })}
        </p>
      }
    />
  );
}
