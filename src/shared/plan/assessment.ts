import type { ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import type { Assessment, Dossier } from '../model';
import type { PlanContext } from './context';
import { requiredDate } from './fields';
import { changeSet, created, edited, liveRow, patched, requireNew } from './rows';

/** A judgement of the gap on an issue at a date. Throws `alreadyExists`, `notFound` for the issue, `dateMissing`, `dateInvalid`. */
export function recordAssessment(
  dossier: Dossier,
  command: CommandOf<'assessment.record'>,
  context: PlanContext,
): ChangeSet {
  requireNew(dossier.assessments, command.id);
  liveRow(dossier.issues, command.fields.issueId);
  const date = requiredDate(command.fields.date);
  const stamps = { coder: context.coder, recordedAt: context.now, deletedAt: null };
  return changeSet(created('assessments', { id: command.id, ...command.fields, date, ...stamps }));
}

/** An assessment with other fields; its issue stays. Throws `notFound`, `dateMissing`, `dateInvalid`. */
export function editAssessment(dossier: Dossier, command: CommandOf<'assessment.edit'>): ChangeSet {
  const before = liveRow(dossier.assessments, command.id);
  return changeSet(...edited('assessments', before, checkAssessment(patched(before, command.patch))));
}

/** An assessment as rows hold it. Throws `dateMissing`, `dateInvalid`. */
export function checkAssessment(assessment: Assessment): Assessment {
  return { ...assessment, date: requiredDate(assessment.date) };
}

/** An assessment into the bin. Throws `notFound`. */
export function deleteAssessment(
  dossier: Dossier,
  command: CommandOf<'assessment.delete'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.assessments, command.id);
  return changeSet(...edited('assessments', before, { ...before, deletedAt: context.now }));
}
