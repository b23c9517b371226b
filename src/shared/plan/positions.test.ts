import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

const ids = [idOf(600), idOf(601)];
const noTags = { addTags: [], removeTags: [] };
function both<T>(
  read: (position: NonNullable<ReturnType<typeof positionOf>>) => T,
): readonly (T | undefined)[] {
  return ids.map((id) => {
    const position = positionOf(id);
    return position && read(position);
  });
}
function positionOf(id: string) {
  return planning.dossier.positions.get(id);
}

it('gives all of them what the patch says and leaves the rest', () => {
  planning.do({
    type: 'position.editAll',
    ids,
    patch: { firmness: 'redLine', date: 'August 2025' },
    ...noTags,
  });
  expect(both(({ firmness, date, statement }) => [firmness, date, statement])).toEqual([
    ['redLine', '2025-08', 'All of it.'],
    ['redLine', '2025-08', 'None of it.'],
  ]);
});

it('adds and removes tags without touching the others', () => {
  planning.do({
    type: 'position.editAll',
    ids,
    patch: {},
    addTags: ['Alaska', 'alaska'],
    removeTags: ['TERRITORY'],
  });
  expect(both(({ tags }) => tags)).toEqual([['Alaska'], ['Alaska']]);
});

it('takes away a speaker who is not of the new party, and keeps one who is', () => {
  planning.do({ type: 'position.editAll', ids, patch: { partyId: idOf(101) }, ...noTags });
  expect(both(({ partyId, speakerId }) => [partyId, speakerId])).toEqual([
    [idOf(101), null],
    [idOf(101), null],
  ]);
  planning.do({ type: 'position.editAll', ids, patch: { speakerId: idOf(201) }, ...noTags });
  planning.do({ type: 'position.editAll', ids, patch: { stance: 'rejects' }, ...noTags });
  expect(both(({ speakerId }) => speakerId)).toEqual([idOf(201), idOf(201)]);
});

it('changes none when one cannot be changed', () => {
  const toArms = { type: 'position.editAll', ids, patch: { issueId: idOf(302) }, ...noTags } as const;
  expect(planning.refusal({ ...toArms, ids: [...ids] }).code).toBe('scaleValueWithoutScale');
  planning.do({
    ...toArms,
    ids: [...ids],
    patch: { issueId: idOf(302), scaleValue: null },
    addTags: [],
    removeTags: [],
  });
  expect(both(({ issueId }) => issueId)).toEqual([idOf(302), idOf(302)]);
});

it('touches only the positions that become different', () => {
  const changed = planning.do({ type: 'position.editAll', ids, patch: { speakerId: null }, ...noTags });
  expect(changed.changes.map(({ id }) => id)).toEqual([idOf(600)]);
});
