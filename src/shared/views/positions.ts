import { issuesInOrder, live } from '../dossier';
import type { Dossier, Issue, Party, Position, Speaker } from '../model';
import { evidenceOf } from './evidence';
import { inOrderOfStatement } from './histories';

/** One line of the positions table. */
export interface PositionRow {
  readonly position: Position;
  readonly party: Party;
  readonly issue: Issue;
  /** The names from the root to the issue, joined with " › ". */
  readonly issuePath: string;
  readonly speaker: Speaker | null;
  /** How many passages prove it, those in the bin left out. */
  readonly passageCount: number;
  /** The citations of its sources, each once. */
  readonly citations: readonly string[];
  /** The quotes of its passages, in the order of the evidence. */
  readonly quotes: readonly string[];
}

/** What stands between the names of a path of issues. */
export const PATH_SEPARATOR = ' › ';

/** Every position that is not in the bin, newest first. */
export function positionRows(dossier: Dossier): readonly PositionRow[] {
  const pathOf = issuePaths(dossier);
  const rows: PositionRow[] = [];
  for (const position of inOrderOfStatement(live(dossier.positions)).toReversed()) {
    const row = positionRow(dossier, position, pathOf);
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** The rows of these positions, in the order of `ids`; those in the bin or unknown are left out. */
export function positionRowsOf(dossier: Dossier, ids: readonly string[]): readonly PositionRow[] {
  const pathOf = issuePaths(dossier);
  return ids.flatMap((id) => {
    const position = dossier.positions.get(id);
    const row = position?.deletedAt === null ? positionRow(dossier, position, pathOf) : null;
    return row === null ? [] : [row];
  });
}

/** The path of every issue as text, such as "Territory › Crimea", by the issue's id. */
export function issuePaths(dossier: Dossier): ReadonlyMap<string, string> {
  return new Map(issuesInOrder(dossier).map(({ issue, path }) => [issue.id, path.join(PATH_SEPARATOR)]));
}

function positionRow(
  dossier: Dossier,
  position: Position,
  pathOf: ReadonlyMap<string, string>,
): PositionRow | null {
  const party = dossier.parties.get(position.partyId);
  const issue = dossier.issues.get(position.issueId);
  if (party === undefined || issue === undefined) return null;
  const evidence = evidenceOf(dossier, position);
  return {
    position,
    party,
    issue,
    issuePath: pathOf.get(issue.id) ?? issue.name,
    speaker: position.speakerId === null ? null : (dossier.speakers.get(position.speakerId) ?? null),
    passageCount: evidence.length,
    citations: [...new Set(evidence.map((item) => item.citation))],
    quotes: evidence.map((item) => item.passage.quote),
  };
}
