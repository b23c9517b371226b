import type { IssueInTree } from '../dossier';

/** An issue that has a lane; whether any are under it, and whether they are folded into it. */
export interface IssueLane {
  readonly kind: 'issue';
  readonly issue: IssueInTree;
  readonly hasBelow: boolean;
  readonly isFolded: boolean;
}

/** An issue and all under it, in tree order; all of them for null. */
export function issuesUnder(issues: readonly IssueInTree[], issueId: string | null): readonly IssueInTree[] {
  if (issueId === null) return issues;
  const place = issues.findIndex(({ issue }) => issue.id === issueId);
  const top = issues[place];
  if (top === undefined) return [];
  const next = issues.findIndex(({ depth }, at) => at > place && depth <= top.depth);
  return issues.slice(place, next === -1 ? undefined : next);
}

/** The issues that have lanes of their own, and the lane of each that is folded into another's. `issues` are depth first. */
export function issueLanes(issues: readonly IssueInTree[], folded: readonly string[]) {
  const heads: IssueLane[] = [];
  const laneOf = new Map<string, string>();
  let into: IssueInTree | null = null;
  for (const [place, issue] of issues.entries()) {
    if (into !== null && issue.depth > into.depth) {
      laneOf.set(issue.issue.id, into.issue.id);
      continue;
    }
    const hasBelow = (issues[place + 1]?.depth ?? 0) > issue.depth;
    const isFolded = hasBelow && folded.includes(issue.issue.id);
    into = isFolded ? issue : null;
    heads.push({ kind: 'issue', issue, hasBelow, isFolded });
  }
  return { heads, laneOf };
}
