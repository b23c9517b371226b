import { useContext, useMemo } from 'react';
import type { Party } from '../../../../shared/model';
import { issueState } from '../../../../shared/views/issue-state';
import { useAppState, useDossier } from '../../store';
import { DrawnDay } from './Age';
import { IssueFacts } from './IssueFacts';
import styles from './IssueHead.module.css';

interface IssueColumnFactsProps {
  readonly issueId: string;
  readonly parties: readonly Party[];
}

/** What stands below the name of an issue among the columns: its assessment or what is proposed, and whether a demand faces a rejection. */
export function IssueColumnFacts({ issueId, parties }: IssueColumnFactsProps) {
  const dossier = useDossier();
  const asOf = useContext(DrawnDay);
  const filter = useAppState((state) => state.viewState.filter);
  const since = useAppState((state) => state.viewState.matrix.since);
  const state = useMemo(
    () => issueState(dossier, issueId, parties, { asOf, since, filter }),
    [dossier, issueId, parties, asOf, since, filter],
  );
  if (state.assessment === null && state.proposal === null && state.facing === null) return null;
  return (
    <div className={`${styles.facts} ${styles.columnFacts}`}>
      <IssueFacts state={state} />
    </div>
  );
}
