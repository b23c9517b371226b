import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier, Issue, Scale } from '../model';
import type { PlanContext } from './context';
import { optionalLine } from './fields';
import { countPositions, requireUnused } from './in-use';
import { ordinalAfter, ordinalsForMove } from './order';
import {
  changeSet,
  created,
  edited,
  liveRow,
  patched,
  requiredName,
  requireFreeName,
  requireNew,
} from './rows';

/**
 * Issues after their siblings, in the order given; a parent may be one given before.
 * Throws `alreadyExists`, `notFound` for a parent, `nameMissing`, `nameTaken` among siblings, `scaleInvalid`.
 */
export function createIssues(dossier: Dossier, command: CommandOf<'issue.create'>): ChangeSet {
  const issues = new Map(dossier.issues);
  const rows = command.issues.map((fields) => {
    requireNew(issues, fields.id);
    if (fields.parentId !== null) liveRow(issues, fields.parentId);
    const siblings = siblingsUnder(issues, fields.parentId);
    const ordinal = ordinalAfter(siblings);
    const issue = checked(siblings, { ...fields, ordinal, deletedAt: null });
    issues.set(issue.id, issue);
    return issue;
  });
  return changeSet(...rows.map((row) => created('issues', row)));
}

/**
 * An issue with other fields; its place in the tree stays. Throws `notFound`, `nameMissing`, `nameTaken` among siblings,
 * `scaleInvalid`, and `inUse` when it would lose the scale on which positions are placed.
 */
export function editIssue(dossier: Dossier, command: CommandOf<'issue.edit'>): ChangeSet {
  const before = liveRow(dossier.issues, command.id);
  const siblings = siblingsUnder(dossier.issues, parentInTree(dossier.issues, before));
  const after = checked(siblings, patched(before, command.patch));
  requireScaleIfUsed(dossier, after);
  return changeSet(...edited('issues', before, after));
}

/**
 * An issue as rows hold it, at the place in the tree that it names. Throws `nameMissing`, `nameTaken` among the siblings there,
 * `scaleInvalid`, `parentIsDescendant`, and `inUse` when it would be without the scale on which positions are placed.
 */
export function checkIssueAt(dossier: Dossier, issue: Issue): Issue {
  requireNotUnder(dossier.issues, issue, issue.parentId);
  const after = checked(siblingsUnder(dossier.issues, issue.parentId), issue);
  requireScaleIfUsed(dossier, after);
  return after;
}

/**
 * An issue with its sub-issues under another parent, or the root, before one of the siblings there, or last.
 * Throws `notFound`, `parentIsDescendant`, `nameTaken` among the new siblings.
 */
export function moveIssue(dossier: Dossier, command: CommandOf<'issue.move'>): ChangeSet {
  const moved = liveRow(dossier.issues, command.id);
  requireNotUnder(dossier.issues, moved, command.parentId);
  const siblings = siblingsUnder(dossier.issues, command.parentId);
  requireFreeName(siblings, moved.id, moved.name);
  const ordinals = ordinalsForMove(siblings, moved.id, command.before);
  const ids = new Set([moved.id, ...ordinals.keys()]);
  const changes = [...ids].flatMap((id) => {
    const before = liveRow(dossier.issues, id);
    const ordinal = ordinals.get(id) ?? before.ordinal;
    const parentId = id === moved.id ? command.parentId : before.parentId;
    return edited('issues', before, { ...before, parentId, ordinal });
  });
  return changeSet(...changes);
}

/** An issue into the bin. Throws `notFound`, and `inUse` while it has positions, sub-issues or assessments. */
export function deleteIssue(
  dossier: Dossier,
  command: CommandOf<'issue.delete'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.issues, command.id);
  requireUnused('issue', before.name, {
    positions: countPositions(dossier, (position) => position.issueId === before.id),
    issues: siblingsUnder(dossier.issues, before.id).length,
    assessments: live(dossier.assessments).filter((each) => each.issueId === before.id).length,
  });
  return changeSet(...edited('issues', before, { ...before, deletedAt: context.now }));
}

/** Throws `parentIsDescendant` when the parent is the issue itself or stands under it, and `notFound` when it is not there. */
function requireNotUnder(issues: ReadonlyMap<string, Issue>, issue: Issue, parentId: string | null): void {
  const passed = new Set<string>();
  for (let up = parentId; up !== null && !passed.has(up); ) {
    passed.add(up);
    if (up === issue.id) throw new DossierError('parentIsDescendant', { name: issue.name });
    up = parentInTree(issues, liveRow(issues, up));
  }
}

function requireScaleIfUsed(dossier: Dossier, { id, name, scale }: Issue): void {
  if (scale !== null) return;
  requireUnused('scale', name, {
    positions: countPositions(dossier, (position) => position.issueId === id && position.scaleValue !== null),
  });
}

function checked(siblings: readonly Issue[], issue: Issue): Issue {
  const name = requiredName(issue.name);
  requireFreeName(siblings, issue.id, name);
  return { ...issue, name, scale: issue.scale === null ? null : checkedScale(issue.scale) };
}

function checkedScale(scale: Scale): Scale {
  const lowLabel = optionalLine(scale.lowLabel);
  const highLabel = optionalLine(scale.highLabel);
  if (lowLabel === '' || highLabel === '') throw new DossierError('scaleInvalid');
  return { lowLabel, highLabel };
}

/** The parent under which the tree shows an issue: the root when its own is in the bin, as in `issuesInOrder`. */
export function parentInTree(issues: ReadonlyMap<string, Issue>, issue: Issue): string | null {
  const parent = issue.parentId === null ? undefined : issues.get(issue.parentId);
  return parent === undefined || parent.deletedAt !== null ? null : parent.id;
}

/** The issues that the tree shows under a parent, null for the root; in no order. */
export function siblingsUnder(issues: ReadonlyMap<string, Issue>, parentId: string | null): readonly Issue[] {
  return live(issues).filter((issue) => parentInTree(issues, issue) === parentId);
}
