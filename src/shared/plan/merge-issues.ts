import type { Change, ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { DossierError } from '../errors';
import { isSame } from '../is-same';
import type { Dossier, Issue } from '../model';
import type { PlanContext } from './context';
import { parentInTree, siblingsUnder } from './issue';
import { joinedNotes } from './joined-notes';
import { edited, liveRow, requireFreeName } from './rows';

/**
 * Two issues that are one: everything under the first goes under the second, with positions and assessments, those in the bin too. An
 * issue without a scale takes over the other's; where both have one and they differ, `scaleValues` says whether the places on the
 * first are kept as they are or dropped. The first issue goes into the bin. Throws `notFound`, `requestInvalid` for an issue with itself, and
 * `nameTaken` when two sub-issues would bear one name.
 */
export function mergeIssues(
  dossier: Dossier,
  command: CommandOf<'issue.merge'>,
  context: PlanContext,
): ChangeSet {
  if (command.id === command.into) throw new DossierError('requestInvalid');
  const merged = liveRow(dossier.issues, command.id);
  const into = liveRow(dossier.issues, command.into);
  const isOtherScale = merged.scale !== null && into.scale !== null && !isSame(merged.scale, into.scale);
  const isDropped = isOtherScale && command.scaleValues === 'drop';
  return {
    changes: [
      ...edited('issues', into, mergedInto(dossier, merged, into)),
      ...edited('issues', merged, { ...merged, deletedAt: context.now }),
      ...childrenOf(dossier, merged, into),
      ...positionsOf(dossier, merged, into, isDropped, context),
      ...assessmentsOf(dossier, merged, into),
    ],
    texts: {},
  };
}

function mergedInto(dossier: Dossier, merged: Issue, into: Issue): Issue {
  return {
    ...into,
    description: joinedNotes(into.description, merged.description),
    scale: into.scale ?? merged.scale,
    parentId: isUnder(dossier, into, merged) ? parentFor(dossier, merged, into) : into.parentId,
  };
}

/** An issue that takes in one above it moves to where that stood. */
function parentFor(dossier: Dossier, merged: Issue, into: Issue): string | null {
  const parentId = parentInTree(dossier.issues, merged);
  const siblings = siblingsUnder(dossier.issues, parentId).filter(({ id }) => id !== merged.id);
  requireFreeName(siblings, into.id, into.name);
  return parentId;
}

function isUnder(dossier: Dossier, issue: Issue, above: Issue): boolean {
  const passed = new Set<string>();
  for (let up = parentInTree(dossier.issues, issue); up !== null && !passed.has(up); ) {
    if (up === above.id) return true;
    passed.add(up);
    up = parentInTree(dossier.issues, liveRow(dossier.issues, up));
  }
  return false;
}

function childrenOf(dossier: Dossier, merged: Issue, into: Issue): readonly Change[] {
  const there = siblingsUnder(dossier.issues, into.id);
  const changes: Change[] = [];
  for (const child of dossier.issues.values()) {
    if (child.parentId !== merged.id || child.id === into.id) continue;
    if (child.deletedAt === null) requireFreeName(there, child.id, child.name);
    changes.push(...edited('issues', child, { ...child, parentId: into.id }));
  }
  return changes;
}

function positionsOf(
  dossier: Dossier,
  merged: Issue,
  into: Issue,
  isDropped: boolean,
  { now }: PlanContext,
): readonly Change[] {
  const changes: Change[] = [];
  for (const position of dossier.positions.values()) {
    if (position.issueId !== merged.id) continue;
    const scaleValue = isDropped ? null : position.scaleValue;
    changes.push(
      ...edited('positions', position, { ...position, issueId: into.id, scaleValue, updatedAt: now }),
    );
  }
  return changes;
}

function assessmentsOf(dossier: Dossier, merged: Issue, into: Issue): readonly Change[] {
  return [...dossier.assessments.values()]
    .filter(({ issueId }) => issueId === merged.id)
    .flatMap((row) => edited('assessments', row, { ...row, issueId: into.id }));
}
