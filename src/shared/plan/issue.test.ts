import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import type { IssueFields } from '../commands';
import { issuesInOrder } from '../dossier';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

function anIssue(n: number, patch: Partial<IssueFields> = {}) {
  return { id: idOf(n), parentId: null, name: `Issue ${n}`, description: '', scale: null, ...patch };
}
function tree(): readonly string[] {
  return issuesInOrder(planning.dossier).map(({ path }) => path.join('/'));
}
function creationRefusal(...issues: readonly ReturnType<typeof anIssue>[]) {
  return planning.refusal({ type: 'issue.create', issues: [...issues] }).code;
}

describe('new issues', () => {
  it('come after their siblings in the order given, also under one given before them', () => {
    planning.do({
      type: 'issue.create',
      issues: [anIssue(310, { name: ' Ceasefire ' }), anIssue(311, { parentId: idOf(310) }), anIssue(312)],
    });
    expect(tree()).toEqual([
      'Territory',
      'Territory/Crimea',
      'Arms',
      'Ceasefire',
      'Ceasefire/Issue 311',
      'Issue 312',
    ]);
  });

  it('are refused all together when one of them cannot be', () => {
    expect(creationRefusal(anIssue(310), anIssue(300))).toBe('alreadyExists');
    expect(creationRefusal(anIssue(310), anIssue(310))).toBe('alreadyExists');
    expect(creationRefusal(anIssue(310, { parentId: idOf(311) }), anIssue(311))).toBe('notFound');
    expect(creationRefusal(anIssue(310, { name: '\u200b' }))).toBe('nameMissing');
    expect(creationRefusal(anIssue(310), anIssue(311, { name: 'issue 310' }))).toBe('nameTaken');
    expect(creationRefusal(anIssue(310, { scale: { lowLabel: ' ', highLabel: 'All' } }))).toBe(
      'scaleInvalid',
    );
  });

  it('may bear the name of one under another parent', () => {
    planning.do({ type: 'issue.create', issues: [anIssue(310, { name: 'Crimea' })] });
    expect(tree()).toContain('Crimea');
  });
});

describe('editing an issue', () => {
  it('is refused for one that is not there, and as creating is', () => {
    expect(planning.refusal({ type: 'issue.edit', id: idOf(309), patch: {} }).code).toBe('notFound');
    expect(planning.refusal({ type: 'issue.edit', id: idOf(300), patch: { name: '' } }).code).toBe(
      'nameMissing',
    );
    expect(planning.refusal({ type: 'issue.edit', id: idOf(300), patch: { name: 'arms' } }).code).toBe(
      'nameTaken',
    );
    const scale = { lowLabel: 'None', highLabel: '\u200b' };
    expect(planning.refusal({ type: 'issue.edit', id: idOf(301), patch: { scale } }).code).toBe(
      'scaleInvalid',
    );
  });

  it('keeps the scale as long as a position is placed on it', () => {
    expect(planning.refusal({ type: 'issue.edit', id: idOf(300), patch: { scale: null } })).toMatchObject({
      code: 'inUse',
      params: { context: 'scale', name: 'Territory', positions: 1 },
    });
    planning.do({ type: 'position.edit', id: idOf(600), patch: { scaleValue: null } });
    planning.do({ type: 'issue.edit', id: idOf(300), patch: { scale: null } });
    expect(planning.dossier.issues.get(idOf(300))?.scale).toBeNull();
  });
});

describe('moving an issue', () => {
  it('takes its sub-issues along', () => {
    planning.do({ type: 'issue.move', id: idOf(300), parentId: idOf(302), before: null });
    expect(tree()).toEqual(['Arms', 'Arms/Territory', 'Arms/Territory/Crimea']);
    planning.do({ type: 'issue.move', id: idOf(301), parentId: null, before: idOf(302) });
    expect(tree()).toEqual(['Crimea', 'Arms', 'Arms/Territory']);
  });

  it('is refused under itself or its own, beside a namesake, and where anything is not there', () => {
    const move = (id: number, parent: number | null, before: number | null = null) =>
      planning.refusal({
        type: 'issue.move',
        id: idOf(id),
        parentId: parent === null ? null : idOf(parent),
        before: before === null ? null : idOf(before),
      }).code;
    expect(move(300, 300)).toBe('parentIsDescendant');
    expect(move(300, 301)).toBe('parentIsDescendant');
    expect(move(309, null)).toBe('notFound');
    expect(move(300, 309)).toBe('notFound');
    expect(move(302, null, 301)).toBe('notFound');
    planning.do({ type: 'issue.create', issues: [anIssue(310, { name: 'crimea' })] });
    expect(move(310, 300)).toBe('nameTaken');
  });
});

it('can move an issue even where a strange file makes others each other’s parents', {
  timeout: 2_000,
}, () => {
  planning.do({ type: 'issue.create', issues: [anIssue(310), anIssue(311, { parentId: idOf(310) })] });
  const issues = new Map(planning.dossier.issues);
  const above = issues.get(idOf(310));
  if (above !== undefined) issues.set(above.id, { ...above, parentId: idOf(311) });
  planning.dossier = { ...planning.dossier, issues };
  planning.do({ type: 'issue.move', id: idOf(302), parentId: idOf(311), before: null });
  planning.do({ type: 'issue.move', id: idOf(311), parentId: null, before: null });
  expect(tree()).toEqual([
    'Territory',
    'Territory/Crimea',
    'Issue 311',
    'Issue 311/Issue 310',
    'Issue 311/Arms',
  ]);
});

it('deletes an issue that nothing rests on', () => {
  expect(planning.refusal({ type: 'issue.delete', id: idOf(309) }).code).toBe('notFound');
  expect(planning.refusal({ type: 'issue.delete', id: idOf(300) })).toMatchObject({
    code: 'inUse',
    params: { positions: 1, issues: 1, assessments: 0 },
  });
  expect(planning.refusal({ type: 'issue.delete', id: idOf(301) })).toMatchObject({
    params: { positions: 1, issues: 0, assessments: 1 },
  });
  planning.do({ type: 'issue.delete', id: idOf(302) });
  expect(tree()).toEqual(['Territory', 'Territory/Crimea']);
});
