import { apply, type ChangeSet } from '../changes';
import type { CommandOf, MarkedPassage } from '../commands';
import { DossierError } from '../errors';
import { isBlank } from '../is-blank';
import { isSame } from '../is-same';
import type { Dossier, Evidence, Position } from '../model';
import type { PlanContext } from './context';
import { cleanTags, requiredDate } from './fields';
import { binUncited, planPassage } from './passage';
import { changeSet, created, edited, liveRow, patched, requireNew } from './rows';

/**
 * A position with its evidence. Of `passages` those are made that the evidence cites; where the same range is marked already, the
 * evidence is made to cite that. Throws `alreadyExists`, `notFound`, `speakerOfOtherParty`, `dateMissing`, `dateInvalid`,
 * `statementMissing`, `scaleValueWithoutScale`, `evidenceMissing`, `passageTwice` and what `planPassage` throws.
 */
export function recordPosition(
  dossier: Dossier,
  command: CommandOf<'position.record'>,
  context: PlanContext,
): ChangeSet {
  requireNew(dossier.positions, command.id);
  const { now, coder } = context;
  const stamps = { coder, recordedAt: now, updatedAt: now, deletedAt: null };
  const position = checkPosition(dossier, { id: command.id, ...command.fields, ...stamps });
  if (position.evidence.length === 0) throw new DossierError('evidenceMissing');
  const { evidence, changes } = planEvidence(dossier, position.evidence, command.passages, context);
  return changeSet(...changes, created('positions', { ...position, evidence: [...evidence] }));
}

/**
 * A position with other fields, and the passages that it cites with other roles, translations or notes; which passages it cites is
 * for attach and detach. Throws `notFound`, also for a passage that it does not cite, `passageTwice`, `speakerOfOtherParty`,
 * `dateMissing`, `dateInvalid`, `statementMissing`, `scaleValueWithoutScale`: the position as a whole has to hold, not the patch alone.
 */
export function editPosition(
  dossier: Dossier,
  command: CommandOf<'position.edit'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.positions, command.id);
  const passages = command.passages ?? [];
  requireEachOnce(passages);
  const changes = passages.flatMap(({ passageId, translation, note }) => {
    if (!before.evidence.some((each) => each.passageId === passageId)) throw new DossierError('notFound');
    const passage = liveRow(dossier.passages, passageId);
    return edited('passages', passage, patched(passage, { translation, note }));
  });
  const evidence = before.evidence.map(({ passageId, role }) => ({
    passageId,
    role: passages.find((each) => each.passageId === passageId)?.role ?? role,
  }));
  const after = checkPosition(dossier, { ...patched(before, command.patch), evidence });
  const stamped = isSame(before, after) ? before : { ...after, updatedAt: context.now };
  return changeSet(...changes, ...edited('positions', before, stamped));
}

/**
 * Another passage for a position. Throws `notFound`, `passageTwice`, `requestInvalid` when evidence and passage name different
 * ids, and what `planPassage` throws.
 */
export function attachPassage(
  dossier: Dossier,
  command: CommandOf<'position.attach'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.positions, command.id);
  const marks = command.passage === null ? [] : [command.passage];
  if (marks.some((mark) => mark.id !== command.evidence.passageId)) throw new DossierError('requestInvalid');
  const planned = planEvidence(dossier, [command.evidence], marks, context);
  const evidence = [...before.evidence, ...planned.evidence];
  requireEachOnce(evidence);
  const after = { ...before, evidence, updatedAt: context.now };
  return changeSet(...planned.changes, ...edited('positions', before, after));
}

/** One passage less for a position; a passage that nothing cites any more goes into the bin. Throws `notFound`, `lastEvidence`. */
export function detachPassage(
  dossier: Dossier,
  command: CommandOf<'position.detach'>,
  context: PlanContext,
): ChangeSet {
  const before = liveRow(dossier.positions, command.id);
  const evidence = before.evidence.filter((each) => each.passageId !== command.passageId);
  if (evidence.length === before.evidence.length) throw new DossierError('notFound');
  if (evidence.length === 0) throw new DossierError('lastEvidence');
  const remaining = new Map([[before.id, evidence.map((each) => each.passageId)]]);
  const after = { ...before, evidence, updatedAt: context.now };
  return changeSet(...edited('positions', before, after), ...binUncited(dossier, remaining, context));
}

/** Positions into the bin, with the passages that nothing else cites. Throws `notFound`. */
export function deletePositions(
  dossier: Dossier,
  command: CommandOf<'position.delete'>,
  context: PlanContext,
): ChangeSet {
  const rows = [...new Set(command.ids)].map((id) => liveRow(dossier.positions, id));
  const changes = rows.flatMap((row) => edited('positions', row, { ...row, deletedAt: context.now }));
  const remaining = new Map(rows.map((row) => [row.id, []]));
  // Not as arguments: there may be more of them than a function can take.
  return { changes: [...changes, ...binUncited(dossier, remaining, context)], texts: {} };
}

/**
 * A position as rows hold it, its evidence left as it is. Throws `notFound`, `speakerOfOtherParty`, `dateMissing`, `dateInvalid`,
 * `statementMissing`, `scaleValueWithoutScale`.
 */
export function checkPosition(dossier: Dossier, position: Position): Position {
  liveRow(dossier.parties, position.partyId);
  const issue = liveRow(dossier.issues, position.issueId);
  if (position.speakerId !== null) {
    const speaker = liveRow(dossier.speakers, position.speakerId);
    if (speaker.partyId !== position.partyId) {
      throw new DossierError('speakerOfOtherParty', { name: speaker.name });
    }
  }
  const date = requiredDate(position.date);
  const statement = position.statement.trim();
  if (isBlank(statement)) throw new DossierError('statementMissing');
  if (position.scaleValue !== null && issue.scale === null) throw new DossierError('scaleValueWithoutScale');
  return { ...position, date, statement, tags: [...cleanTags(position.tags)] };
}

/** Evidence whose passages are all there or made by `changes`. Planned one after another, so that two marks of one range meet. */
function planEvidence(
  dossier: Dossier,
  wanted: readonly Evidence[],
  marks: readonly MarkedPassage[],
  context: PlanContext,
): ChangeSet & { readonly evidence: readonly Evidence[] } {
  requireEachOnce(wanted);
  let current = dossier;
  const changes: ChangeSet['changes'][number][] = [];
  const evidence = wanted.map(({ passageId, role }, place) => {
    const mark = marks.find((each) => each.id === passageId);
    if (mark === undefined) return { passageId: liveRow(current.passages, passageId).id, role };
    const planned = planPassage(current, mark, context, changes);
    // Not for the last one, or for the only one: it would cost a copy of all passages.
    if (place < wanted.length - 1) current = apply(current, { changes: planned.changes, texts: {} });
    changes.push(...planned.changes);
    return { passageId: planned.id, role };
  });
  requireEachOnce(evidence);
  return { ...changeSet(...changes), evidence };
}

function requireEachOnce(evidence: readonly Pick<Evidence, 'passageId'>[]): void {
  if (new Set(evidence.map((each) => each.passageId)).size < evidence.length) {
    throw new DossierError('passageTwice');
  }
}
