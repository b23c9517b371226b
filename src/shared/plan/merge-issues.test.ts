import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { apply, reverse } from '../changes';
import { issuesInOrder } from '../dossier';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

function merge(id: number, into: number, scaleValues: 'keep' | 'drop' = 'keep') {
  return { type: 'issue.merge', id: idOf(id), into: idOf(into), scaleValues } as const;
}
function outline(): readonly string[] {
  return issuesInOrder(planning.dossier).map(({ path }) => path.join(' › '));
}

describe('an issue that is merged into another', () => {
  it('gives it its positions, assessments and sub-issues and goes into the bin', () => {
    planning.do(merge(301, 302));
    planning.do(merge(300, 302));
    const { positions, assessments } = planning.dossier;
    expect([...positions.values()].map(({ issueId }) => issueId)).toEqual([idOf(302), idOf(302)]);
    expect(assessments.get(idOf(700))?.issueId).toBe(idOf(302));
    expect(outline()).toEqual(['Arms']);
  });

  it('moves its sub-issues under the other', () => {
    planning.do(merge(300, 302));
    expect(outline()).toEqual(['Arms', 'Arms › Crimea']);
  });

  it('leaves its place to one of its own sub-issues', () => {
    planning.do(merge(300, 301));
    expect(outline().toSorted()).toEqual(['Arms', 'Crimea']);
    expect(planning.dossier.positions.get(idOf(600))?.issueId).toBe(idOf(301));
  });

  it('lends its scale to one without', () => {
    planning.do(merge(300, 302));
    expect(planning.dossier.issues.get(idOf(302))?.scale).toEqual({ lowLabel: 'None', highLabel: 'All' });
    expect(planning.dossier.positions.get(idOf(600))?.scaleValue).toBe(100);
  });

  it('keeps or drops the places on a scale that is another, as one chooses', () => {
    const scale = { lowLabel: 'Never', highLabel: 'At once' };
    planning.do({ type: 'issue.edit', id: idOf(302), patch: { scale } });
    const before = planning.dossier;
    planning.do(merge(300, 302, 'keep'));
    expect(planning.dossier.positions.get(idOf(600))?.scaleValue).toBe(100);
    planning.dossier = before;
    planning.do(merge(300, 302, 'drop'));
    expect(planning.dossier.positions.get(idOf(600))?.scaleValue).toBeNull();
    expect(planning.dossier.issues.get(idOf(302))?.scale).toEqual(scale);
  });

  it('is refused where two sub-issues would bear one name, and with itself', () => {
    planning.do({
      type: 'issue.create',
      issues: [{ id: idOf(303), parentId: idOf(302), name: 'CRIMEA', description: '', scale: null }],
    });
    expect(planning.refusal(merge(300, 302))).toMatchObject({ code: 'nameTaken' });
    expect(planning.refusal(merge(300, 300)).code).toBe('requestInvalid');
  });

  it('comes back whole when it is undone', () => {
    const before = planning.dossier;
    const changes = planning.do(merge(300, 301));
    expect(apply(planning.dossier, reverse(changes))).toEqual(before);
  });
});

describe('an issue that is split', () => {
  const issue = { id: idOf(310), name: ' Borders ', description: '' };
  const split = {
    type: 'issue.split',
    id: idOf(300),
    issue,
    positionIds: [idOf(600)],
    assessmentIds: [],
  } as const;
  const command = { ...split, positionIds: [...split.positionIds], assessmentIds: [] };

  it('has the new one right after it, with the same scale and the positions that were chosen', () => {
    planning.do(command);
    expect(outline()).toEqual(['Territory', 'Territory › Crimea', 'Borders', 'Arms']);
    expect(planning.dossier.positions.get(idOf(600))).toMatchObject({ issueId: idOf(310), scaleValue: 100 });
    expect(planning.dossier.issues.get(idOf(310))?.scale).toEqual({ lowLabel: 'None', highLabel: 'All' });
  });

  it('is refused with what is not its own, without a name, and with a name that a sibling bears', () => {
    expect(planning.refusal({ ...command, positionIds: [idOf(601)] }).code).toBe('notFound');
    expect(planning.refusal({ ...command, issue: { ...issue, name: ' ' } }).code).toBe('nameMissing');
    expect(planning.refusal({ ...command, issue: { ...issue, name: 'ARMS' } }).code).toBe('nameTaken');
  });
});
