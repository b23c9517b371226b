import { type IssueInTree, issuesInOrder, live, partiesInOrder } from '../dossier';
import type { Assessment, Dossier, Party, Position } from '../model';
import { countsAsOf } from '../partial-date';
import { shiftBetween } from '../shift';
import type { Shift } from '../vocabulary';
import { evidenceOf } from './evidence';
import { countAsOf, historyOf, inOrderOfStatement } from './histories';

export interface MatrixQuery {
  /** An ISO day, inclusive: nothing stated later is shown. */
  readonly asOf: string;
}

export interface MatrixCell {
  readonly partyId: string;
  readonly issueId: string;
  /** The latest position as of the date; null means that no statement is recorded, never that there is no position. */
  readonly current: Position | null;
  readonly previous: Position | null;
  readonly shift: Shift | null;
  /** How many passages of the current position are not in the bin. */
  readonly passageCount: number;
  /** Positions of the same date with the opposite stance: shown, never hidden. */
  readonly contradicts: readonly Position[];
}

export interface MatrixRow {
  readonly issue: IssueInTree;
  /** One cell per party, in the order of `parties`. */
  readonly cells: readonly MatrixCell[];
  /** The latest assessment as of the date. */
  readonly assessment: Assessment | null;
}

export interface MatrixView {
  readonly asOf: string;
  readonly parties: readonly Party[];
  readonly rows: readonly MatrixRow[];
}

/** Issues × parties, each cell holding the position current as of a date. Pure; never shows anything later than `asOf`. */
export function matrixView(dossier: Dossier, { asOf }: MatrixQuery): MatrixView {
  const parties = partiesInOrder(dossier);
  const assessments = latestAssessments(dossier, asOf);
  const rows = issuesInOrder(dossier).map((issue) => ({
    issue,
    cells: parties.map((party) => matrixCell(dossier, party.id, issue.issue.id, asOf)),
    assessment: assessments.get(issue.issue.id) ?? null,
  }));
  return { asOf, parties, rows };
}

/** One cell of the matrix as of an ISO day, inclusive. */
export function matrixCell(dossier: Dossier, partyId: string, issueId: string, asOf: string): MatrixCell {
  const history = historyOf(dossier, partyId, issueId);
  const stated = history.slice(0, countAsOf(history, asOf));
  const current = stated.at(-1) ?? null;
  const previous = stated.at(-2) ?? null;
  return {
    partyId,
    issueId,
    current,
    previous,
    shift: current && shiftBetween(previous, current),
    passageCount: current === null ? 0 : evidenceOf(dossier, current).length,
    contradicts: current === null ? [] : stated.filter((other) => contradict(current, other)),
  };
}

/** Whether two positions of one date say yes and no. A demand and a refusal can be the same wish, so they are no contradiction. */
function contradict(a: Position, b: Position): boolean {
  return (
    a.date === b.date && ((saysYes(a) && b.stance === 'rejects') || (a.stance === 'rejects' && saysYes(b)))
  );
}

function saysYes({ stance }: Position): boolean {
  return stance === 'accepts' || stance === 'offers';
}

function latestAssessments(dossier: Dossier, asOf: string): ReadonlyMap<string, Assessment> {
  const stated = live(dossier.assessments).filter((assessment) => countsAsOf(assessment.date, asOf));
  return new Map(inOrderOfStatement(stated).map((assessment) => [assessment.issueId, assessment]));
}
