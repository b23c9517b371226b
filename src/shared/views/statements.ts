import { type IssueInTree, issuesInOrder, partiesInOrder } from '../dossier';
import type { Dossier, Party } from '../model';
import { countsAsOf, earliestDay, parsePartialDate } from '../partial-date';
import { NO_FILTER, type PositionFilter, showingTest } from '../position-filter';
import { cellStatements, type Statement } from './evidence';
import { inOrderOfStatement } from './histories';

export interface StatementsQuery {
  /** These issues with all under them; empty for all issues. */
  readonly issueIds: readonly string[];
  /** Empty for all parties. */
  readonly partyIds: readonly string[];
  /** The first and the last ISO day, inclusive; null for no bound. A partial date counts from its earliest day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly filter?: PositionFilter | undefined;
}

/** A statement in the history of an issue or a party. */
export interface StatementRow extends Statement {
  readonly issue: IssueInTree;
  readonly party: Party;
}

/**
 * The history of issues or parties: every statement that counts and is shown by the filter, issue by issue in the order of the tree, oldest
 * first within it, the parties as they spoke. Shifts are those that the history of a cell shows, so from what was said before `from`, too.
 */
export function statementsView(dossier: Dossier, query: StatementsQuery): readonly StatementRow[] {
  const { issueIds, partyIds, from, to, filter = NO_FILTER } = query;
  const parties = partiesInOrder(dossier).filter(({ id }) => partyIds.length === 0 || partyIds.includes(id));
  const isShown = showingTest(filter) ?? (() => true);
  const isWithin = (date: string) =>
    (from === null || dayOf(date) >= from) && (to === null || countsAsOf(date, to));
  return issuesUnder(dossier, issueIds).flatMap((issue) => {
    const found = parties.flatMap((party) =>
      cellStatements(dossier, party.id, issue.issue.id, filter)
        .filter(({ counts, position }) => counts && isShown(position) && isWithin(position.date))
        .map((statement): StatementRow => ({ ...statement, issue, party })),
    );
    const rowOf = new Map(found.map((row) => [row.position.id, row]));
    return inOrderOfStatement(found.map(({ position }) => position)).flatMap(({ id }) => rowOf.get(id) ?? []);
  });
}

/** These issues and all under them, in the order of the tree; all issues when none are named. */
export function issuesUnder(dossier: Dossier, ids: readonly string[]): readonly IssueInTree[] {
  const all = issuesInOrder(dossier);
  if (ids.length === 0) return all;
  const taken = new Set(ids);
  // Depth first: whatever is under an issue comes after it.
  for (const { issue } of all) if (issue.parentId !== null && taken.has(issue.parentId)) taken.add(issue.id);
  return all.filter(({ issue }) => taken.has(issue.id));
}

function dayOf(date: string): string {
  const parsed = parsePartialDate(date);
  return parsed === null ? '' : earliestDay(parsed);
}
