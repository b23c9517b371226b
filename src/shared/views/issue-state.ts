import type { Assessment, Dossier, Party } from '../model';
import type { Judgement } from '../vocabulary';
import { assessmentsOf, countAsOf } from './histories';
import { type CellQuery, type MatrixCell, matrixCell } from './matrix-cell';
import { type Proposal, proposeAssessment } from './propose-assessment';

/** Who wants and who refuses: parties, or speakers of one, that face each other across an issue. */
export interface Facing {
  readonly wants: readonly string[];
  readonly refuses: readonly string[];
}

/** How the parties stand to each other on an issue as of a date. */
export interface IssueState {
  readonly issueId: string;
  /** The analyst's latest judgement by the date. */
  readonly assessment: Assessment | null;
  /** What the positions themselves suggest; null when nothing can be told. */
  readonly proposal: Proposal | null;
  /** Null when no demand faces a rejection. */
  readonly facing: Facing | null;
}

/** The latest judgement of the gap on an issue by an ISO day, inclusive. */
export function assessmentAsOf(dossier: Dossier, issueId: string, asOf: string): Assessment | null {
  const history = assessmentsOf(dossier, issueId);
  return history[countAsOf(history, asOf) - 1] ?? null;
}

/** How the parties of a matrix stand on an issue; `cells` are theirs when they are known already. */
export function issueState(
  dossier: Dossier,
  issueId: string,
  parties: readonly Party[],
  query: CellQuery,
  cells = parties.map(({ id }) => matrixCell(dossier, id, issueId, query)),
): IssueState {
  return {
    issueId,
    assessment: assessmentAsOf(dossier, issueId, query.asOf),
    proposal: proposeAssessment(cells),
    facing: facingIn(cells),
  };
}

/** The cells, by their speaker or else their party, whose demand faces another's rejection. What was withdrawn faces nobody. */
export function facingIn(cells: readonly MatrixCell[]): Facing | null {
  const of = (stance: string) =>
    cells
      .filter(({ current }) => current?.stance === stance && current.codedShift !== 'withdrawn')
      .map(({ partyId, speakerId }) => speakerId ?? partyId);
  const [wants, refuses] = [of('demands'), of('rejects')];
  return wants.length > 0 && refuses.length > 0 ? { wants, refuses } : null;
}

/** How many issues are judged so, of some issues, as of a date; `none` are those that nobody has judged. */
export type RollUp = Readonly<Record<Judgement | 'none', number>>;

/** The judgements of the gap on some issues as of an ISO day, counted. */
export function rollUp(dossier: Dossier, issueIds: readonly string[], asOf: string): RollUp {
  const counts = { aligned: 0, bridgeable: 0, opposed: 0, none: 0 };
  for (const id of issueIds) counts[assessmentAsOf(dossier, id, asOf)?.judgement ?? 'none'] += 1;
  return counts;
}
