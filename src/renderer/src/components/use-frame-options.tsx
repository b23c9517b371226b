import { useMemo } from 'react';
import { issuesInOrder, partiesInOrder } from '../../../shared/dossier';
import { useDossier } from '../store';
import { PartyName } from './PartyName';

/** The parties to pick from, found by name, short name or alias. */
export function usePartyOptions() {
  const dossier = useDossier();
  return useMemo(
    () =>
      partiesInOrder(dossier).map((party) => ({
        id: party.id,
        label: party.name,
        keywords: [party.shortName, ...party.aliases.map(({ text }) => text)],
        content: <PartyName party={party} />,
      })),
    [dossier],
  );
}

/** The issues to pick from by their paths in the tree, found by description as well. */
export function useIssueOptions() {
  const dossier = useDossier();
  return useMemo(
    () =>
      issuesInOrder(dossier).map(({ issue, path }) => ({
        id: issue.id,
        label: path.join(' › '),
        keywords: [issue.name, issue.description],
      })),
    [dossier],
  );
}
