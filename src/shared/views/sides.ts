import type { SidesOnly } from '../compare-state';
import { type IssueInTree, issuesInOrder } from '../dossier';
import type { Assessment, Dossier } from '../model';
import { filterCount } from '../position-filter';
import type { Facing } from './issue-state';
import { assessmentAsOf, facingIn } from './issue-state';
import { type CellQuery, cellOf, type MatrixCell } from './matrix-cell';
import { type PositionDifference, positionDifferences } from './position-differences';
import { type Proposal, proposeAssessment } from './propose-assessment';
import { type Side, type SidesChoice, sidesChosen } from './sides-chosen';

export interface SidesQuery extends CellQuery {
  readonly choice: SidesChoice;
  readonly only: SidesOnly;
}

/**
 * How the sides stand to each other on an issue: nobody has spoken, only one has, two or more have and agree in stance, firmness and scale, or two of them
 * differ in one of these.
 */
export type SidesRelation = 'silent' | 'single' | 'alike' | 'differing';

/** What lies between two sides that have both spoken. */
export interface SidesGap {
  /** Places of the two in the view's `sides`, the lower first. */
  readonly between: readonly [number, number];
  /** How far apart they stand on the issue's scale, 0–100; null where not both are placed on it or one position was withdrawn. */
  readonly points: number | null;
  readonly differences: readonly PositionDifference[];
}

export interface SidesRow {
  readonly issue: IssueInTree;
  /** One cell for each side, in their order. */
  readonly cells: readonly MatrixCell[];
  readonly relation: SidesRelation;
  /** For each pair of sides that have both spoken. */
  readonly gaps: readonly SidesGap[];
  /** Null when no demand of one side faces a rejection of another. */
  readonly facing: Facing | null;
  /** What the positions of these parties suggest; null when nothing can be told, and for speakers, who have no gap to bridge. */
  readonly proposal: Proposal | null;
  /** The analyst's latest judgement of the issue, of all parties, by the date; null for speakers. */
  readonly assessment: Assessment | null;
}

export interface SidesView {
  readonly asOf: string;
  readonly kind: SidesChoice['kind'];
  /** Whether it is looked at through a filter: who says nothing by it may have spoken. */
  readonly isFiltered: boolean;
  readonly sides: readonly Side[];
  /** Issue by issue in tree order; without what `only` leaves out, and what the filter shows nothing of. */
  readonly rows: readonly SidesRow[];
  /** How many issues there are of each relation, whatever `only` leaves out. */
  readonly counts: Readonly<Record<SidesRelation, number>>;
}

/** A few parties, or speakers of one, side by side on every issue. Pure; never shows anything stated later than `asOf`. */
export function sidesView(dossier: Dossier, query: SidesQuery): SidesView {
  const sides = sidesChosen(dossier, query.choice);
  const { kind } = query.choice;
  const all = issuesInOrder(dossier)
    .map((issue) => sidesRow(dossier, issue, sides, query))
    .filter(({ cells }) => !isAllFilteredOut(cells));
  const counts = { silent: 0, single: 0, alike: 0, differing: 0 };
  for (const row of all) counts[row.relation] += 1;
  const isFiltered = query.filter !== undefined && filterCount(query.filter) > 0;
  return {
    asOf: query.asOf,
    kind,
    isFiltered,
    sides,
    rows: all.filter((row) => isWanted(row, query.only)),
    counts,
  };
}

function sidesRow(dossier: Dossier, issue: IssueInTree, sides: readonly Side[], query: SidesQuery): SidesRow {
  const { id } = issue.issue;
  const cells = sides.map((side) => cellOf(dossier, side, id, query));
  const gaps = gapsBetween(cells);
  const spoken = cells.flatMap(({ current }) => (current === null ? [] : [current]));
  const areParties = query.choice.kind === 'parties';
  return {
    issue,
    cells,
    relation: relationOf(spoken.length, gaps),
    gaps,
    facing: facingIn(cells),
    proposal: areParties ? proposeAssessment(cells) : null,
    assessment: areParties ? assessmentAsOf(dossier, id, query.asOf) : null,
  };
}

function gapsBetween(cells: readonly MatrixCell[]): readonly SidesGap[] {
  return cells.flatMap(({ current: a }, place) =>
    cells.slice(place + 1).flatMap(({ current: b }, after) => {
      if (a === null || b === null) return [];
      const between = [place, place + 1 + after] as const;
      const isStanding = a.codedShift !== 'withdrawn' && b.codedShift !== 'withdrawn';
      const isPlaced = isStanding && a.scaleValue !== null && b.scaleValue !== null;
      const points = isPlaced ? Math.abs((a.scaleValue ?? 0) - (b.scaleValue ?? 0)) : null;
      return [{ between, points, differences: positionDifferences(a, b) }];
    }),
  );
}

function relationOf(spoken: number, gaps: readonly SidesGap[]): SidesRelation {
  if (spoken === 0) return 'silent';
  if (spoken === 1) return 'single';
  return gaps.some(({ differences }) => differences.length > 0) ? 'differing' : 'alike';
}

function isWanted({ relation }: SidesRow, only: SidesOnly): boolean {
  if (only === 'all') return true;
  return relation === 'differing' || (only === 'spoken' && relation === 'alike');
}

/** Whether something was said and the filter shows none of it. */
function isAllFilteredOut(cells: readonly MatrixCell[]): boolean {
  return cells.some((cell) => cell.isFilteredOut) && cells.every((cell) => cell.current === null);
}
