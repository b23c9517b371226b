import type { Change, ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { DossierError } from '../errors';
import type { Dossier, Issue } from '../model';
import type { PlanContext } from './context';
import { parentInTree, siblingsUnder } from './issue';
import { ordinalAfter, ordinalsForMove } from './order';
import { created, edited, liveRow, requiredName, requireFreeName, requireNew } from './rows';

/**
 * An issue that is two: a new one right after it, with the same scale, and to it the positions and assessments that are named. Throws
 * `alreadyExists`, `notFound`, also for what is not of this issue, `nameMissing`, `nameTaken` among its siblings.
 */
export function splitIssue(
  dossier: Dossier,
  command: CommandOf<'issue.split'>,
  context: PlanContext,
): ChangeSet {
  requireNew(dossier.issues, command.issue.id);
  const from = liveRow(dossier.issues, command.id);
  const positions = [...new Set(command.positionIds)].map((id) => ofIssue(dossier.positions, id, from));
  const assessments = [...new Set(command.assessmentIds)].map((id) => ofIssue(dossier.assessments, id, from));
  const issueId = command.issue.id;
  const { now } = context;
  return {
    changes: [
      ...newIssue(dossier, command, from),
      ...positions.flatMap((row) => edited('positions', row, { ...row, issueId, updatedAt: now })),
      ...assessments.flatMap((row) => edited('assessments', row, { ...row, issueId })),
    ],
    texts: {},
  };
}

function ofIssue<R extends { readonly issueId: string; readonly deletedAt: string | null }>(
  rows: ReadonlyMap<string, R>,
  id: string,
  issue: Issue,
): R {
  const row = liveRow(rows, id);
  if (row.issueId !== issue.id) throw new DossierError('notFound');
  return row;
}

/** The new issue, and its siblings where they have to make room for it. */
function newIssue(dossier: Dossier, { issue }: CommandOf<'issue.split'>, from: Issue): readonly Change[] {
  const parentId = parentInTree(dossier.issues, from);
  const siblings = siblingsUnder(dossier.issues, parentId);
  const name = requiredName(issue.name);
  requireFreeName(siblings, issue.id, name);
  const inOrder = siblings.toSorted((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
  const next = inOrder[inOrder.findIndex(({ id }) => id === from.id) + 1]?.id ?? null;
  const last: Issue = {
    ...issue,
    name,
    parentId,
    ordinal: ordinalAfter(siblings),
    scale: from.scale,
    deletedAt: null,
  };
  const ordinals = ordinalsForMove([...siblings, last], last.id, next);
  return [
    created('issues', { ...last, ordinal: ordinals.get(last.id) ?? last.ordinal }),
    ...siblings.flatMap((row) =>
      edited('issues', row, { ...row, ordinal: ordinals.get(row.id) ?? row.ordinal }),
    ),
  ];
}
