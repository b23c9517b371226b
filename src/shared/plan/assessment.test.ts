import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

const fields = { issueId: idOf(301), date: '6.8.2025', judgement: 'bridgeable', note: 'why' } as const;

it('records an assessment under the coder and the time, its date in one form', () => {
  planning.do({ type: 'assessment.record', id: idOf(701), fields });
  const { coder, now } = planning.context;
  expect(planning.dossier.assessments.get(idOf(701))).toMatchObject({
    date: '2025-08-06',
    coder,
    recordedAt: now,
  });
});

it.each([
  ['alreadyExists', idOf(700), {}],
  ['notFound', idOf(701), { issueId: idOf(309) }],
  ['dateMissing', idOf(701), { date: ' ' }],
  ['dateInvalid', idOf(701), { date: '2025-02-29' }],
])('refuses with %s', (code, id, patch) => {
  expect(planning.refusal({ type: 'assessment.record', id, fields: { ...fields, ...patch } }).code).toBe(
    code,
  );
});

it('edits an assessment, and refuses as recording does', () => {
  planning.do({ type: 'assessment.edit', id: idOf(700), patch: { judgement: 'aligned' } });
  expect(planning.dossier.assessments.get(idOf(700))).toMatchObject({
    judgement: 'aligned',
    date: '2025-08',
  });
  expect(planning.refusal({ type: 'assessment.edit', id: idOf(709), patch: {} }).code).toBe('notFound');
  expect(planning.refusal({ type: 'assessment.edit', id: idOf(700), patch: { date: '' } }).code).toBe(
    'dateMissing',
  );
  expect(planning.refusal({ type: 'assessment.edit', id: idOf(700), patch: { date: '?' } })).toEqual({
    code: 'dateInvalid',
    params: { date: '?' },
  });
});

it('puts an assessment into the bin once', () => {
  planning.do({ type: 'assessment.delete', id: idOf(700) });
  expect(planning.dossier.assessments.get(idOf(700))?.deletedAt).toBe(planning.context.now);
  expect(planning.refusal({ type: 'assessment.delete', id: idOf(700) }).code).toBe('notFound');
});
