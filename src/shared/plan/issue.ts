import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier, Issue, Scale } from '../model';
import type { PlanContext } from './context';
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
  if (before.scale !== null && after.scale === null) {
    requireUnused('scale', before.name, {
      positions: countPositions(
        dossier,
        (position) => position.issueId === before.id && position.scaleValue !== null,
      ),
    });
  }
  return changeSet(...edited('issues', before, after));
}

/**
 * An issue with its sub-issues under another parent, or the root, before one of the siblings there, or last.
 * Throws `notFound`, `parentIsDescendant`, `nameTaken` among the new siblings.
 */
export function moveIssue(dossier: Dossier, command: CommandOf<'issue.move'>): ChangeSet {
  const moved = liveRow(dossier.issues, command.id);
  const passed = new Set<string>();
  for (let up = command.parentId; up !== null && !passed.has(up); ) {
    passed.add(up);
    const ancestor = liveRow(dossier.issues, up);
    if (ancestor.id === moved.id) throw new DossierError('parentIsDescendant', { name: moved.name });
    up = parentInTree(dossier.issues, ancestor);
  }
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

function checked(siblings: readonly Issue[], issue: Issue): Issue {
  const name = requiredName(issue.name);
  requireFreeName(siblings, issue.id, name);
  return { ...issue, name, scale: issue.scale === null ? null : checkedScale(issue.scale) };
}

function checkedScale(scale: Scale): Scale {
  const lowLabel = scale.lowLabel.trim();
  const highLabel = scale.highLabel.trim();
  if (lowLabel === '' || highLabel === '') throw new DossierError('scaleInvalid');
  return { lowLabel, highLabel };
}

/** The parent under which the tree shows an issue: the root when its own is in the bin, as in `issuesInOrder`. */
function parentInTree(issues: ReadonlyMap<string, Issue>, issue: Issue): string | null {
  const parent = issue.parentId === null ? undefined : issues.get(issue.parentId);
  return parent === undefined || parent.deletedAt !== null ? null : parent.id;
}

function siblingsUnder(issues: ReadonlyMap<string, Issue>, parentId: string | null): readonly Issue[] {
  return live(issues).filter((issue) => parentInTree(issues, issue) === parentId);
}
