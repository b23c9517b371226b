import { issuesInOrder, live } from '../../../shared/dossier';
import { fold } from '../../../shared/fold';
import type { Dossier, Party, Position } from '../../../shared/model';

/** A position as the dialog lists it. */
export interface Attachable {
  readonly id: string;
  readonly position: Position;
  readonly party: Party | null;
  readonly issue: string;
  /** What is searched, folded. */
  readonly folded: string;
}

/** The positions that can be given a passage, the one recorded last first. */
export function attachable(dossier: Dossier): readonly Attachable[] {
  const paths = new Map(issuesInOrder(dossier).map(({ issue, path }) => [issue.id, path.join(' › ')]));
  return live(dossier.positions)
    .map((position) => {
      const party = dossier.parties.get(position.partyId) ?? null;
      const issue = paths.get(position.issueId) ?? '';
      const folded = fold([party?.name, party?.shortName, issue, position.statement].join(' '));
      return { id: position.id, position, party, issue, folded };
    })
    .toSorted((a, b) => (a.position.recordedAt < b.position.recordedAt ? 1 : -1));
}

/** Those that hold every word that is sought, spelling variants included. */
export function matching(all: readonly Attachable[], sought: string): readonly Attachable[] {
  const words = fold(sought).split(' ').filter(Boolean);
  return all.filter(({ folded }) => words.every((word) => folded.includes(word)));
}
